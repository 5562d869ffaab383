package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/** The three answers of the first page as plain counts of records. What has no date counts on every day, as the map draws it. */
final class SummaryCounts {
    private SummaryCounts() {}

    static List<Summary.Line> lines(Summary.Asked asked) {
        Snapshot snapshot = asked.snapshot();
        Wording words = asked.words();
        LocalDate day = asked.day();
        List<Hazard> hazards = snapshot.all(Hazard.KIND).stream()
                .filter(hazard -> !Boolean.TRUE.equals(hazard.nominal()))
                .toList();
        Map<RecordId, HazardHistory> histories = HazardHistory.ofAll(hazards, snapshot.all(Decision.KIND));
        long onRecord =
                hazards.stream().filter(one -> isOnRecord(one, histories, day)).count();
        long left = hazards.stream().filter(one -> isLeft(one, histories, day)).count();
        List<Task> completed = snapshot.all(Task.KIND).stream()
                .filter(task ->
                        task.status() == TaskStatus.COMPLETED && task.type().clears() && by(task.completed(), day))
                .toList();
        Set<RecordId> searched = snapshot.all(Searched.KIND).stream()
                .filter(pass -> by(pass.date(), day))
                .map(Searched::task)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        long recorded =
                completed.stream().filter(task -> searched.contains(task.id())).count();
        List<Find> finds = snapshot.all(Find.KIND).stream()
                .filter(find -> by(find.found(), day))
                .toList();
        long placed = finds.stream().filter(find -> find.position() != null).count();
        return List.of(
                line(words, "where", words.say("map.where.answer", onRecord), words.say("map.where.basis")),
                line(words, "left", words.say("map.left.answer", left), words.say("map.left.basis")),
                line(
                        words,
                        "trust",
                        words.say("map.trust.answer", recorded, completed.size()),
                        words.say("map.trust.basis", placed, finds.size())));
    }

    private static Summary.Line line(Wording words, String name, String answer, String basis) {
        return new Summary.Line(words.say("map." + name), answer, basis);
    }

    private static boolean by(@Nullable PartialDate date, @Nullable LocalDate day) {
        return day == null || MarkPlace.day(date) <= MarkPlace.number(day);
    }

    private static boolean isOnRecord(Hazard hazard, Map<RecordId, HazardHistory> histories, @Nullable LocalDate day) {
        if (day == null) {
            return hazard.status() != HazardStatus.SUPERSEDED;
        }
        HazardHistory history = histories.get(hazard.id());
        return history != null && history.on(day).exists() && history.on(day).status() != HazardStatus.SUPERSEDED;
    }

    private static boolean isLeft(Hazard hazard, Map<RecordId, HazardHistory> histories, @Nullable LocalDate day) {
        HazardHistory history = histories.get(hazard.id());
        return day == null ? hazard.status().isOpen() : history != null && history.openOn(day);
    }
}
