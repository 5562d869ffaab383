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
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Judges every pass over land by the standard in force at its release decision: the completion of its task, else the date of the pass,
 * else the given day. Land without a standard in force is not determinable.
 */
public final class Passes {
    private final LandRecords records;
    private final LocalDate otherwise;
    private final Map<RecordId, Task> tasks;

    private Passes(LandRecords records, LocalDate otherwise) {
        this.records = records;
        this.otherwise = otherwise;
        this.tasks = records.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /**
     * All passes: the recorded ones, products reported as cleared that no recorded pass of their task covers, and one assumed pass for each
     * completed clearance task without any record of its search.
     */
    public static List<Pass> of(LandRecords records, LocalDate otherwise) {
        return new Passes(records, otherwise).all();
    }

    /** True for a clearance task that was complete by the day. */
    public static boolean completeBy(Task task, LocalDate day) {
        return task.type().clears()
                && task.status() == TaskStatus.COMPLETED
                && task.completed() != null
                && task.completed().certainlyBy(day);
    }

    private List<Pass> all() {
        List<Pass> passes = new ArrayList<>();
        Set<RecordId> recorded = new HashSet<>();
        for (Searched searched : records.searched()) {
            if (searched.land() != null) {
                passes.add(pass(
                        searched.id(),
                        searched.task(),
                        searched.land(),
                        searched.date(),
                        searched.depth(),
                        searched.method()));
                addTo(recorded, searched.task());
            }
        }
        Set<RecordId> searchedTasks = Set.copyOf(recorded);
        for (Release release : records.releases()) {
            boolean told = release.task() != null && searchedTasks.contains(release.task());
            if (release.product() == Product.CLEARED && release.land() != null && !told) {
                passes.add(pass(
                        release.id(),
                        release.task(),
                        release.land(),
                        release.date(),
                        release.depth(),
                        release.method()));
                addTo(recorded, release.task());
            }
        }
        for (Task task : records.tasks()) {
            if (task.type().clears()
                    && task.status() == TaskStatus.COMPLETED
                    && task.land() != null
                    && !recorded.contains(task.id())) {
                Shape polygon = Shape.of(task.land());
                Standard standard = standardFor(task, null);
                passes.add(new Pass(task.id(), task, polygon, task.completed(), Verdict.ASSUMED, null, standard));
            }
        }
        return passes;
    }

    private static void addTo(Set<RecordId> recorded, @Nullable RecordId task) {
        if (task != null) {
            recorded.add(task);
        }
    }

    private Pass pass(
            RecordId id,
            @Nullable RecordId taskId,
            Land land,
            @Nullable PartialDate date,
            @Nullable Length depth,
            @Nullable String method) {
        Task task = taskId == null ? null : tasks.get(taskId);
        PartialDate when = date != null ? date : task == null ? null : task.completed();
        Standard standard = standardFor(task, date);
        boolean survey = task != null && !task.type().clears();
        Verdict verdict = survey ? Verdict.SURVEYED : judge(depth, method, standard);
        return new Pass(id, task, Shape.of(land), when, verdict, method, standard);
    }

    private Standard standardFor(@Nullable Task task, @Nullable PartialDate date) {
        return Optional.ofNullable(task)
                .map(Task::completed)
                .or(() -> Optional.ofNullable(date))
                .map(PartialDate::latest)
                .or(() -> Optional.of(otherwise))
                .flatMap(day -> records.standards().inForce(day))
                .orElse(Standard.NONE);
    }

    /** The verdict on a recorded pass. */
    static Verdict judge(@Nullable Length depth, @Nullable String method, Standard standard) {
        if (depth != null && standard.isSurface(depth)) {
            return Verdict.SURFACE;
        }
        Length required = standard.clearanceDepth();
        if (depth == null || required == null || method == null || !standard.detects(method)) {
            return Verdict.NOT_DETERMINABLE;
        }
        return required.isMoreThan(depth) ? Verdict.SHALLOW : Verdict.QUALIFIES;
    }

    /** The finds of each task, by the task's id. */
    public static <T> Map<RecordId, List<T>> byTask(List<T> records, Function<T, @Nullable RecordId> task) {
        Map<RecordId, List<T>> byTask = new HashMap<>();
        for (T one : records) {
            RecordId id = task.apply(one);
            if (id != null) {
                byTask.computeIfAbsent(id, key -> new ArrayList<>()).add(one);
            }
        }
        return byTask;
    }
}
