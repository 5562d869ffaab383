package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.ClassificationProposal;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.contamination.Transition;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;

/** One hazardous area with its history, its evidence and what may be decided, for a terminal and as JSON. Who signed is left out. */
public final class HazardOut {
    private HazardOut() {}

    /**
     * What is shown.
     *
     * @param name its number or id
     * @param state how it was on the day asked about
     * @param proposal what its evidence says
     * @param facts what is known for a decision on the day, without what a person would say
     * @param invented true where the record is invented
     * @param whatIf the standard under which it is judged instead of the one in force, or null
     */
    public record Shown(
            String name,
            HazardHistory history,
            HazardState state,
            ClassificationProposal proposal,
            Facts facts,
            boolean invented,
            @Nullable String whatIf) {}

    /** The lines; with the proposal and what each way on needs where that is asked for. */
    public static List<String> text(Shown shown, boolean propose) {
        List<String> lines = new ArrayList<>();
        HazardState state = shown.state();
        lines.add(shown.name() + (shown.invented() ? " (*" + Words.INVENTED + "*)" : ""));
        if (shown.whatIf() != null) {
            lines.add("  *what-if under the standard " + shown.whatIf() + "*");
        }
        lines.add("  record          " + shown.history().hazard().id());
        lines.add("  classification  " + word(state.classification()));
        lines.add("  status          " + (state.exists() ? state.status().text() : "not on record by then"));
        lines.add("  type of hazard  " + state.hazardType().text());
        lines.add("  area            "
                + (state.land() == null
                        ? "no boundary"
                        : Words.area(state.land().area())));
        lines.add("  decisions");
        shown.history().decisions().forEach(decision -> lines.add("    " + line(decision)));
        if (shown.history().decisions().isEmpty()) {
            lines.add("    none on record");
        }
        state.questions().forEach(question -> lines.add("  question: " + question));
        shown.history().contradictions().forEach(one -> lines.add("  question: " + one));
        evidence(shown.proposal()).forEach((name, ids) -> lines.add("  " + name + ": " + joined(ids)));
        if (propose) {
            lines.add("  proposed        " + word(shown.proposal().proposed()) + "; a person decides");
            lines.add("  rule            " + shown.proposal().rule());
            lines.add("  what may be decided");
            ways(shown)
                    .forEach((way, missing) -> lines.add("    " + way
                            + (missing.isEmpty() ? ": nothing is missing" : ": needs " + String.join("; ", missing))));
        }
        return lines;
    }

    private static String word(@Nullable Choice choice) {
        return choice == null ? "none" : choice.text();
    }

    private static String joined(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private static String line(Decision decision) {
        List<String> parts = new ArrayList<>(
                List.of(decision.date().toString(), decision.act().text()));
        changes(decision).forEach((name, change) -> parts.add(change.get(0) + " to " + change.get(1)));
        if (decision.land() != null) {
            parts.add("boundary moved, before " + Words.area(decision.land().area()));
        }
        if (!decision.predecessors().texts().isEmpty()) {
            parts.add("takes the place of " + joined(decision.predecessors().texts()));
        }
        if (!decision.successors().texts().isEmpty()) {
            parts.add("its place is taken by " + joined(decision.successors().texts()));
        }
        if (decision.authority() != null) {
            parts.add("by " + decision.authority());
        }
        if (decision.reason() != null) {
            parts.add(decision.reason());
        }
        return String.join("; ", parts);
    }

    private static Map<String, List<String>> changes(Decision decision) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        change(changes, "classification", decision.classificationBefore(), decision.classificationAfter());
        change(changes, "status", decision.statusBefore(), decision.statusAfter());
        change(changes, "hazardType", decision.hazardTypeBefore(), decision.hazardTypeAfter());
        return changes;
    }

    private static void change(
            Map<String, List<String>> changes, String name, @Nullable Choice before, @Nullable Choice after) {
        if (after != null) {
            changes.put(name, List.of(word(before), after.text()));
        }
    }

    private static Map<String, List<String>> evidence(ClassificationProposal proposal) {
        Map<String, List<String>> evidence = new LinkedHashMap<>();
        evidence.put("direct evidence", ids(proposal.direct()));
        evidence.put("indirect evidence", ids(proposal.indirect()));
        evidence.put("direct evidence without position, date or source", ids(proposal.incomplete()));
        evidence.put("evidence of another type of hazard", ids(proposal.otherHazard()));
        evidence.put("evidence found invalid", ids(proposal.invalid()));
        return evidence;
    }

    private static List<String> ids(List<RecordId> ids) {
        return ids.stream().map(RecordId::text).toList();
    }

    /** Each way on from how the area is now, and what it lacks beyond reason, authority and papers that a person brings. */
    private static Map<String, List<String>> ways(Shown shown) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (Transition way : Transition.startingFrom(shown.history().now())) {
            String asked = way.act().text()
                    + (way.to() == null ? "" : " as " + way.to().text());
            ways.put(
                    asked,
                    way.missing(shown.facts()).stream()
                            .map(guard -> guard.missing(shown.facts()))
                            .toList());
        }
        return ways;
    }

    /** The same as JSON; areas in whole m2, unknown as null. */
    public static String json(Shown shown, boolean propose) {
        HazardState state = shown.state();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("hazard", shown.name());
        tree.put("record", shown.history().hazard().id().text());
        tree.put("invented", shown.invented());
        tree.put("whatIf", shown.whatIf());
        tree.put("onRecord", state.exists());
        tree.put("classification", text(state.classification()));
        tree.put("status", state.status().text());

        tree.put("hazardType", state.hazardType().text());
        tree.put("areaM2", state.land() == null ? null : state.land().area().squareMetres());
        tree.put(
                "decisions",
                shown.history().decisions().stream().map(HazardOut::tree).toList());
        List<String> questions = new ArrayList<>(state.questions());
        questions.addAll(shown.history().contradictions());
        tree.put("questions", questions);
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        evidence.put("direct", ids(shown.proposal().direct()));
        evidence.put("indirect", ids(shown.proposal().indirect()));
        evidence.put("incomplete", ids(shown.proposal().incomplete()));
        evidence.put("otherHazard", ids(shown.proposal().otherHazard()));
        evidence.put("invalid", ids(shown.proposal().invalid()));
        tree.put("evidence", evidence);
        if (propose) {
            tree.put("proposed", text(shown.proposal().proposed()));
            tree.put("rule", shown.proposal().rule());
            tree.put("ways", ways(shown));
        }
        return JsonTree.of(tree);
    }

    private static @Nullable String text(@Nullable Choice choice) {
        return choice == null ? null : choice.text();
    }

    private static Map<String, @Nullable Object> tree(Decision decision) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("record", decision.id().text());
        tree.put("date", decision.date().toString());
        tree.put("act", decision.act().text());
        tree.put("changes", changes(decision));
        tree.put("predecessors", decision.predecessors().texts());
        tree.put("successors", decision.successors().texts());

        tree.put("authority", decision.authority());
        tree.put("reason", decision.reason());
        tree.put("rule", decision.rule());
        tree.put("evidence", decision.evidence().texts());
        return tree;
    }
}
