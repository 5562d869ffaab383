package org.fadeout.edge.cli;

import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a register. */
@Command(name = "new", description = "Makes a register: one GeoPackage file.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--country",
            required = true,
            paramLabel = "XX",
            description = "ISO 3166 code of the programme's country")
    private String country = "";

    @Option(
            names = "--standard",
            paramLabel = "S",
            defaultValue = "default",
            description = "A standard of the program (default), or a YAML file")
    private String standard = "default";

    @Option(names = "--zone", paramLabel = "Z", description = "Time zone of the programme, such as Asia/Baku")
    private @Nullable String zone;

    @Option(names = "--four-eyes", description = "Entry and approval by different persons, from the first import on")
    private boolean fourEyes;

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        String inZone = zone == null ? open.settings().zone().value() : zone;
        String actor = open.settings().actor().value();
        try (Register made =
                MakeRegister.make(register.path(), country, standard, inZone, actor, fourEyes, open.surroundings())) {
            open.out()
                    .println("Made " + register.path() + " for " + made.info().country() + " under the standard "
                            + standard + ", days in " + made.info().zone()
                            + (fourEyes ? "; entry and approval by different persons" : ""));
        }
        return 0;
    }
}
