package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Overlaps;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules on tasks, searches and products. */
public final class TaskRules {
    /** A completed task with land within reach of finds that nobody cleared. */
    public static final Rule<LandRecords> T01 = Rule.of(
            "T01",
            Severity.BLOCKING,
            "A completed task leaves a gap within reach of the finds",
            "People will use the land as released; the edge of the strike may lie beyond the edge of the task",
            "Extend the task over the gap, declare an exclusion, or record who cleared it; see fadeout gap",
            TaskRules::gaps);

    /** Two products on the same ground. */
    public static final Rule<LandRecords> T02 = Rule.of(
            "T02",
            Severity.BLOCKING,
            "Land-release products overlap by more than 1 m2, or with what remains they are not the task polygon",
            "Shared land is released twice in every sum; land in no product is forgotten",
            "Cut one along the edge of the other, withdraw the copy, or record the product or hazardous area that is missing",
            (rule, records, found) -> {
                overlaps(rule, records.releases(), Release::land, found);
                ProductRules.unaccounted(rule, records, found);
            });

    /** Cleared land without a depth. */
    public static final Rule<LandRecords> T03 = Rule.of(
            "T03",
            Severity.BLOCKING,
            "Cleared or searched land without a depth, or a hazardous area closed by surface passes only",
            "Land is cleared to a depth or not at all; without it the land counts as not determinable, and a surface pass releases nothing",
            "Enter the depth from the completion report, zero for a surface pass; open the area again where nothing else was done",
            (rule, records, found) -> {
                withoutDepth(rule, records, found);
                ProductRules.closedBySurface(rule, records, found);
            });

    /** Cluster munition remnants in a task of another type. */
    public static final Rule<LandRecords> T05 = Rule.of(
            "T05",
            Severity.WARNING,
            "Cluster munition remnants found in a task typed mine, battle area or spot",
            "Its land is CMR land near the finds only; counting the whole task polygon inflates the figure",
            "Re-type the hazard and open a confirmed area around the finds",
            TaskRules::foreignFinds);

    /** Two tasks on the same ground. */
    public static final Rule<LandRecords> T11 = Rule.of(
            "T11",
            Severity.WARNING,
            "Two clearance tasks overlap by more than 1 m2",
            "The same work may stand in the reports of two operators",
            "Check both reports; cut one task along the edge of the other",
            (rule, records, found) -> overlaps(
                    rule,
                    records.tasks().stream()
                            .filter(task -> task.type().clears())
                            .toList(),
                    Task::land,
                    found));

    /** An item deeper than the land was cleared. */
    public static final Rule<LandRecords> I06 = Rule.of(
            "I06",
            Severity.BLOCKING,
            "An item lay deeper than its task was cleared",
            "Others may lie as deep, below the land that was released",
            "Check the depth of the item and of the search; decide whether to search deeper",
            TaskRules::tooDeep);

    /** Ends before it starts. */
    public static final Rule<LandRecords> D01 = Rule.of(
            "D01-task",
            Severity.BLOCKING,
            "A task was completed before it started",
            "The completion decides the year in which its land counts",
            "Correct the start or the completion",
            (rule, records, found) -> records.tasks().stream()
                    .filter(task -> task.started() != null
                            && task.completed() != null
                            && task.completed().certainlyBefore(task.started()))
                    .forEach(task -> found.accept(Issue.of(
                                    rule,
                                    "The task was completed before it started",
                                    Where.records(task.id().text()))
                            .seen("started " + task.started() + ", completed " + task.completed()))));

    /** Later than any record: the rules look at all that is known. */
    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private TaskRules() {}

    private static void gaps(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        List<Shape> remaining = remaining(records).stream().map(Shape::of).toList();
        ShapeIndex index = new ShapeIndex(remaining);
        for (Gap gap : Gaps.of(records, WHENEVER, null)) {
            if (gap instanceof Gap.Measured measured
                    && gap.task().status() == TaskStatus.COMPLETED
                    && !measured.tolerated()
                    && isMore(measured, near(measured.rest(), index, remaining), records)) {
                found.accept(Issue.of(
                                rule,
                                "Land within reach of the finds was not cleared",
                                Where.records(gap.task().id().text()))
                        .over(measured.area())
                        .seen(measured.area().toString())
                        .at(measured.rest().inside()));
            }
        }
    }

