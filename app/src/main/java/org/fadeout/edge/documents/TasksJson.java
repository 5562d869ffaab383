package org.fadeout.edge.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Completed;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.ProgressSum;
import org.fadeout.flow.clearance.Reopens;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.contamination.Hazard;
import org.jspecify.annotations.Nullable;

/** Tasks as JSON. Areas in m2, unknown is null, never the name of a person. */
public final class TasksJson {
    private TasksJson() {}

    public static String list(List<TaskCard> cards) {
        return JsonTree.of(Map.of("tasks", cards.stream().map(TasksJson::tree).toList()));
    }

    public static String card(TaskCard card) {
        return JsonTree.of(tree(card));
    }

    /** An act on a task: whether it was kept, the card before it, the gates, and what it changed. */
    public static String act(
            String act, boolean done, boolean kept, TaskCard card, List<Guard> guards, @Nullable Completed completed) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(act, done);
        tree.put("kept", kept);
        tree.put("gates", guards(guards));
        tree.put("gapM2", card.measured().map(gap -> gap.area().squareMetres()).orElse(null));
        tree.put("where", where(card.gap()));
        tree.put(
                "remainder", completed == null || completed.remainder() == null ? null : hazard(completed.remainder()));
        tree.put("parent", completed == null || completed.parent() == null ? null : hazard(completed.parent()));
        tree.put("task", tree(card));
        return JsonTree.of(tree);
    }

    public static String reopened(Reopens opened, boolean kept) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("reopened", opened.reopening().id().text());
        tree.put("kept", kept);
        tree.put("task", id(opened.reopening().task()));
        tree.put("release", id(opened.reopening().release()));
        tree.put("before", id(opened.reopening().before()));
        tree.put("hazard", hazard(opened.hazard()));
        tree.put("nonconformity", opened.nonconformity().id().text());
        return JsonTree.of(tree);
    }

    /** A map in the order given: a name, its value, the next name. */
    private static Map<String, @Nullable Object> named(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    private static @Nullable String id(@Nullable RecordId id) {
        return id == null ? null : id.text();
    }

    private static @Nullable Long m2(@Nullable Area area) {
        return area == null ? null : area.squareMetres();
    }

    private static @Nullable Long number(@Nullable Count count) {
        return count == null ? null : count.number();
    }

    private static Map<String, @Nullable Object> tree(TaskCard card) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("task", card.name());
        tree.put("record", card.task().id().text());
        tree.put("type", card.task().type().text());
        tree.put("status", card.task().status().text());
        tree.put("operator", card.task().operator());
        tree.put("asOf", card.asOf().toString());
        tree.put("standard", card.standard().name());
        tree.put("taskPolygonM2", m2(card.polygon()));
        tree.put("searched", searched(card.searched()));
        tree.put(
                "items",
                named(
                        "found",
                        card.items().found().number(),
                        "cmr",
                        card.items().cmr().number(),
                        "disposed",
                        card.items().disposed().number()));
        tree.put("gapM2", card.measured().map(gap -> gap.area().squareMetres()).orElse(null));
        tree.put("gapUnknownBecause", card.gap() instanceof Gap.NotDeterminable unclear ? unclear.reason() : null);
        tree.put(
                "extensionM2",
                card.extension() == null ? null : m2(card.extension().area()));
        tree.put("remaining", card.remaining().stream().map(TasksJson::hazard).toList());
        tree.put("progress", progress(card.progress()));
        tree.put("inspected", inspected(card));
        tree.put(
                "openNonconformities",
                card.open().stream()
                        .map(one -> named(
                                "id", one.id().text(), "gravity", one.gravity().text(), "what", one.description()))
                        .toList());
        tree.put(
                "handedOver",
                card.handOvers().stream().map(one -> one.date().toString()).toList());
        tree.put("gates", guards(card.complete() ? card.handOver(null) : card.completion(null)));
        tree.put("next", card.next());
        return tree;
    }

    private static Map<String, @Nullable Object> searched(SearchedLand searched) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("m2", m2(searched.all()));
        tree.put("surfaceOnlyM2", searched.recorded() ? m2(searched.surfaceOnly()) : null);
        tree.put("clearedM2", searched.recorded() ? m2(searched.cleared().area()) : null);
        tree.put(
                "leastDepthM",
                searched.leastDepth() == null ? null : searched.leastDepth().metres());
        tree.put(
                "lines",
                searched.lines().stream()
                        .map(line -> named(
                                "method",
                                line.method(),
                                "depthM",
                                line.depth() == null ? null : line.depth().metres(),
                                "passes",
                                line.passes(),
                                "m2",
                                m2(line.area())))
                        .toList());
        return tree;
    }

    private static Map<String, @Nullable Object> progress(ProgressSum sum) {
        return named(
                "reports",
                sum.reports().number(),
                "statedM2",
                m2(sum.processed()),
                "itemsFound",
                number(sum.itemsFound()),
                "itemsDestroyed",
                number(sum.itemsDestroyed()),
                "teamDays",
                number(sum.teamDays()),
                "minutes",
                number(sum.minutes()),
                "last",
                sum.last() == null ? null : sum.last().toString());
    }

    private static Map<String, @Nullable Object> inspected(TaskCard card) {
        return named(
                "visits",
                (long) card.inspected().visits().size(),
                "m2",
                m2(card.inspected().area()),
                "percent",
                card.inspected().share() == null
                        ? null
                        : new java.math.BigDecimal(card.inspected().share().number()),
                "requiredM2",
                m2(card.inspected().required()));
    }

    private static List<?> guards(List<Guard> guards) {
        return guards.stream()
                .map(guard -> named(
                        "gate",
                        guard.gate().text(),
                        "open",
                        guard.met(),
                        "seen",
                        guard.seen(),
                        "remedy",
                        guard.met() ? null : guard.remedy()))
                .toList();
    }

    /** The largest pieces of a gap that is not tolerated, each with a place inside. */
    private static List<?> where(@Nullable Gap gap) {
        List<Land> pieces =
                gap instanceof Gap.Measured measured && !measured.tolerated() ? measured.pieces() : List.of();
        return pieces.stream()
                .limit(TasksText.PLACES)
                .map(piece -> named(
                        "m2",
                        m2(piece.area()),
                        "latitude",
                        piece.inside().latitude(),
                        "longitude",
                        piece.inside().longitude()))
                .toList();
    }

    private static Map<String, @Nullable Object> hazard(Hazard hazard) {
        return named(
                "id",
                hazard.id().text(),
                "number",
                hazard.number(),
                "status",
                hazard.status().text(),
                "m2",
                hazard.land() == null ? null : m2(hazard.land().area()));
    }
}
