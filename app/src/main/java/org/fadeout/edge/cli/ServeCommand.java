package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.web.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the map page of a register on this machine. */
@Command(
        name = "serve",
        description = "Serves the map page on this machine until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "The port (default: 8080)")
    private int port = 8080;

    @Option(names = "--read-only", description = "Pages show the register and change nothing")
    private boolean readOnly;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Serving.checkFree(port);
        try (Register opened = readOnly ? open.reading(register.address()) : open.writing(register.address())) {
            try (DailyHeads heads = DailyHeads.begin(opened, open)) {
                Serving.untilStopped(opened, port, open.desk(), Summary.COUNTS, open.operations(), open.out());
            }
        }
        return 0;
    }
}
