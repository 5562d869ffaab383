package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/**
 * Land of items without a usable position: their number times the median CMR area per positioned item of the period, at most the land that
 * the task cleared. Its own line, never part of the union. With fewer than {@value #LEAST_TASKS} reference tasks it is not determinable.
 */
final class Modelling {
    private static final int LEAST_TASKS = 5;

    /**
     * What was modelled.
     *
     * @param area null where it is not determinable; zero where no item needs it
     */
    record Modelled(@Nullable Area area, Count items) {}

    private final Map<RecordId, Long> cmr = new HashMap<>();
    private final Map<RecordId, Long> cleared = new HashMap<>();
    private final Map<RecordId, FadeOut> rules;
    private final Ground ground;

    private Modelling(PeriodLand land, Question question) {
        for (PeriodLand.Piece piece : land.pieces()) {
            for (RecordId owner :
                    piece.counted().stream().map(Pass::owner).distinct().toList()) {
                cleared.merge(owner, piece.area().squareMetres(), Long::sum);
                if (piece.cmr() && piece.searchRecorded()) {
                    cmr.merge(owner, piece.area().squareMetres(), Long::sum);
                }
            }
        }
        this.rules = rules(land, question);
        this.ground = land.ground();
    }

    /** The rule for the discs of each task with passes. */
    static Map<RecordId, FadeOut> rules(PeriodLand land, Question question) {
        Map<RecordId, FadeOut> rules = new HashMap<>();
        Map<RecordId, FadeOut> byStandard = new HashMap<>();
        for (Pass pass : land.passes()) {
            rules.putIfAbsent(
                    pass.owner(),
                    byStandard.computeIfAbsent(
                            pass.standard().id(), id -> new FadeOut(pass.standard(), question.radius())));
        }
        return rules;
    }

    static void add(FiguresTally tally, PeriodLand land, Map<RecordId, List<Find>> findsByTask, Question question) {
        new Modelling(land, question).add(tally, findsByTask, question);
    }

    private void add(FiguresTally tally, Map<RecordId, List<Find>> findsByTask, Question question) {
        for (Map.Entry<RecordId, Long> entry : cleared.entrySet()) {
            List<Find> finds = findsByTask.getOrDefault(entry.getKey(), List.of());
            FadeOut rule = rules.get(entry.getKey());
            if (rule == null) {
                continue;
            }
            long placed = count(finds, rule, true, question) + ground.items(entry.getKey(), true);
            long loose = count(finds, rule, false, question) + ground.items(entry.getKey(), false);
            if (placed > 0 && cmr.containsKey(entry.getKey())) {
                tally.add(Part.PER_ITEM, 1, Long.toString(cmr.get(entry.getKey()) / placed));
            }
            if (loose > 0) {
                tally.add(Part.UNPLACED, 1, Long.toString(loose), Long.toString(entry.getValue()));
            }
        }
    }

    static Modelled of(FiguresTally tally) {
        List<Long> perItem = new ArrayList<>();
        tally.all(Part.PER_ITEM)
                .forEach((name, tasks) ->
                        perItem.addAll(Collections.nCopies(Math.toIntExact(tasks), Long.parseLong(name.get(1)))));
        long items = 0;
        for (Map.Entry<List<String>, Long> entry : tally.all(Part.UNPLACED).entrySet()) {
            items += Long.parseLong(entry.getKey().get(1)) * entry.getValue();
        }
        if (items == 0) {
            return new Modelled(Area.ZERO, Count.ZERO);
        }
        if (perItem.size() < LEAST_TASKS) {
            return new Modelled(null, Count.of(items));
        }
        long median = median(perItem);
        long area = 0;
        for (Map.Entry<List<String>, Long> entry : tally.all(Part.UNPLACED).entrySet()) {
            long loose = Long.parseLong(entry.getKey().get(1));
            long most = Long.parseLong(entry.getKey().get(2));
            area += Math.min(median * loose, most) * entry.getValue();
        }
        return new Modelled(Area.ofSquareMetres(area), Count.of(items));
    }

    /** How many items of finds make a disc, have a position for it or none, and were found in time. */
    static long count(List<Find> finds, FadeOut rule, boolean placed, Question question) {
        return finds.stream()
                .filter(find -> find.makesDisc() && rule.positions(find) == placed)
                .filter(find -> find.found() == null || find.found().certainlyBy(question.asOf()))
                .mapToLong(find -> find.quantity().number())
                .sum();
    }

    /** The median; of an even number the mean of the middle two, rounded down to whole m2. */
    static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
