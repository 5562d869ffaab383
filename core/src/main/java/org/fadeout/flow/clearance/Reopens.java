package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What an item or an accident on released land leads to, kept in one act: the re-opening, a new hazardous area around the place, a critical
 * nonconformity, and the decision that links the new area to the one that had been released.
 */
public record Reopens(Reopening reopening, Hazard hazard, Nonconformity nonconformity, Decision decision) {

    /** What showed that the land was not free. */
    public record Missed(
            RecordId record,
            @Nullable RecordId source,
            String kind,
            @Nullable String number,
            @Nullable Position position,
            @Nullable Length accuracy,
            @Nullable PartialDate date,
            HazardType hazardType,
            String munitionClass) {

        public static Missed of(Find find) {
            return new Missed(
                    find.id(),
                    find.source(),
                    "find",
                    find.number(),
                    find.positionMethod() == PositionMethod.PLACE_NAME ? null : find.position(),
                    find.accuracy(),
                    find.found(),
                    find.isCmr() ? HazardType.CLUSTER_MUNITION_REMNANTS : HazardType.UNKNOWN,
                    find.munitionClass());
        }

        public static Missed of(Accident accident) {
            return new Missed(
                    accident.id(),
                    accident.source(),
                    "accident",
                    accident.number(),
                    accident.positionMethod() == PositionMethod.PLACE_NAME ? null : accident.position(),
                    accident.accuracy(),
                    accident.date(),
                    accident.hazardType(),
                    CmrType.UNKNOWN.text());
        }
    }

    /** A piece of released land: by which task or product, and since when. */
    private record Released(
            @Nullable RecordId task,
            @Nullable RecordId release,
            @Nullable RecordId hazard,
            PartialDate since,
            Shape land) {}

    /**
     * Works it out. Throws ProblemException where the place lies on no land that was released before, has no usable position, or was
     * opened again already.
     */
    public static Reopens of(LandRecords records, Missed missed, LocalDate date, String reason, Identify identify) {
        boolean done = records.work().reopenings().stream()
                .anyMatch(one ->
                        missed.record().equals(one.find()) || missed.record().equals(one.accident()));
        if (done) {
            throw refused(missed, "its land was opened again already");
        }
        if (missed.position() == null) {
            throw refused(missed, "it has no position that can be used");
        }
        Released released = released(records, missed, date)
                .orElseThrow(() -> refused(missed, "no land that was released before lies under it"));
        Standard standard = records.standards().inForce(date).orElse(Standard.NONE);
        Shape land = around(missed, standard).minus(open(records));
        if (!land.isMoreThan(HazardRules.LEAST_OVERLAP)) {
            throw refused(missed, "the land around it is open already, or no standard says how far it reaches");
        }
        return new Making(missed, released, PartialDate.of(date), reason, identify, standard).made(land);
    }

    private static ProblemException refused(Missed missed, String why) {
        return new ProblemException(new DecisionProblem.NothingToReopen(
                missed.kind(), missed.number() == null ? missed.record().text() : missed.number(), why));
    }

    /** The latest release of the land under it; what was released on the day of the find or later cannot have missed it. */
    private static Optional<Released> released(LandRecords records, Missed missed, LocalDate date) {
        PartialDate found = missed.date() == null ? PartialDate.of(date) : missed.date();
        Position place = Objects.requireNonNull(missed.position());
        Map<RecordId, Task> tasks = records.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        List<Released> all = new ArrayList<>();
        for (Release release : records.releases()) {
            if (release.land() != null && release.date() != null) {
                Task task = release.task() == null ? null : tasks.get(release.task());
                RecordId hazard = release.hazard() != null || task == null ? release.hazard() : task.hazard();
                all.add(new Released(release.task(), release.id(), hazard, release.date(), Shape.of(release.land())));
            }
        }
        for (Pass pass : Passes.of(records, date)) {
            Task task = pass.task();
            if (task != null && pass.verdict().counts() && Passes.completeBy(task, date)) {
                PartialDate since = Objects.requireNonNull(task.completed());
                all.add(new Released(task.id(), null, task.hazard(), since, pass.shape()));
            }
        }
        return all.stream()
                .filter(one -> one.since().certainlyBefore(found) && one.land().covers(place))
                .max(Comparator.comparing(Released::since));
    }

    private static Shape around(Missed missed, Standard standard) {
        Length accuracy = missed.accuracy() != null ? missed.accuracy() : standard.assumedAccuracy();
        Length radius = standard.fadeOutFor(missed.munitionClass());
        Length reach = accuracy == null ? radius : radius.plus(accuracy);
        return Discs.shape(new Disc(Objects.requireNonNull(missed.position()), reach));
    }

    private static Shape open(LandRecords records) {
        return Shape.union(HazardRules.open(records.hazards()).stream()
                .map(hazard -> Shape.of(Objects.requireNonNull(hazard.land())))
                .toList());
    }

    private record Making(
            Missed missed, Released released, PartialDate date, String reason, Identify identify, Standard standard) {

        Reopens made(Shape land) {
            RecordId id = identify.id(Reopening.KIND, missed.record().text());
            Hazard hazard = hazard(id, land);
            return new Reopens(reopening(id, hazard), hazard, nonconformity(id), decision(id, hazard));
        }

        private String name() {
            return missed.number() == null ? missed.record().text() : missed.number();
        }

        private Map<String, @Nullable Object> values(RecordId id) {
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put("id", id);
            values.put("source", missed.source());
            values.put("other", Attributes.NONE);
            return values;
        }

        private Reopening reopening(RecordId id, Hazard hazard) {
            Map<String, @Nullable Object> values = values(id);
            values.put("task", released.task());
            values.put("release", released.release());
            values.put(missed.kind(), missed.record());
            values.put("date", date);
            values.put("reason", reason);
            values.put("hazard", hazard.id());
            values.put("before", released.hazard());
            return Reopening.KIND.make(values);
        }

        private Hazard hazard(RecordId id, Shape land) {
            Map<String, @Nullable Object> values = values(identify.id(Hazard.KIND, id.text()));
            values.put("number", "re-opened for " + name());
            values.put("land", land.toLand());
            values.put("classification", HazardClass.CONFIRMED);
            values.put("status", HazardStatus.OPEN);
            values.put("hazard_type", missed.hazardType());
            values.put("recorded", date);
            return Hazard.KIND.make(values);
        }

        private Nonconformity nonconformity(RecordId id) {
            Map<String, @Nullable Object> values = values(identify.id(Nonconformity.KIND, id.text()));
            values.put("reopening", id);
            values.put("task", released.task());
            values.put("gravity", Gravity.CRITICAL);
            values.put("description", Nonconformity.MISSED_ITEM);
            values.put("seen", date);
            return Nonconformity.KIND.make(values);
        }

        private Decision decision(RecordId id, Hazard hazard) {
            RecordId before = released.hazard();
            Map<String, @Nullable Object> values = values(identify.id(Decision.KIND, id.text()));
            values.put("hazard", hazard.id());
            values.put("act", DecisionAct.REOPEN);
            values.put("date", date);
            values.put("reason", reason);
            values.put("standard", standard.equals(Standard.NONE) ? null : standard.id());
            values.put("evidence", TextList.of(missed.record().text(), id.text()));
            values.put("classification_after", hazard.classification());
            values.put("status_after", hazard.status());
            values.put("hazard_type_after", hazard.hazardType());
            values.put("predecessors", before == null ? TextList.NONE : TextList.of(before.text()));
            values.put("successors", TextList.NONE);
            return Decision.KIND.make(values);
        }
    }
}
