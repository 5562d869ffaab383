package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.SearchedLand.Sweep;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The cards of tasks. Everything is sorted by task once, so that all cards together cost no more than one walk over the records. */
public final class TaskCards {
    private final LandRecords records;
    private final LocalDate asOf;
    private final Map<RecordId, List<Find>> finds;
    private final Map<RecordId, List<Pass>> passes;
    private final Map<RecordId, List<Searched>> searched;
    private final Map<RecordId, Length> depths = new HashMap<>();
    private final Map<RecordId, List<Progress>> progress;
    private final Map<RecordId, List<QualityVisit>> visits;
    private final Map<RecordId, List<Nonconformity>> nonconformities;
    private final Map<RecordId, List<Completion>> completions;
    private final Map<RecordId, List<HandOver>> handOvers;
    private final Map<RecordId, List<Reopening>> reopenings;
    private final Map<RecordId, Hazard> hazards;

    private TaskCards(LandRecords records, LocalDate asOf) {
        this.records = records;
        this.asOf = asOf;
        this.finds = Passes.byTask(happened(records.finds(), Find::found), Find::task);
        this.passes = Passes.of(records, asOf).stream()
                .filter(pass -> pass.verdict().recorded())
                .filter(pass -> begun(pass.date()))
                .collect(Collectors.groupingBy(Pass::owner));
        this.searched = Passes.byTask(records.searched(), Searched::task);
        records.searched().forEach(one -> depth(one.id(), one.depth()));
        records.releases().forEach(one -> depth(one.id(), one.depth()));
        Work work = records.work();
        this.progress = Passes.byTask(happened(work.progress(), Progress::date), Progress::task);
        this.visits = Passes.byTask(happened(work.visits(), QualityVisit::date), QualityVisit::task);
        this.nonconformities = nonconformities(work);
        this.completions = Passes.byTask(happened(work.completions(), Completion::date), Completion::task);
        this.handOvers = Passes.byTask(happened(work.handOvers(), HandOver::date), HandOver::task);
        this.reopenings = Passes.byTask(happened(work.reopenings(), Reopening::date), Reopening::task);
        this.hazards = records.hazards().stream().collect(Collectors.toMap(Hazard::id, Function.identity()));
    }

    private <T extends Entity> List<T> happened(List<T> all, Function<T, @Nullable PartialDate> date) {
        return all.stream().filter(one -> begun(date.apply(one))).toList();
    }

    /** True where it may have happened by the day: what has no date is known and counts. */
    private boolean begun(@Nullable PartialDate date) {
        return date == null || date.earliest() == null || !date.earliest().isAfter(asOf);
    }

    private void depth(RecordId id, @Nullable Length depth) {
        if (depth != null) {
            depths.put(id, depth);
        }
    }

    private Map<RecordId, List<Nonconformity>> nonconformities(Work work) {
        Map<RecordId, RecordId> taskOfVisit = new HashMap<>();
        work.visits().forEach(visit -> taskOfVisit.put(visit.id(), visit.task()));
        return Passes.byTask(
                work.nonconformities().stream()
                        .filter(one -> begun(one.seen()) && one.openOn(asOf))
                        .toList(),
                one -> one.task() != null || one.visit() == null ? one.task() : taskOfVisit.get(one.visit()));
    }

    /** The cards of all tasks in the order of their ids; gaps stand for active and completed clearance tasks. */
    public static List<TaskCard> all(LandRecords records, LocalDate asOf) {
        TaskCards cards = new TaskCards(records, asOf);
        Map<RecordId, Gap> gaps = Gaps.of(records, asOf, null).stream()
                .collect(Collectors.toMap(gap -> gap.task().id(), Function.identity()));
        return records.tasks().stream()
                .map(task -> cards.card(task, gaps.get(task.id())))
                .toList();
    }

    /**
     * The card of one task. Where it is not complete, its searches and its gap are judged as if it were declared complete on the day: by the
     * standard that would then decide.
     */
    public static TaskCard one(LandRecords records, LocalDate asOf, Task task) {
        Task declared = declared(task, asOf);
        LandRecords judged = declared.equals(task) ? records : records.with(declared);
        Gap gap = task.type().clears() ? Gaps.of(judged, asOf, null, declared) : null;
        return new TaskCards(judged, asOf).card(task, gap);
    }

    private static Task declared(Task task, LocalDate day) {
        boolean complete = task.status() == TaskStatus.COMPLETED
                && task.completed() != null
                && task.completed().certainlyBy(day);
        return complete
                ? task
                : Task.KIND.with(task, Map.of("status", TaskStatus.COMPLETED, "completed", PartialDate.of(day)));
    }

    private TaskCard card(Task task, @Nullable Gap gap) {
        RecordId id = task.id();
        Standard standard = standard(task);
        SearchedLand land = searched(id);
        List<Find> own = finds.getOrDefault(id, List.of());
        return new TaskCard(
                task,
                asOf,
                standard,
                task.land() == null ? null : task.land().area(),
                land,
                TaskItems.of(own, asOf),
                gap,
                extension(task, own, standard),
                remaining(id),
                ProgressSum.of(progress.getOrDefault(id, List.of())),
                Inspected.of(
                        visits.getOrDefault(id, List.of()),
                        land.cleared(),
                        standard.sampling().orElse(null)),
                nonconformities.getOrDefault(id, List.of()),
                completions.getOrDefault(id, List.of()),
                handOvers.getOrDefault(id, List.of()),
                reopenings.getOrDefault(id, List.of()));
    }

    private Standard standard(Task task) {
        LocalDate day = Optional.ofNullable(declared(task, asOf).completed())
                .map(PartialDate::latest)
                .orElse(asOf);
        return records.standards().inForce(day).orElse(Standard.NONE);
    }

    private SearchedLand searched(RecordId task) {
        List<Sweep> sweeps = passes.getOrDefault(task, List.of()).stream()
                .map(pass -> new Sweep(pass, depths.get(pass.record())))
                .toList();
        long withoutPolygon = searched.getOrDefault(task, List.of()).stream()
                .filter(one -> one.land() == null)
                .count();
        return SearchedLand.of(sweeps, withoutPolygon);
    }

    /** Land that the task's own finds reach beyond its polygon, with their accuracy; null where a find cannot be placed. */
    private static @Nullable Shape extension(Task task, List<Find> own, Standard standard) {
        FadeOut fadeOut = new FadeOut(standard, null);
        List<Disc> discs = new ArrayList<>();
        for (Find find : own) {
            Optional<Disc> disc = fadeOut.widened(find);
            if (find.makesDisc() && disc.isEmpty()) {
                return null;
            }
            disc.ifPresent(discs::add);
        }
        return task.land() == null ? null : Discs.envelope(discs).minus(Shape.of(task.land()));
    }

    private List<Hazard> remaining(RecordId task) {
        Set<RecordId> named = new HashSet<>();
        Stream.concat(
                        completions.getOrDefault(task, List.of()).stream().map(Completion::remainder),
                        reopenings.getOrDefault(task, List.of()).stream().map(Reopening::hazard))
                .filter(java.util.Objects::nonNull)
                .forEach(named::add);
        return named.stream()
                .sorted()
                .map(hazards::get)
                .filter(hazard -> hazard != null
                        && hazard.status() != HazardStatus.CLOSED
                        && hazard.status() != HazardStatus.HANDED_OVER)
                .toList();
    }
}
