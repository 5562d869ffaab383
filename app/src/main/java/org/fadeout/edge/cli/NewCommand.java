package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MakeRegister;
import org.fadeout.edge.store.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a register. */
@Command(
        name = "new",
        description = "Makes a register: one GeoPackage file, or a schema in a PostgreSQL database with PostGIS.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--country", paramLabel = "XX", description = "ISO 3166 code of the programme's country")
    private @Nullable String country;

    @Option(
            names = "--from",
            paramLabel = "F.fadeout.zip",
            description = "Restore an export of a whole register instead; the register is equal, with its history")
    private @Nullable Path from;

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
        if (from != null) {
            return restored(open, from);
        }
        if (country == null) {
            throw QuestionOptions.bad("--country", "nothing", "an ISO 3166 code of two letters, such as AZ");
        }
        String inZone = zone == null ? open.settings().zone().value() : zone;
        String actor = open.settings().actor().value();
        try (Register made = MakeRegister.make(
                register.address(), country, standard, inZone, actor, fourEyes, open.surroundings())) {
            open.out()
                    .println(
                            "Made " + register.address() + " for " + made.info().country() + " under the standard "
                                    + standard + ", days in " + made.info().zone()
                                    + (fourEyes ? "; entry and approval by different persons" : ""));
        }
        return 0;
    }

    private int restored(Open open, Path archive) {
        if (country != null || zone != null || fourEyes) {
            throw QuestionOptions.bad(
                    "--from", archive.toString(), "country, zone and rules come with the register that is restored");
        }
        try (Register made = Registers.restore(archive, register.address(), open.surroundings())) {
            open.out()
                    .println("Restored " + register.address() + " of "
                            + made.info().country() + ": " + made.batches().size() + " batches, head " + made.head());
        }
        return 0;
    }
}
