package org.fadeout.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.ReviewOut;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Review;
import org.fadeout.flow.review.ReviewOf;
import org.fadeout.flow.review.ReviewRules;
import org.fadeout.flow.review.TrackedRecommendation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints recommendations through their editions. */
@Command(
        name = "recommendations",
        description =
                "Recommendations through their editions, with status, answer and what the register shows of them.",
        mixinStandardHelpOptions = true)
final class RecommendationsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--addressee", paramLabel = "NAME", description = "Only those to this addressee")
    private @Nullable String addressee;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json", defaultValue = "text")
    private String format = "text";

    @Override
    public Integer call() {
        Open open = new Open(main, spec);
        Format chosen = Format.read(format, Format.TEXT, Format.JSON);
        try (Register opened = open.reading(register.address())) {
            Question question = ReviewOptions.question(open, opened, options);
            Snapshot snapshot = opened.at(question.known(), Viewer.KEEPER);
            Review review = ReviewOf.of(snapshot, question);
            List<TrackedRecommendation> some = review.recommendations().stream()
                    .filter(one ->
                            addressee == null || addressee.equals(one.latest().addressee()))
                    .toList();
            List<Issue> findings = review.findings().stream()
                    .filter(issue -> !issue.code().equals(ReviewRules.K03.id()))
                    .toList();
            if (chosen == Format.JSON) {
                open.print(ReviewOut.recommendationsJson(some, findings));
            } else {
                ReviewOut.recommendations(some, findings, question).forEach(open.out()::println);
            }
            return (findings.isEmpty() ? Problem.Exit.FINE : Problem.Exit.FINDINGS).code();
        }
    }
}
