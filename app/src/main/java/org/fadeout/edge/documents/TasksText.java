package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.Reopens;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.jspecify.annotations.Nullable;

/** Tasks for a terminal. Never the name of a person. */
public final class TasksText {
    /** How many places of a gap are named: the largest first. */
    static final int PLACES = 5;

    private TasksText() {}

    /** One line a task. */
    public static List<String> list(List<TaskCard> cards) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "  %-16s %-22s %-10s %14s %14s %7s  %s",
                "task", "type", "status", "searched m2", "gap m2", "items", "next"));
        for (TaskCard card : cards) {
            lines.add(String.format(
                    "  %-16s %-22s %-10s %14s %14s %7s  %s",
                    card.name(),
                    card.task().type().text(),
                    card.task().status().text(),
                    number(card.searched().all()),
                    card.measured().map(gap -> number(gap.area())).orElse(card.gap() == null ? "" : "unknown"),
                    card.items().found(),
                    card.next().get(0)));
        }
        lines.add("  " + cards.size() + " tasks");
        return lines;
    }

    private static String number(@Nullable Area area) {
        return area == null ? "unknown" : Long.toString(area.squareMetres());
    }

    static String area(@Nullable Area area) {
        return area == null ? "unknown" : area.toString();
    }

    /** Everything of one task. */
    public static List<String> card(TaskCard card) {
        List<String> lines = new ArrayList<>();
        lines.add("Task " + card.name() + ", " + card.task().type().text() + ", "
                + card.task().status().text() + ", as of " + card.asOf());
        line(
                lines,
                "operator",
                card.task().operator() == null ? "unknown" : card.task().operator());
        line(lines, "standard", card.standard().name());
        line(lines, "task polygon", area(card.polygon()));
        searched(lines, card.searched());
        line(
                lines,
                "items",
                card.items().found() + " found, " + card.items().cmr() + " of them cluster munition remnants, "
                        + card.items().disposed() + " disposed of");
        gap(lines, card);
        line(
                lines,
                "extension",
                card.extension() == null
                        ? "unknown"
                        : card.extension().area() + " within reach of its own finds beyond the polygon");
        for (Hazard hazard : card.remaining()) {
            line(lines, "remains", hazard(hazard));
        }
        progress(lines, card);
        inspections(lines, card);
        for (HandOver handOver : card.handOvers()) {
            line(lines, "handed over", handOver.date() + " by " + handOver.fromParty() + " to " + handOver.toParty());
        }
        card.reopenings().forEach(one -> line(lines, "opened again", one.date() + ": " + one.reason()));
        lines.addAll(guards(card.complete() ? card.handOver(null) : card.completion(null)));
        lines.add("Next:");
        card.next().forEach(next -> lines.add("  " + next));
        return lines;
    }

    private static void line(List<String> lines, String label, String value) {
        lines.add(String.format("  %-14s %s", label, value));
    }

    private static void searched(List<String> lines, SearchedLand searched) {
        if (!searched.recorded()) {
            line(lines, "searched", "unknown: no search is recorded");
            return;
        }
        line(lines, "searched", area(searched.all()) + ", each piece of land once");
        for (SearchedLand.Line one : searched.lines()) {
            String method = one.method() == null ? "method unknown" : one.method();
            line(lines, "", one.area() + " " + method + ", " + depth(one.depth()) + ", " + one.passes() + " passes");
        }
        line(lines, "surface only", searched.surfaceOnly() + ", not released");
        line(lines, "cleared", searched.cleared().area() + " as the standard asks");
    }

    private static String depth(@Nullable Length depth) {
        return depth == null ? "depth unknown" : depth.equals(Length.ZERO) ? "surface" : depth.toString();
    }

    private static void gap(List<String> lines, TaskCard card) {
        if (card.gap() instanceof Gap.NotDeterminable unclear) {
            line(lines, "gap", "not determinable: " + unclear.reason());
        }
        card.measured().ifPresent(gap -> {
            line(lines, "gap", gap.area() + (gap.tolerated() && !gap.area().isZero() ? ", within the tolerance" : ""));
            where(gap).forEach(place -> line(lines, "", place));
        });
        if (card.gap() != null) {
            card.gap().questions().forEach(question -> line(lines, "question", question));
        }
    }

    /** Where to look: the largest pieces of a gap that is not tolerated. */
    public static List<String> where(Gap.Measured gap) {
        if (gap.tolerated()) {
            return List.of();
        }
        return gap.pieces().stream()
                .limit(PLACES)
                .map(piece -> piece.area() + " at " + place(piece))
                .toList();
    }

    private static String place(Land land) {
        Position inside = land.inside();
        return String.format(Locale.ROOT, "%.6f %.6f", inside.latitude(), inside.longitude());
    }

    private static void progress(List<String> lines, TaskCard card) {
        if (!card.progress().reports().isZero()) {
            line(
                    lines,
                    "daily reports",
                    card.progress().reports() + ", as stated "
                            + area(card.progress().processed()) + " in "
                            + (card.progress().teamDays() == null
                                    ? "unknown"
                                    : card.progress().teamDays().toString())
                            + " team-days, last " + card.progress().last());
        }
    }

    private static void inspections(List<String> lines, TaskCard card) {
        String share = card.inspected().share() == null
                ? "unknown"
                : card.inspected().share().toString();
        line(
                lines,
                "inspected",
                card.inspected().visits().size() + " visits, "
                        + card.inspected().area()
                        + " inspected and accepted (" + share + "), required "
                        + (card.inspected().required() == null
                                ? "nothing by the standard"
                                : card.inspected().required().toString()));
        card.open().forEach(one -> line(lines, "nonconformity", one.gravity().text() + ", open: " + one.description()));
    }

    private static String hazard(Hazard hazard) {
        String name = hazard.number() == null ? hazard.id().text() : hazard.number();
        return name + ", "
                + (hazard.land() == null ? "unknown" : hazard.land().area().toString());
    }

    /** The gates, open and shut, with what to do for each that is shut. */
    public static List<String> guards(List<Guard> guards) {
        List<String> lines = new ArrayList<>();
        lines.add("Gates:");
        for (Guard guard : guards) {
            lines.add(String.format(
                    "  %-4s %-22s %s", guard.met() ? "ok" : "shut", guard.gate().text(), guard.seen()));
        }
        return lines;
    }

    /** What a completion changes. */
    public static List<String> completed(Completed done, boolean kept) {
        List<String> lines = new ArrayList<>();
        lines.add((kept ? "Declared complete: " : "Would be declared complete: ")
                + (done.task().number() == null
                        ? done.task().id().text()
                        : done.task().number()) + " on "
                + done.task().completed());
        if (done.remainder() != null) {
            lines.add("  the gap becomes the hazardous area " + hazard(done.remainder()));
        }
        if (done.parent() != null) {
            lines.add("  the area it worked on is " + done.parent().status().text() + ": " + hazard(done.parent()));
        }
        for (Decision decision : done.decisions()) {
            lines.add("  decision: " + decision.act().text() + " " + decision.hazard());
        }
        return lines;
    }

    /** What a re-opening changes. */
    public static List<String> reopened(Reopens opened, boolean kept) {
        return List.of(
                (kept ? "Opened again: " : "Would be opened again: ") + hazard(opened.hazard()),
                "  task "
                        + (opened.reopening().task() == null
                                ? "unknown"
                                : opened.reopening().task()),
                "  nonconformity " + opened.nonconformity().id() + ", "
                        + opened.nonconformity().gravity().text() + ": "
                        + opened.nonconformity().description());
    }
}
