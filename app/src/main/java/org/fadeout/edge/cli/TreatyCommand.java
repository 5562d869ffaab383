package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.TreatyOut;
import org.fadeout.flow.treaty.Deadline;
import org.fadeout.flow.treaty.Membership;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints who is bound by the convention on a day, and by when what is due. */
@Command(name = "treaty", description = "Membership and deadlines of a day.", mixinStandardHelpOptions = true)
final class TreatyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private WordsOptions options = new WordsOptions();

    @Option(names = "--on", paramLabel = "DATE", description = "The day; today by default")
    private @Nullable String on;

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or csv", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON, Format.CSV);
        try (Register opened = open.reading(register.address())) {
            LocalDate day = on == null
                    ? LocalDate.ofInstant(
                            open.surroundings().clock().instant(), opened.info().zone())
                    : QuestionOptions.day("--on", on);
            Snapshot snapshot = opened.at(options.known(opened), Viewer.KEEPER);
            Membership membership = Membership.of(snapshot, day);
            List<Deadline> deadlines = Deadline.of(snapshot, membership);
            switch (chosen) {
                case JSON -> open.print(TreatyOut.json(membership, deadlines));
                case CSV -> open.print(TreatyOut.csv(membership));
                case TEXT, GEOJSON, HTML ->
                    TreatyOut.text(membership, deadlines).forEach(open.out()::println);
            }
            return Problem.Exit.FINE.code();
        }
    }
}
