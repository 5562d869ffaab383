package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.review.Judgement;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.Scheme;
import org.fadeout.flow.review.Scorecard;
import org.jspecify.annotations.Nullable;

/** A scorecard for a terminal and as JSON. */
public final class ScorecardOut {
    private ScorecardOut() {}

    public static List<String> text(Scorecard card) {
        Scheme scheme = card.scheme();
        List<String> lines = new ArrayList<>();
        lines.add("Scorecard of " + card.participant() + " for " + card.year() + ", " + scheme.title() + " ("
                + scheme.publisher() + ")");
        for (Scorecard.Line line : card.lines()) {
            lines.add(String.format(
                    "  %-52s %7s  %s",
                    line.criterion().title(), line.criterion().weight(), points(line, scheme)));
            line.judgement()
                    .ifPresent(one -> lines.add("      " + one.actor()
                            + (one.decided() == null ? "" : ", " + one.decided()) + ": " + one.reason()
                            + (line.others().isZero() ? "" : " (earlier judgements: " + line.others() + ")")));
            line.inputs().forEach(input -> lines.add("      " + check(input)));
        }
        lines.add(total(card));
        card.notes().forEach(note -> lines.add("  note: " + note));
        lines.add("  rounding: " + scheme.rounding());
        lines.add("  scheme: " + scheme.citation());
        scheme.unverified().forEach(value -> lines.add("  unverified value of the scheme: " + value));
        return lines;
    }

    private static String points(Scorecard.Line line, Scheme scheme) {
        return line.notApplicable()
                ? "not applicable"
                : line.points() == null ? "not scored" : line.points() + " of " + scheme.most();
    }

    private static String total(Scorecard card) {
        if (card.notApplicable() != null) {
            return "  not applicable: " + card.notApplicable();
        }
        String of = card.scored().size() + " of " + card.applicable().size() + " criteria scored";
        return card.mean() == null
                ? "  not scored: " + of
                : "  mean " + card.mean() + (card.label() == null ? "" : ", " + card.label()) + " (" + of + ")";
    }

    /** A check in one line: what it is, what came of it, what the register holds. */
    static String check(ReviewCheck.Result result) {
        return result.check().text() + " " + result.verdict().text() + ": " + result.shown();
    }

    public static String json(Scorecard card) {
        Scheme scheme = card.scheme();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("participant", card.participant());
        tree.put("year", card.year());
        tree.put("scheme", scheme.id());
        tree.put("publisher", scheme.publisher());
        tree.put("criteria", card.lines().stream().map(ScorecardOut::tree).toList());
        tree.put("scored", card.scored().size());
        tree.put("applicable", card.applicable().size());
        tree.put("mean", card.mean() == null ? null : card.mean().points());
        tree.put("label", card.label());
        tree.put("notApplicable", card.notApplicable());
        tree.put("notes", card.notes());
        tree.put("rounding", scheme.rounding());
        tree.put("citation", scheme.citation());
        tree.put("unverified", scheme.unverified());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(Scorecard.Line line) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("criterion", line.criterion().id());
        tree.put("title", line.criterion().title());
        tree.put(
                "weightPercent",
                new java.math.BigDecimal(line.criterion().weight().number()));
        tree.put("points", line.points() == null ? null : line.points().number());
        tree.put("notApplicable", line.notApplicable());
        Judgement judgement = line.judgement().orElse(null);
        tree.put("judgedBy", judgement == null ? null : judgement.actor());
        tree.put("reason", judgement == null ? null : judgement.reason());
        tree.put(
                "judged",
                judgement == null || judgement.decided() == null
                        ? null
                        : judgement.decided().toString());
        tree.put("record", judgement == null ? null : judgement.id().text());
        tree.put("earlierJudgements", line.others().number());
        tree.put("inputs", line.inputs().stream().map(ScorecardOut::tree).toList());
        return tree;
    }

    static Map<String, @Nullable Object> tree(ReviewCheck.Result result) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("check", result.check().text());
        tree.put("verdict", result.verdict().text());
        tree.put("shown", result.shown());
        tree.put("records", result.records().stream().map(RecordId::text).toList());
        return tree;
    }
}
