package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Ratio;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.report.Words;
import org.fadeout.flow.review.Projection;
import org.fadeout.flow.review.Recommendation;
import org.fadeout.flow.review.StrategyState;
import org.fadeout.flow.review.TargetProgress;
import org.fadeout.flow.review.TrackedRecommendation;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** Recommendations and strategies for a terminal and as JSON. Areas in whole m2. */
public final class ReviewOut {
    private static final String INVENTED = " (*" + Words.INVENTED + "*)";

    private ReviewOut() {}

    public static List<String> recommendations(
            List<TrackedRecommendation> all, List<Issue> findings, Question question) {
        List<String> lines = new ArrayList<>();
        lines.add(all.size() + " recommendations, "
                + all.stream().filter(TrackedRecommendation::stands).count() + " of them stand; checked for "
                + question.period() + " as of " + question.asOf());
        all.forEach(one -> add(one, lines));
        findings(findings, lines);
        return lines;
    }

    private static void add(TrackedRecommendation one, List<String> lines) {
        Recommendation latest = one.latest();
        lines.add("");
        lines.add(latest.number() + "  " + latest.who() + " to " + latest.addressee() + ", " + latest.theme() + ": "
                + status(one) + (one.invented() ? INVENTED : ""));
        one.wordings()
                .forEach(wording -> lines.add("  " + wording.edition() + " (" + wording.number() + "): "
                        + (wording.text() == null ? "no longer made" : wording.text())));
        lines.add("  "
                + one.answered()
                        .map(wording -> "answered" + (wording.answered() == null ? "" : " " + wording.answered()) + ": "
                                + wording.answer())
                        .orElse("no answer on record"));
        one.checks().forEach(check -> lines.add("  " + ScorecardOut.check(check)));
    }

    private static String status(TrackedRecommendation one) {
        return one.status() == null
                ? "status not judged"
                : one.status().text() + (one.derived() ? " (told by its link and words)" : "");
    }

    private static void findings(List<Issue> findings, List<String> lines) {
        if (!findings.isEmpty()) {
            lines.add("");
            lines.addAll(IssuesOut.text(findings));
        }
    }

    public static String recommendationsJson(List<TrackedRecommendation> all, List<Issue> findings) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("recommendations", all.stream().map(ReviewOut::tree).toList());
        tree.put("findings", findings.stream().map(ReviewOut::tree).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(TrackedRecommendation one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Recommendation latest = one.latest();
        tree.put("number", latest.number());
        tree.put("who", latest.who());
        tree.put("addressee", latest.addressee());
        tree.put("theme", latest.theme());
        tree.put("status", one.status() == null ? null : one.status().text());
        tree.put("derived", one.derived());
        tree.put("stands", one.stands());
        tree.put("invented", one.invented());
        tree.put("answer", one.answered().map(Recommendation::answer).orElse(null));
        tree.put("checks", one.checks().stream().map(ScorecardOut::tree).toList());
        List<Object> wordings = new ArrayList<>();
        one.wordings().forEach(wording -> {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            words.put("number", wording.number());
            words.put("edition", wording.edition());
            words.put("text", wording.text());
            words.put("record", wording.id().text());
            words.put(
                    "source", wording.source() == null ? null : wording.source().text());
            words.put(
                    "evidence",
                    wording.evidence() == null ? List.of() : wording.evidence().texts());
            wordings.add(words);
        });
        tree.put("wordings", wordings);
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Issue issue) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", issue.code());
        tree.put("severity", issue.severity().text());
        tree.put("what", issue.what());
        tree.put("valueSeen", issue.valueSeen());
        tree.put("records", issue.where().records());
        return tree;
    }

    /**
     * Strategies with their targets.
     *
     * @param projection null where there is no deadline to look at
     */
    public static List<String> strategies(
            List<StrategyState> all, @Nullable Projection projection, List<Issue> findings, Question question) {
        List<String> lines = new ArrayList<>();
        lines.add(all.size() + " strategies as of " + question.asOf());
        for (StrategyState one : all) {
            lines.add("");
            lines.add(one.strategy().number() + "  " + one.strategy().owner() + ": "
                    + one.strategy().title() + ", " + dates(one) + one.state().text()
                    + (one.invented() ? INVENTED : ""));
            if (one.targets().isEmpty()) {
                lines.add("  no target on record");
            }
            one.targets().forEach(target -> lines.add("  " + target(target)));
        }
        if (projection != null) {
            lines.add("");
            lines.addAll(projection(projection));
        }
        findings(findings, lines);
        return lines;
    }

