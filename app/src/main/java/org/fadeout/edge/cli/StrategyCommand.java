package org.fadeout.edge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.ReviewOut;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Projection;
import org.fadeout.flow.review.ProjectionOf;
import org.fadeout.flow.review.Review;
import org.fadeout.flow.review.ReviewOf;
import org.fadeout.flow.review.ReviewRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints strategies with their targets, and what would remain on a deadline. */
@Command(
        name = "strategy",
        description =
                "Strategies with their targets, reported and computed apart, and what would remain on a deadline.",
        mixinStandardHelpOptions = true)
final class StrategyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(
            names = "--deadline",
            paramLabel = "D",
            description =
                    "Day to project to; by default the clearance deadline of the state, else the end of its strategy")
    private @Nullable String deadline;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        LocalDate asked = deadline == null ? null : QuestionOptions.day("--deadline", deadline);
        try (Register opened = open.reading(register.address())) {
            Question question = ReviewOptions.question(open, opened, options);
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            Review review = ReviewOf.of(snapshot, question);
            LocalDate to = asked != null
                    ? asked
                    : ProjectionOf.deadline(snapshot, ReviewOptions.state(opened), question.asOf())
                            .orElse(null);
            Projection projection = to == null ? null : ProjectionOf.of(snapshot, question, to);
            List<Issue> findings = review.findings().stream()
                    .filter(issue -> issue.code().equals(ReviewRules.K03.id()))
                    .toList();
            if (chosen == Format.JSON) {
                open.print(ReviewOut.strategiesJson(review.strategies(), projection, findings));
            } else {
                ReviewOut.strategies(review.strategies(), projection, findings, question)
                        .forEach(open.out()::println);
            }
            return (findings.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
        }
    }
}
