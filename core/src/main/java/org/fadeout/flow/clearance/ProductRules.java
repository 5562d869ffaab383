package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules on land-release products and the hazardous areas they release. */
public final class ProductRules {
    /** A product that leaves its parent. */
    public static final Rule<LandRecords> T04 = Rule.of(
            "T04",
            Severity.WARNING,
            "A product reaches beyond its hazardous area, and no decision moved the boundary",
            "Land that nobody held to be hazardous is reported as released",
            "Record the decision that extended the area, with its boundary before, or cut the product",
            ProductRules::beyondParent);

    /** Reduction without the survey that carries it. */
    public static final Rule<LandRecords> T08 = Rule.of(
            "T08",
            Severity.BLOCKING,
            "Reduced land without the task, the method or the coverage of its survey",
            "Reduction rests on a search of a known share of the land; without it nobody can tell it from a guess",
            "Enter the task, the method and the coverage from the survey report",
            ProductRules::reducedWithoutSurvey);

    /** Suspected land cleared, nothing found. */
    public static final Rule<LandRecords> T09 = Rule.of(
            "T09",
            Severity.INFORMATION,
            "Suspected land without direct evidence was cleared, and nothing was found",
            "Survey might have released it at a fraction of the cost",
            "Look whether survey should come first in areas like this one",
            ProductRules::nothingFound);

    /** Work before the area, or after its end. */
    public static final Rule<LandRecords> D03 = Rule.of(
            "D03",
            Severity.WARNING,
            "A task ended before its hazardous area was recorded, or after the area was closed",
            "One of the dates is wrong, or the task works on another area; the balance of the year depends on both",
            "Correct the date, or link the task to its own area",
            ProductRules::outOfTime);

    private ProductRules() {}

    private static Map<RecordId, Hazard> hazards(LandRecords records) {
        return records.hazards().stream().collect(Collectors.toMap(Hazard::id, Function.identity()));
    }

    private static void beyondParent(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, Hazard> hazards = hazards(records);
        Map<RecordId, List<Decision>> decisions =
                records.decisions().stream().collect(Collectors.groupingBy(Decision::hazard));
        for (Release release : records.releases()) {
            Hazard parent = release.hazard() == null ? null : hazards.get(release.hazard());
            if (release.land() == null || parent == null || parent.land() == null) {
                continue;
            }
            List<Shape> boundaries = new ArrayList<>();
            boundaries.add(Shape.of(parent.land()));
            decisions.getOrDefault(parent.id(), List.of()).stream()
                    .map(Decision::land)
                    .filter(Objects::nonNull)
                    .forEach(before -> boundaries.add(Shape.of(before)));
            Shape beyond = Shape.of(release.land()).minus(Shape.union(boundaries));
            if (beyond.isMoreThan(tolerance(records, release.date()))) {
                Where where = Where.records(release.id().text(), parent.id().text());
                found.accept(Issue.of(rule, "The product reaches beyond its hazardous area", where)
                        .over(beyond.area())
                        .seen(beyond.area().toString())
                        .at(beyond.inside()));
            }
        }
    }

    /** Borders drawn twice never meet to the metre: the standard's tolerance for gaps, at least one square metre. */
    private static Area tolerance(LandRecords records, @Nullable PartialDate day) {
        Area stated = Optional.ofNullable(day)
                .map(PartialDate::latest)
                .flatMap(latest -> records.standards().inForce(latest))
                .orElse(Standard.NONE)
                .gapTolerance();
        return stated.isMoreThan(HazardRules.LEAST_OVERLAP) ? stated : HazardRules.LEAST_OVERLAP;
    }

    private static void reducedWithoutSurvey(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Set<RecordId> tasks = records.tasks().stream().map(Task::id).collect(Collectors.toSet());
        for (Release release : records.releases()) {
            if (release.product() != Product.REDUCED) {
                continue;
            }
            List<String> missing = new ArrayList<>();
            add(missing, release.task() == null || !tasks.contains(release.task()), "no task");
            add(missing, release.method() == null, "no method");
            Percent coverage = release.coverage();
            add(missing, coverage == null, "no coverage");
            if (!missing.isEmpty()) {
                found.accept(Issue.of(
                                rule,
                                "The reduced land does not say by which survey",
                                Where.records(release.id().text()))
                        .seen(String.join(", ", missing))
                        .at(release.land() == null ? null : release.land().inside()));
            }
        }
    }

    private static void add(List<String> missing, boolean isMissing, String word) {
        if (isMissing) {
            missing.add(word);
        }
    }

    private static void nothingFound(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, Hazard> suspected = records.hazards().stream()
                .filter(hazard -> hazard.classification() == HazardClass.SUSPECTED)
                .collect(Collectors.toMap(Hazard::id, Function.identity()));
        Set<RecordId> shown = withEvidence(records, List.copyOf(suspected.values()));
        Set<RecordId> tasksWithFinds = new HashSet<>();
        records.finds().stream().map(Find::task).filter(Objects::nonNull).forEach(tasksWithFinds::add);
        for (Task task : records.tasks()) {
            Hazard hazard = task.hazard() == null ? null : suspected.get(task.hazard());
            if (hazard != null
                    && task.type().clears()
                    && task.status() == TaskStatus.COMPLETED
                    && !shown.contains(hazard.id())
                    && !tasksWithFinds.contains(task.id())) {
                found.accept(Issue.of(
                                rule,
                                "Suspected land was cleared and nothing was found",
                                Where.records(task.id().text(), hazard.id().text()))
                        .at(task.land() == null ? null : task.land().inside()));
            }
        }
    }

