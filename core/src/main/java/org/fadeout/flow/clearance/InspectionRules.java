package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardStatus;
import org.jspecify.annotations.Nullable;

/** The rules on inspections, completions and hand-overs. */
public final class InspectionRules {
    /** Declared or handed over before everything was in order. */
    public static final Rule<LandRecords> T14 = Rule.of(
            "T14",
            Severity.BLOCKING,
            "Land was declared complete or handed over while a gate was shut",
            "Whoever uses the land relies on the inspection, the corrections and the marked boundary",
            "Do and enter what is missing, or withdraw the declaration or the hand-over",
            InspectionRules::gates);

    /** Nobody knows what was inspected. */
    public static final Rule<LandRecords> T15 = Rule.of(
            "T15",
            Severity.BLOCKING,
            "A quality visit or a nonconformity that belongs to no task",
            "It can neither stop nor support the release of any land",
            "Link it to the task that was inspected",
            InspectionRules::unlinked);

    private InspectionRules() {}

    private static void gates(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Work work = records.work();
        Map<RecordId, List<QualityVisit>> visits = Passes.byTask(work.visits(), QualityVisit::task);
        Map<RecordId, List<Nonconformity>> open = Passes.byTask(work.nonconformities(), taskOf(work));
        for (Completion one : work.completions()) {
            List<String> shut = new ArrayList<>();
            corrections(open.getOrDefault(one.task(), List.of()), one.date(), true, shut);
            report(rule, "Declared complete while a gate was shut", one.id(), one.task(), shut, found);
        }
        for (HandOver one : work.handOvers()) {
            List<String> shut = new ArrayList<>();
            inspections(visits.getOrDefault(one.task(), List.of()), one.date(), shut);
            corrections(open.getOrDefault(one.task(), List.of()), one.date(), false, shut);
            if (one.markers() == null || one.date().certainlyBefore(one.markers())) {
                shut.add("no boundary points emplaced and recorded before it");
            }
            report(rule, "Handed over while a gate was shut", one.id(), one.task(), shut, found);
        }
        withoutCertificate(rule, records, found);
    }

    private static java.util.function.Function<Nonconformity, @Nullable RecordId> taskOf(Work work) {
        Map<RecordId, RecordId> tasks =
                work.visits().stream().collect(Collectors.toMap(QualityVisit::id, QualityVisit::task));
        return one -> one.task() != null || one.visit() == null ? one.task() : tasks.get(one.visit());
    }

    private static void inspections(List<QualityVisit> visits, PartialDate day, List<String> shut) {
        List<QualityVisit> before = visits.stream()
                .filter(visit -> visit.type().inspectsLand() && !day.certainlyBefore(visit.date()))
                .toList();
        if (before.stream().noneMatch(QualityVisit::accepts)) {
            shut.add("no inspection accepted the land");
        }
        if (before.stream().anyMatch(visit -> visit.report() == null)) {
            shut.add("an inspection without a report");
        }
    }

    private static void corrections(List<Nonconformity> all, PartialDate date, boolean grave, List<String> shut) {
        LocalDate day = date.latest();
        long open = all.stream()
                .filter(one -> !grave || one.gravity().stopsCompletion())
                .filter(one -> one.seen() == null || !date.certainlyBefore(one.seen()))
                .filter(one -> day == null || one.openOn(day))
                // What a missed item brought up came after the act, whatever its date says to the month.
                .filter(one -> one.reopening() == null)
                .count();
        if (open > 0) {
            shut.add(open + " nonconformities open");
        }
    }

    private static void report(
            Rule<LandRecords> rule,
            String what,
            RecordId record,
            RecordId task,
            List<String> shut,
            Consumer<Issue> found) {
        if (!shut.isEmpty()) {
            found.accept(Issue.of(rule, what, Where.records(record.text(), task.text()))
                    .seen(String.join(", ", shut)));
        }
    }

    private static void withoutCertificate(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Set<RecordId> given =
                records.work().handOvers().stream().map(HandOver::task).collect(Collectors.toSet());
        Set<RecordId> handedOver = records.tasks().stream()
                .filter(task -> given.contains(task.id()))
                .map(Task::hazard)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        for (Hazard hazard : records.hazards()) {
            if (hazard.status() == HazardStatus.HANDED_OVER && !handedOver.contains(hazard.id())) {
                found.accept(Issue.of(
                                rule,
                                "A hazardous area is handed over and no hand-over of it is recorded",
                                Where.records(hazard.id().text()))
                        .at(hazard.land() == null ? null : hazard.land().inside()));
            }
        }
    }

    private static void unlinked(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Work work = records.work();
        Set<RecordId> tasks = records.tasks().stream().map(Task::id).collect(Collectors.toSet());
        for (QualityVisit visit : work.visits()) {
            if (!tasks.contains(visit.task())) {
                found.accept(Issue.of(
                                rule,
                                "The visit is linked to a task that is not there",
                                Where.records(visit.id().text()))
                        .seen(visit.task().text()));
            }
        }
        var taskOf = taskOf(work);
        for (Nonconformity one : work.nonconformities()) {
            RecordId task = taskOf.apply(one);
            boolean linked = task == null ? one.reopening() != null : tasks.contains(task);
            if (!linked) {
                found.accept(Issue.of(
                                rule,
                                "The nonconformity belongs to no task",
                                Where.records(one.id().text()))
                        .seen(task == null ? "no visit, no task" : task.text()));
            }
        }
    }
}
