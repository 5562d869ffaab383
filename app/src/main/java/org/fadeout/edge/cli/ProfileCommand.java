package org.fadeout.edge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.EditionOut;
import org.fadeout.edge.documents.PlainProfile;
import org.fadeout.edge.documents.ProfileOut;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.EditionText;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.profile.PrintedProfile;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.flow.profile.TextDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the profile of a place: an edition as it stands, or one composed of the claims of a day. */
@Command(
        name = "profile",
        description = "The profile of a place: an edition, or composed of the claims of a day.",
        mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Parameters(index = "1", paramLabel = "PLACE", description = "Its number, id, label or a name")
    private String place = "";

    @Mixin
    private WordsOptions options = new WordsOptions();

    @Option(names = "--edition", paramLabel = "N", description = "An edition, by its number")
    private @Nullable String edition;

    @Option(names = "--compare", paramLabel = "N", description = "Print how the edition differs from this earlier one")
    private @Nullable String compare;

    @Option(names = "--as-of", paramLabel = "D", description = "Compose it of the claims of this day; today by default")
    private @Nullable String asOf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it: .html, .md or .txt; else printed as text")
    private @Nullable Path out;

    @Mixin
    private PublishOptions publish = new PublishOptions();

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        publish.refuseAlone();
        if (publish.asked()) {
            if (edition != null || out != null || compare != null) {
                throw QuestionOptions.bad(
                        "--publish", "with --edition, --compare or --out", "--publish first, then print it");
            }
            publish.run(open, register.address(), place, asOf == null ? null : QuestionOptions.day("--as-of", asOf));
            return Problem.Exit.FINE.code();
        }
        if (edition != null && asOf != null) {
            throw QuestionOptions.bad("--as-of", asOf, "--edition or --as-of, not both");
        }
        if (compare != null && edition == null) {
            throw QuestionOptions.bad("--compare", compare, "--compare together with --edition");
        }
        try (Register opened = open.reading(register.address())) {
            Snapshot snapshot = opened.at(options.known(opened), Viewer.KEEPER);
            Place found = WordsOptions.place(snapshot, place);
            if (compare != null && edition != null) {
                differences(open, snapshot, edition(snapshot, found, compare), edition(snapshot, found, edition));
                return Problem.Exit.FINE.code();
            }
            if (edition != null && kept(open, snapshot, edition(snapshot, found, edition))) {
                return Problem.Exit.FINE.code();
            }
            LocalDate today = LocalDate.ofInstant(
                    open.surroundings().clock().instant(), opened.info().zone());
            PrintedProfile printed = edition != null
                    ? Editions.printed(snapshot, edition(snapshot, found, edition))
                    : Workflow.profile(
                            snapshot,
                            new ProfileQuestion(found, asOf == null ? today : QuestionOptions.day("--as-of", asOf)));
            print(open, printed);
        }
        return Problem.Exit.FINE.code();
    }

    /** A published edition whose text was kept is printed as it was, whatever became of its claims. True where it was. */
    private boolean kept(Open open, Snapshot snapshot, Edition wanted) {
        Optional<EditionText> kept = EditionOut.kept(snapshot, wanted);
        kept.ifPresent(text -> {
            PlainProfile plain = PlainProfile.of(text.text());
            print(
                    open,
                    text.text(),
                    () -> ProfileOut.html(plain, EditionOut.about(wanted, text)),
                    text::text,
                    plain.notes().size());
        });
        return kept.isPresent();
    }

    private void print(Open open, PrintedProfile printed) {
        print(
                open,
                ProfileOut.text(printed),
                () -> ProfileOut.html(printed),
                () -> ProfileOut.markdown(printed),
                printed.notes().size());
    }

    private void print(Open open, String text, Supplier<String> html, Supplier<String> markdown, int notes) {
        if (out == null) {
            open.print(text);
            return;
        }
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        String told = name.endsWith(".html")
                ? html.get()
                : name.endsWith(".md") ? markdown.get() : name.endsWith(".txt") ? text : null;
        if (told == null) {
            throw QuestionOptions.bad("--out", name, "a file name that ends in .html, .md or .txt");
        }
        ReportCommand.write(Objects.requireNonNull(out), told);
        open.out().println("Wrote " + out + " with " + notes + " notes");
    }

    private static Edition edition(Snapshot snapshot, Place place, String number) {
        List<Edition> editions = Editions.of(snapshot, place);
        return editions.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(new RecordProblem.RecordMissing("edition of this place", number)));
    }

    private static void differences(Open open, Snapshot snapshot, Edition before, Edition after) {
        if (EditionOut.kept(snapshot, before).isPresent()
                || EditionOut.kept(snapshot, after).isPresent()) {
            sentences(open, snapshot, before, after);
            return;
        }
        List<Editions.Difference> differences = Editions.difference(snapshot, before, after);
        open.out()
                .println("Edition " + after.number() + " (" + after.updated() + ") against edition " + before.number()
                        + " (" + before.updated() + "): " + differences.size() + " differences");
        differences.forEach(one -> {
            open.out()
                    .println("  " + one.number() + " "
                            + one.step().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            if (!one.before().isEmpty()) {
                open.out().println("    - " + one.before());
            }
            if (!one.after().isEmpty()) {
                open.out().println("    + " + one.after());
            }
        });
    }

    /** Editions that are texts have no passages with numbers: their sentences are compared. */
    private static void sentences(Open open, Snapshot snapshot, Edition before, Edition after) {
        List<TextDifference.Change> changes =
                TextDifference.of(EditionOut.text(snapshot, before), EditionOut.text(snapshot, after)).stream()
                        .filter(change -> change.step() != TextDifference.Step.SAME)
                        .toList();
        open.out()
                .println("Edition " + after.number() + " (" + after.updated() + ") against edition " + before.number()
                        + " (" + before.updated() + "): " + changes.size() + " differences, sentence by sentence");
        changes.forEach(change -> {
            open.out().println("  " + change.step().name().toLowerCase(Locale.ROOT));
            if (!change.before().isEmpty()) {
                open.out().println("    - " + change.before());
            }
            if (!change.after().isEmpty()) {
                open.out().println("    + " + change.after());
            }
        });
    }
}