    /** The areas on which an item lay, or to which direct evidence, as the standard of its day says it, is linked or lies on. */
    private static Set<RecordId> withEvidence(LandRecords records, List<Hazard> hazards) {
        List<Hazard> drawn =
                hazards.stream().filter(hazard -> hazard.land() != null).toList();
        ShapeIndex index = new ShapeIndex(drawn.stream()
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList());
        Set<RecordId> shown = new HashSet<>();
        for (Find find : records.finds()) {
            if (find.position() != null) {
                index.covering(find.position())
                        .forEach(i -> shown.add(drawn.get(i).id()));
            }
        }
        for (EvidencePoint point : records.evidence()) {
            if (direct(records, point)) {
                if (point.hazard() != null) {
                    shown.add(point.hazard());
                }
                if (point.position() != null) {
                    index.covering(point.position())
                            .forEach(i -> shown.add(drawn.get(i).id()));
                }
            }
        }
        return shown;
    }

    private static boolean direct(LandRecords records, EvidencePoint point) {
        return Optional.ofNullable(point.date())
                .map(PartialDate::latest)
                .or(() -> records.lastDay())
                .flatMap(day -> records.standards().inForce(day))
                .map(standard -> standard.countsAsDirect(point.type().text()))
                .orElse(false);
    }

    private static void outOfTime(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, Hazard> hazards = hazards(records);
        for (Task task : records.tasks()) {
            Hazard hazard = task.hazard() == null ? null : hazards.get(task.hazard());
            if (hazard == null || task.completed() == null || task.status() != TaskStatus.COMPLETED) {
                continue;
            }
            Where where = Where.records(task.id().text(), hazard.id().text());
            if (hazard.recorded() != null && task.completed().certainlyBefore(hazard.recorded())) {
                found.accept(Issue.of(rule, "The task ended before its hazardous area was recorded", where)
                        .seen("completed " + task.completed() + ", recorded " + hazard.recorded()));
            }
            if (hazard.closed() != null && hazard.closed().certainlyBefore(task.completed())) {
                found.accept(Issue.of(rule, "The task ended after its hazardous area was closed", where)
                        .seen("closed " + hazard.closed() + ", completed " + task.completed()));
            }
        }
    }

    /** Joins T02: where a completed task reports products, they and what remains are its polygon. */
    static void unaccounted(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, List<Release>> products = Passes.byTask(records.releases(), Release::task);
        List<Shape> kept = new ArrayList<>();
        HazardRules.open(records.hazards())
                .forEach(hazard -> kept.add(Shape.of(Objects.requireNonNull(hazard.land()))));
        records.exclusions().stream()
                .map(Exclusion::land)
                .filter(Objects::nonNull)
                .forEach(land -> kept.add(Shape.of(land)));
        ShapeIndex index = new ShapeIndex(kept);
        for (Task task : records.tasks()) {
            List<Release> own = products.getOrDefault(task.id(), List.of());
            if (task.land() == null || own.isEmpty() || task.status() != TaskStatus.COMPLETED) {
                continue;
            }
            Shape polygon = Shape.of(task.land());
            List<Shape> told = new ArrayList<>();
            own.forEach(product -> {
                if (product.land() != null) {
                    told.add(Shape.of(product.land()));
                }
            });
            index.meeting(polygon).forEach(i -> told.add(kept.get(i)));
            Shape rest = polygon.minus(Shape.union(told));
            if (rest.isMoreThan(tolerance(records, task.completed()))) {
                found.accept(Issue.of(
                                rule,
                                "Land of the task is neither released nor remaining",
                                Where.records(task.id().text()))
                        .over(rest.area())
                        .seen(rest.area().toString())
                        .at(rest.inside()));
            }
        }
    }

    /** Joins T03: an area may not be closed by passes over its surface. */
    static void closedBySurface(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, List<Verdict>> verdicts = records.lastDay().map(day -> Passes.of(records, day)).stream()
                .flatMap(List::stream)
                .filter(pass -> pass.task() != null && pass.task().hazard() != null)
                .collect(Collectors.groupingBy(
                        pass -> Objects.requireNonNull(
                                Objects.requireNonNull(pass.task()).hazard()),
                        Collectors.mapping(Pass::verdict, Collectors.toList())));
        Set<RecordId> survey = records.releases().stream()
                .filter(release -> release.product() != Product.CLEARED && release.hazard() != null)
                .map(release -> Objects.requireNonNull(release.hazard()))
                .collect(Collectors.toSet());
        for (Hazard hazard : records.hazards()) {
            boolean closed = hazard.status() == HazardStatus.CLOSED || hazard.status() == HazardStatus.HANDED_OVER;
            List<Verdict> all = verdicts.getOrDefault(hazard.id(), List.of());
            boolean surface = !all.isEmpty() && all.stream().allMatch(verdict -> verdict == Verdict.SURFACE);
            if (closed && surface && !survey.contains(hazard.id())) {
                found.accept(Issue.of(
                                rule,
                                "A hazardous area was closed by passes over the surface only",
                                Where.records(hazard.id().text()))
                        .seen(all.size() + " passes of depth zero")
                        .at(hazard.land() == null ? null : hazard.land().inside()));
            }
        }
    }
}
