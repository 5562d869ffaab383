package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The rules on daily work and on items of tasks. */
public final class WorkRules {
    /** Nobody worked on it for long. */
    public static final Rule<LandRecords> T12 = Rule.of(
            "T12",
            Severity.INFORMATION,
            "An active task without any record of work for longer than the standard says",
            "Finished work may not have been entered, and land waits that could be used",
            "Enter the missing work, or suspend or complete the task",
            WorkRules::idle);

    /**
     * Too good to be true. Method: area per team-day of each task, from its daily reports that state both, by type of task; a task is far out
     * where it lies more than three times the interquartile range above the upper quartile (Tukey 1977), with at least five tasks to compare.
     */
    public static final Rule<LandRecords> T13 = Rule.of(
            "T13",
            Severity.WARNING,
            "A task reports far more area per team-day than the other tasks of its type",
            "A slip of the unit, land reported twice, or land that was never searched",
            "Compare the daily reports with the searched polygons, and inspect a sample of the land",
            WorkRules::tooGood);

    /** More destroyed than found, or nothing destroyed at all. */
    public static final Rule<LandRecords> I01 = Rule.of(
            "I01",
            Severity.WARNING,
            "A task destroyed more items than it found, or was completed with items whose disposal is not recorded",
            "Items of another task are counted here, or an item may still lie there",
            "Enter where the others were found, or how the items were disposed of",
            WorkRules::disposal);

    private static final int LEAST_TASKS = 5;
    private static final long FENCE = 3;

    private WorkRules() {}

    private static void idle(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        LocalDate day = records.lastDay().orElse(null);
        Count days = day == null
                ? null
                : records.standards().inForce(day).map(Standard::idleDays).orElse(null);
        if (day == null || days == null) {
            return;
        }
        Map<RecordId, LocalDate> last = new HashMap<>();
        records.work().progress().forEach(one -> later(last, one.task(), one.date()));
        records.searched().forEach(one -> later(last, one.task(), one.date()));
        records.finds().forEach(one -> later(last, one.task(), one.found()));
        records.work().visits().forEach(one -> later(last, one.task(), one.date()));
        records.tasks().forEach(one -> later(last, one.id(), one.started()));
        for (Task task : records.tasks()) {
            LocalDate worked = last.get(task.id());
            if (task.status() == TaskStatus.ACTIVE
                    && worked != null
                    && ChronoUnit.DAYS.between(worked, day) > days.number()) {
                found.accept(Issue.of(
                                rule,
                                "No work is recorded for a long time",
                                Where.records(task.id().text()))
                        .seen("last on " + worked + ", the register reaches to " + day + ", " + days
                                + " days are allowed")
                        .at(task.land() == null ? null : task.land().inside()));
            }
        }
    }

    private static void later(Map<RecordId, LocalDate> last, @Nullable RecordId task, @Nullable PartialDate date) {
        if (task != null && date != null && date.latest() != null) {
            last.merge(task, date.latest(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** The area that a task says it processed on a team-day, whole m2. */
    private record Pace(Task task, long perTeamDay) {}

    private static void tooGood(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, List<Progress>> reports = Passes.byTask(records.work().progress(), Progress::task);
        Map<TaskType, List<Pace>> byType = new TreeMap<>();
        for (Task task : records.tasks()) {
            pace(task, reports.getOrDefault(task.id(), List.of()))
                    .ifPresent(pace -> byType.computeIfAbsent(task.type(), type -> new ArrayList<>())
                            .add(pace));
        }
        byType.values().stream()
                .filter(paces -> paces.size() >= LEAST_TASKS)
                .forEach(paces -> farOut(rule, paces, found));
    }

    private static Optional<Pace> pace(Task task, List<Progress> reports) {
        long area = 0;
        long days = 0;
        for (Progress report : reports) {
            if (report.processed() != null && report.teamDays() != null) {
                area = Math.addExact(area, report.processed().squareMetres());
                days = Math.addExact(days, report.teamDays().number());
            }
        }
        return days == 0 ? Optional.empty() : Optional.of(new Pace(task, area / days));
    }

    private static void farOut(Rule<LandRecords> rule, List<Pace> paces, Consumer<Issue> found) {
        List<Long> sorted = paces.stream().map(Pace::perTeamDay).sorted().toList();
        long lower = quartile(sorted, 1);
        long upper = quartile(sorted, 3);
        long fence = Math.addExact(upper, FENCE * (upper - lower));
        for (Pace pace : paces) {
            if (pace.perTeamDay() > fence) {
                found.accept(Issue.of(
                                rule,
                                "The task is far quicker than the others",
                                Where.records(pace.task().id().text()))
                        .seen(pace.perTeamDay() + " m2 a team-day; half of the " + paces.size() + " tasks lie between "
                                + lower + " and " + upper + ", far out begins above " + fence)
                        .at(
                                pace.task().land() == null
                                        ? null
                                        : pace.task().land().inside()));
            }
        }
    }

    /** By nearest rank: the smallest value with at least so many quarters of all at or below it. */
    private static long quartile(List<Long> sorted, int quarters) {
        return sorted.get((sorted.size() * quarters + 3) / 4 - 1);
    }

    private static void disposal(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, List<Progress>> reports = Passes.byTask(records.work().progress(), Progress::task);
        Map<RecordId, List<Find>> finds = Passes.byTask(records.finds(), Find::task);
        for (Task task : records.tasks()) {
            ProgressSum sum = ProgressSum.of(reports.getOrDefault(task.id(), List.of()));
            Count destroyed = sum.itemsDestroyed();
            if (destroyed != null && sum.itemsFound() != null && destroyed.compareTo(sum.itemsFound()) > 0) {
                found.accept(Issue.of(
                                rule,
                                "More items were destroyed than found",
                                Where.records(task.id().text()))
                        .seen(sum.itemsFound() + " found, " + destroyed + " destroyed"));
            }
            PartialDate completed = task.completed();
            if (task.status() == TaskStatus.COMPLETED && completed != null && completed.latest() != null) {
                TaskItems items = TaskItems.of(finds.getOrDefault(task.id(), List.of()), LocalDate.MAX);
                if (!items.open().isEmpty()) {
                    found.accept(Issue.of(
                                    rule,
                                    "The task is complete and the disposal of items is not recorded",
                                    Where.records(task.id().text()))
                            .seen(items.disposed() + " of " + items.found() + " items disposed of"));
                }
            }
        }
    }
}