    private static String dates(StrategyState one) {
        return (one.strategy().validFrom() == null
                        ? ""
                        : "from " + one.strategy().validFrom() + " ")
                + (one.strategy().validUntil() == null
                        ? ""
                        : "until " + one.strategy().validUntil() + ", ");
    }

    private static String target(TargetProgress one) {
        String share = one.share().map(ReviewOut::percent).orElse("");
        return one.target().period() + " " + one.target().measure().text() + ": target "
                + one.target().quantity() + "; reported " + reported(one.reported()) + "; computed "
                + (one.computed() == null ? "not known" : one.computed().toString())
                + (share.isEmpty() ? "" : ", " + share + " of the target")
                + (one.why().isEmpty() ? "" : " (" + one.why() + ")");
    }

    /** A share as percent, rounded half up to a tenth. */
    static String percent(Ratio share) {
        return share.value()
                        .movePointRight(2)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }

    private static String reported(List<Figures.Reported> reported) {
        return reported.isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        reported.stream()
                                .map(one -> one.quantity() + " by " + one.who() + " (" + one.basis() + ")")
                                .toList());
    }

    private static List<String> projection(Projection one) {
        List<String> lines = new ArrayList<>();
        lines.add("To " + one.deadline() + ": "
                + (one.why().isEmpty()
                        ? "would remain about " + Words.area(one.likely()) + ", from " + Words.area(one.low()) + " to "
                                + Words.area(one.high())
                        : "not projected, because " + one.why())
                + (one.origin() == Origin.INVENTED ? INVENTED : ""));
        lines.add("  remaining on " + one.from() + ": " + Words.area(one.remaining()));
        one.years()
                .forEach(year -> lines.add("  " + year.year() + ": cleared "
                        + (year.atLeast() && year.cleared() != null ? "at least " : "") + Words.area(year.cleared())
                        + ", reduced "
                        + Words.area(year.reduced()) + ", cancelled " + Words.area(year.cancelled())));
        one.assumptions().forEach(assumption -> lines.add("  assumed: " + assumption));
        return lines;
    }

    public static String strategiesJson(
            List<StrategyState> all, @Nullable Projection projection, List<Issue> findings) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("strategies", all.stream().map(ReviewOut::tree).toList());
        tree.put("projection", projection == null ? null : tree(projection));
        tree.put("findings", findings.stream().map(ReviewOut::tree).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(StrategyState one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("number", one.strategy().number());
        tree.put("title", one.strategy().title());
        tree.put("owner", one.strategy().owner());
        tree.put("validFrom", text(one.strategy().validFrom()));
        tree.put("validUntil", text(one.strategy().validUntil()));
        tree.put("state", one.state().text());
        tree.put("invented", one.invented());
        tree.put("record", one.strategy().id().text());
        tree.put("targets", one.targets().stream().map(ReviewOut::tree).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(TargetProgress one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("period", one.target().period().toString());
        tree.put("measure", one.target().measure().text());
        tree.put("figure", one.target().measure().figure().text());
        tree.put("target", one.target().quantity().toString());
        List<Object> reported = new ArrayList<>();
        one.reported()
                .forEach(by -> reported.add(Map.of(
                        "quantity",
                        by.quantity().toString(),
                        "who",
                        by.who(),
                        "basis",
                        by.basis(),
                        "source",
                        by.source())));
        tree.put("reported", reported);
        tree.put("computed", text(one.computed()));
        tree.put("share", one.share().map(Ratio::value).orElse(null));
        tree.put("why", one.why());
        tree.put("record", one.target().id().text());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Projection one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("from", one.from().toString());
        tree.put("deadline", one.deadline().toString());
        tree.put("remainingM2", metres(one.remaining()));
        tree.put("lowM2", metres(one.low()));
        tree.put("likelyM2", metres(one.likely()));
        tree.put("highM2", metres(one.high()));
        tree.put("records", one.origin().text());
        tree.put("why", one.why());
        List<Object> years = new ArrayList<>();
        one.years().forEach(year -> {
            Map<String, @Nullable Object> of = new LinkedHashMap<>();
            of.put("year", year.year());
            of.put("clearedM2", metres(year.cleared()));
            of.put("clearedAtLeast", year.atLeast());
            of.put("reducedM2", year.reduced().squareMetres());
            of.put("cancelledM2", year.cancelled().squareMetres());
            years.add(of);
        });
        tree.put("years", years);
        tree.put("assumptions", one.assumptions());
        return tree;
    }

    private static @Nullable Long metres(@Nullable Area area) {
        return area == null ? null : area.squareMetres();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
