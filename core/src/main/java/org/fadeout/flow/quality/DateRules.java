package org.fadeout.flow.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Progress;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Reopening;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.NtsVisit;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.survey.SurveyEntry;

/** The rules on dates across rooms. */
final class DateRules {
    /** What happened, whatever room it stands in. Plans, such as the dates of a planned task, may lie ahead. */
    private static final List<Kind<?>> HAPPENED = List.of(
            Accident.KIND,
            Completion.KIND,
            Decision.KIND,
            EvidencePoint.KIND,
            Exclusion.KIND,
            Find.KIND,
            HandOver.KIND,
            Hazard.KIND,
            NtsVisit.KIND,
            Progress.KIND,
            QualityVisit.KIND,
            Release.KIND,
            Reopening.KIND,
            Searched.KIND,
            Strike.KIND,
            SurveyEntry.KIND,
            Task.KIND);

    static final Rule<LandRecords> D01_FUTURE = Rule.of(
            "D01-future",
            Severity.BLOCKING,
            "A date of something that happened lies after the day by which it was known",
            "Nobody can know what has not happened; the year or the month is wrong, and figures of other years miss it",
            "Correct the date from the form",
            DateRules::ahead);

    static final Rule<LandRecords> D01_HAZARD = Rule.of(
            "D01-hazard",
            Severity.BLOCKING,
            "A hazardous area was closed before it was recorded",
            "The balance of a year takes both dates; the land leaves before it came",
            "Correct the date of the record or of the closing",
            (rule, records, found) -> records.hazards().stream()
                    .filter(hazard -> hazard.recorded() != null
                            && hazard.closed() != null
                            && hazard.closed().certainlyBefore(hazard.recorded()))
                    .forEach(hazard -> found.accept(Issue.of(
                                    rule,
                                    "The area was closed before it was recorded",
                                    Where.records(hazard.id().text()))
                            .seen("recorded " + hazard.recorded() + ", closed " + hazard.closed()))));

    static final Rule<LandRecords> D04 = Rule.of(
            "D04",
            Severity.WARNING,
            "A product and the completion of its task lie in different years",
            "Totals of a year by the one date and by the other differ by this land",
            "Correct the date that is wrong; where both are right, say in the report which one the total takes",
            DateRules::otherYear);

    private DateRules() {}

    private static void ahead(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        // The last day that has begun anywhere on earth: whoever entered the record may live east of Greenwich.
        LocalDate last = records.ofOrigin()
                .known()
                .instant()
                .map(instant -> instant.atOffset(ZoneOffset.ofHours(14)).toLocalDate())
                .orElse(null);
        if (last != null) {
            HAPPENED.forEach(kind -> ahead(rule, records, kind, last, found));
        }
    }

    private static <T extends Entity> void ahead(
            Rule<LandRecords> rule, LandRecords records, Kind<T> kind, LocalDate last, Consumer<Issue> found) {
        List<Field<T>> dates = kind.fields().stream()
                .filter(field -> field.type().equals(new FieldType.Date()))
                .toList();
        for (T record : records.ofOrigin().all(kind)) {
            for (Field<T> field : dates) {
                PartialDate date = (PartialDate) field.of(record);
                if (date != null && date.earliest() != null && date.earliest().isAfter(last) && isDone(record)) {
                    found.accept(Issue.of(
                                    rule,
                                    "The date lies in the future",
                                    Where.records(record.id().text()))
                            .seen(field.name() + " " + date + ", known by " + last));
                }
            }
        }
    }

    private static boolean isDone(Entity record) {
        return !(record instanceof Task task)
                || task.status() == TaskStatus.COMPLETED
                || task.status() == TaskStatus.ACTIVE;
    }

    private static void otherYear(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<RecordId, Task> tasks = new HashMap<>();
        records.tasks().forEach(task -> tasks.put(task.id(), task));
        for (Release release : records.releases()) {
            Task task = release.task() == null ? null : tasks.get(release.task());
            if (task != null
                    && task.completed() != null
                    && release.date() != null
                    && differInYear(release.date(), task.completed())) {
                Where where = Where.records(release.id().text(), task.id().text());
                found.accept(Issue.of(rule, "Product and task count in different years", where)
                        .seen("product " + release.date() + ", task completed " + task.completed())
                        .at(release.land() == null ? null : release.land().inside()));
            }
        }
    }

    /** True where no year may hold both. */
    private static boolean differInYear(PartialDate one, PartialDate other) {
        return yearEndsBefore(one, other) || yearEndsBefore(other, one);
    }

    private static boolean yearEndsBefore(PartialDate one, PartialDate other) {
        return one.latest() != null
                && other.earliest() != null
                && one.latest().getYear()
                        < Objects.requireNonNull(other.earliest()).getYear();
    }
}
