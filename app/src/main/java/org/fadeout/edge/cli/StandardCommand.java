package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.AddStandard;
import org.fadeout.edge.documents.StandardOut;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the standards of a register, shows one, brings one in. */
@Command(
        name = "standard",
        description = "The national standards of a register, and which is in force on a day.",
        mixinStandardHelpOptions = true)
final class StandardCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--add",
            paramLabel = "NAME|FILE",
            description =
                    "Bring in a standard of the program (default, az-before-revision, az-revised), or a YAML file")
    private @Nullable String add;

    @Option(names = "--show", paramLabel = "NAME", description = "Every value of one standard of the register")
    private @Nullable String show;

    @Option(names = "--on", paramLabel = "DATE", description = "In force on which day; today by default")
    private @Nullable String on;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        String bringIn = add;
        if (bringIn != null) {
            try (Register opened = open.writing(register.address())) {
                told(
                        open,
                        AddStandard.add(opened, bringIn, open.settings().actor().value()));
            }
        }
        try (Register opened = open.reading(register.address())) {
            LocalDate day = on == null
                    ? LocalDate.ofInstant(
                            open.surroundings().clock().instant(), opened.info().zone())
                    : QuestionOptions.day("--on", on);
            Standards standards = new Standards(opened.at(QuestionOptions.byLastBatch(opened), Viewer.KEEPER)
                    .all(Standard.KIND));
            if (show != null) {
                print(open, chosen, standards.named(show));
            } else if (chosen == Format.JSON) {
                open.print(StandardOut.json(standards, day));
            } else {
                StandardOut.list(standards, day).forEach(open.out()::println);
            }
        }
        return 0;
    }

    /** What was brought in goes to the error output where a machine reads the rest. */
    private void told(Open open, AddStandard.Added added) {
        var out = format.equals("json") ? open.err() : open.out();
        String name = added.standard().name();
        Standard before = added.before();
        if (before == null) {
            out.println("Added the standard " + name);
        } else if (added.unchanged()) {
            out.println("The register holds the standard " + name + " exactly so already; nothing was changed");
        } else {
            out.println("A new version of the standard " + name + ":");
            StandardOut.difference(before, added.standard()).forEach(out::println);
        }
    }

    private static void print(Open open, Format format, Standard standard) {
        if (format == Format.JSON) {
            open.print(StandardOut.json(standard));
        } else {
            open.out().println(standard.name() + ":");
            StandardOut.show(standard).forEach(open.out()::println);
        }
    }
}