    private static Shape near(Shape gap, ShapeIndex index, List<Shape> remaining) {
        return Shape.union(index.near(gap).stream().map(remaining::get).toList());
    }

    /** The open hazardous areas that took the gap of a completed task, or that a missed item opened: their land is not forgotten. */
    private static List<Land> remaining(LandRecords records) {
        Set<RecordId> named = new HashSet<>();
        records.work().completions().forEach(one -> named.add(one.remainder()));
        records.work().reopenings().forEach(one -> named.add(one.hazard()));
        return HazardRules.open(records.hazards()).stream()
                .filter(hazard -> named.contains(hazard.id()))
                .map(hazard -> java.util.Objects.requireNonNull(hazard.land()))
                .toList();
    }

    private static boolean isMore(Gap.Measured gap, Shape remaining, LandRecords records) {
        Area tolerated = Optional.ofNullable(gap.task().completed())
                .map(PartialDate::latest)
                .flatMap(day -> records.standards().inForce(day))
                .map(Standard::gapTolerance)
                .orElse(Area.ZERO);
        // The area that took it is drawn with chords, the gap with arcs: a hundredth covers what lies between the two.
        Area drawing = Area.ofSquareMetres(1 + gap.area().squareMetres() / 100);
        return gap.rest().minus(remaining).area().isMoreThan(tolerated.plus(drawing));
    }

    private static <T extends Entity> void overlaps(
            Rule<LandRecords> rule, List<T> all, Function<T, @Nullable Land> landOf, Consumer<Issue> found) {
        List<T> withLand = new ArrayList<>();
        List<Land> lands = new ArrayList<>();
        for (T one : all) {
            Land land = landOf.apply(one);
            if (land != null) {
                withLand.add(one);
                lands.add(land);
            }
        }
        for (Overlaps.Pair pair : Overlaps.above(lands, HazardRules.LEAST_OVERLAP)) {
            Where where = Where.records(
                    withLand.get(pair.first()).id().text(),
                    withLand.get(pair.second()).id().text());
            found.accept(Issue.of(rule, "The two share ground", where)
                    .at(pair.inside())
                    .over(pair.area())
                    .seen(pair.area().toString()));
        }
    }

    private static void withoutDepth(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        records.releases().stream()
                .filter(release -> release.product() == Product.CLEARED && release.depth() == null)
                .forEach(release -> found.accept(Issue.of(
                                rule,
                                "The cleared land has no depth",
                                Where.records(release.id().text()))
                        .at(release.land() == null ? null : release.land().inside())));
        records.searched().stream()
                .filter(searched -> searched.depth() == null)
                .forEach(searched -> found.accept(Issue.of(
                                rule,
                                "The searched land has no depth",
                                Where.records(searched.id().text()))
                        .at(searched.land() == null ? null : searched.land().inside())));
    }

    private static void foreignFinds(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, List<Find>> byTask = Passes.byTask(records.finds(), Find::task);
        for (Task task : records.tasks()) {
            long items = byTask.getOrDefault(task.id(), List.of()).stream()
                    .filter(Find::isCmr)
                    .mapToLong(find -> find.quantity().number())
                    .sum();
            if (items > 0 && task.type().clears() && task.type() != TaskType.CMR_CLEARANCE) {
                found.accept(Issue.of(
                                rule,
                                "Cluster munition remnants were found in another kind of task",
                                Where.records(task.id().text()))
                        .seen(task.type().text() + ", " + items + " items")
                        .at(task.land() == null ? null : task.land().inside()));
            }
        }
    }

    private static void tooDeep(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, Length> deepest = records.searched().stream()
                .filter(searched -> searched.task() != null && searched.depth() != null)
                .collect(Collectors.toMap(
                        searched -> java.util.Objects.requireNonNull(searched.task()),
                        searched -> java.util.Objects.requireNonNull(searched.depth()),
                        (a, b) -> a.isMoreThan(b) ? a : b));
        for (Find find : records.finds()) {
            Length cleared = find.task() == null ? null : deepest.get(find.task());
            if (cleared != null && find.depth() != null && find.depth().isMoreThan(cleared)) {
                found.accept(Issue.of(
                                rule,
                                "The item lay deeper than the land was searched",
                                Where.records(find.id().text()))
                        .seen("item " + find.depth() + ", search " + cleared)
                        .at(find.position()));
            }
        }
    }
}
