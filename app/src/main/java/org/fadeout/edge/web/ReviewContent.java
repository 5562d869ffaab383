package org.fadeout.edge.web;

import java.util.List;

/** What the pages of the review show. */
public final class ReviewContent {
    private ReviewContent() {}

    /**
     * Recommendations through their editions.
     *
     * @param as what the checks look at
     */
    public record Recommendations(
            String search,
            List<WordsContent.Filter> filters,
            List<Line> lines,
            int found,
            int all,
            String as,
            List<Finding> findings) {}

    /** One recommendation. */
    public record Line(
            String number,
            String link,
            boolean invented,
            String status,
            boolean derived,
            String who,
            String addressee,
            String theme,
            List<Wording> wordings,
            String answer,
            List<Check> checks) {}

    /** One wording; an empty text is one that no longer makes it. */
    public record Wording(String edition, String number, String link, String text, List<WordsContent.Link> evidence) {}

    /**
     * What the register shows. The level is {@code met}, {@code not-met}, {@code figure} or {@code not-known}.
     *
     * @param more true where there are more records than are shown
     */
    public record Check(
            String name, String verdict, String level, String shown, List<WordsContent.Link> records, boolean more) {}

    /** A finding of the rules. */
    public record Finding(String rule, String what, String seen, String remedy, List<WordsContent.Link> records) {}

    /** Strategies, with a projection where there is a deadline to look at. */
    public record Strategies(
            String day,
            List<Strategy> strategies,
            String deadline,
            List<Projected> projection,
            List<Finding> findings) {}

    /** One strategy. */
    public record Strategy(
            String number,
            String link,
            boolean invented,
            String title,
            String owner,
            String dates,
            String state,
            String level,
            List<Target> targets) {}

    /** A target beside what was reported and computed. */
    public record Target(
            String period,
            String link,
            String measure,
            String aim,
            List<String> reported,
            String computed,
            String figuresLink,
            String share,
            String why) {}

    /**
     * A projection.
     *
     * @param why why nothing is projected; empty where it is
     */
    public record Projected(
            String from,
            String deadline,
            String remaining,
            String low,
            String likely,
            String high,
            boolean invented,
            String why,
            List<List<String>> years,
            List<String> assumptions) {}

    /** The scorecard of a year. */
    public record Card(
            String year,
            String participant,
            List<WordsContent.Option> schemes,
            String title,
            String publisher,
            List<Criterion> criteria,
            String mean,
            String label,
            int scored,
            int applicable,
            String notApplicable,
            List<String> notes,
            String rounding,
            String citation,
            List<String> unverified) {}

    /** One criterion. */
    public record Criterion(
            String title,
            String weight,
            String points,
            boolean scored,
            String actor,
            String decided,
            String reason,
            String link,
            String judge,
            List<Check> inputs) {}
}
