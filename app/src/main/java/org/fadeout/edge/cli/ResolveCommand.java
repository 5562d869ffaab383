package org.fadeout.edge.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.SettleConflict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts versions of a record that do not know each other together. */
@Command(
        name = "resolve",
        description = {
            "Puts versions of a record that do not know each other together: takes one, and single fields of others.",
            "All of them are named, so that nothing is passed over unseen; fadeout conflicts lists them."
        },
        mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "ID", description = "The id of the record")
    private String id = "";

    @Option(names = "--take", required = true, paramLabel = "VERSION", description = "The version to go on from")
    private String take = "";

    @Option(
            names = "--over",
            required = true,
            paramLabel = "VERSION",
            description = "Every other version; said again for each")
    private List<String> over = List.of();

    @Option(
            names = "--field",
            paramLabel = "NAME=VERSION",
            description = "A field to be taken from another version; may be said again")
    private Map<String, String> fields = Map.of();

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why; it is recorded")
    private String reason = "";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        DecisionOptions.notBlank("--reason", reason);
        try (Register opened = open.writing(register.address())) {
            BatchEntry batch = SettleConflict.run(
                    opened,
                    new SettleConflict.Wish(
                            id,
                            take,
                            over,
                            fields,
                            reason,
                            open.settings().actor().value()));
            open.out().println("resolved " + id + " as batch " + batch.number() + WaiveCommand.waits(batch));
        }
        return 0;
    }
}
