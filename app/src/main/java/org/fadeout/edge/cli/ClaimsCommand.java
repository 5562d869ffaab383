package org.fadeout.edge.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.ClaimsOut;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.source.Grades;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists claims, or what the rules find between them. */
@Command(
        name = "claims",
        description = "Who says what, and which claims do not agree.",
        mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private WordsOptions options = new WordsOptions();

    @Option(
            names = "--about",
            paramLabel = "PLACE",
            description = "Claims on a place and its parts: its number, id, label or a name")
    private @Nullable String about;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Claims that may be about days of 2023, 2023-05 or a range")
    private @Nullable String period;

    @Option(names = "--conflicts", description = "What does not agree, instead of the claims")
    private boolean conflicts;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        Period days = WordsOptions.period(period);
        try (Register opened = open.reading(register.address())) {
            Snapshot snapshot = opened.at(options.known(opened), Viewer.KEEPER);
            ClaimBook book = ClaimBook.of(snapshot);
            String place = about == null ? null : PlaceTree.number(WordsOptions.place(snapshot, about));
            List<Claim> claims = book.claims().stream()
                    .filter(claim -> place == null || book.places().lies(claim, place))
                    .filter(claim -> days == null
                            || (claim.days() != null && claim.days().possiblyIn(days)))
                    .sorted(java.util.Comparator.comparing(Claim::number).thenComparing(Claim::id))
                    .toList();
            ClaimsOut out = new ClaimsOut(book, Grades.of(snapshot));
            return conflicts
                    ? conflicts(
                            open,
                            chosen,
                            out,
                            Workflow.conflicts(snapshot),
                            place == null && days == null ? null : claims)
                    : claims(open, chosen, out, claims);
        }
    }

    private static int claims(Open open, Format chosen, ClaimsOut out, List<Claim> claims) {
        if (chosen == Format.JSON) {
            open.print(out.json(claims));
        } else {
            open.out().println(claims.size() + " claims");
            out.text(claims).forEach(open.out()::println);
        }
        return Problem.Exit.FINE.code();
    }

    /** The rules see all claims; only what is printed is narrowed, to findings on at least one of the chosen. */
    private static int conflicts(
            Open open, Format chosen, ClaimsOut out, Conflicts all, @Nullable List<Claim> narrowed) {
        Conflicts found = all;
        if (narrowed != null) {
            Set<String> ids = new HashSet<>();
            narrowed.forEach(claim -> ids.add(claim.id().text()));
            found = new Conflicts(
                    all.findings().stream()
                            .filter(one ->
                                    one.issue().where().records().stream().anyMatch(ids::contains))
                            .toList(),
                    all.recorded(),
                    all.notCompared());
        }
        if (chosen == Format.JSON) {
            open.print(out.json(found));
        } else {
            open.out()
                    .println(found.findings().size() + " findings between claims, "
                            + found.open().size() + " of them open");
            out.text(found).forEach(open.out()::println);
        }
        return found.open().isEmpty() ? Problem.Exit.FINE.code() : Problem.Exit.FINDINGS.code();
    }
}
