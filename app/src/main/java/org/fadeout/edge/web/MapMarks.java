package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskStatus;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.Accident;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes the marks of a kind of record. A record is drawn from the day by which its date certainly had come; a date without an end counts from
 * its beginning. What has no date is always drawn, and said to be undated.
 */
final class MapMarks {
    private final Snapshot snapshot;
    private final Map<RecordId, Task> tasks = new HashMap<>();
    private final Map<RecordId, Hazard> hazards = new HashMap<>();
    private final Map<Kind<?>, Function<Kind<?>, List<MapMark>>> makers = new HashMap<>();

    MapMarks(Snapshot snapshot) {
        this.snapshot = snapshot;
        makers.put(Hazard.KIND, kind -> new HazardMarks(snapshot).all());
        makers.put(Task.KIND, kind -> tasks());
        making(AdminArea.KIND, area -> lasting(area, AdminArea.KIND, "admin", area.land()));
        making(Place.KIND, place -> lasting(place, Place.KIND, "place", place.position()));
        making(Release.KIND, this::release);
        making(Searched.KIND, this::searched);
        making(Exclusion.KIND, this::exclusion);
        making(
                Footprint.KIND,
                one -> dated(one, Footprint.KIND, "footprint", one.land(), one.date(), MapMark.Traits.NONE));
        making(Strike.KIND, one -> dated(one, Strike.KIND, "strike", one.position(), one.date(), MapMark.Traits.NONE));
        making(
                Accident.KIND,
                one -> dated(one, Accident.KIND, "accident", one.position(), one.date(), MapMark.Traits.NONE));
        making(EvidencePoint.KIND, this::evidence);
        making(Find.KIND, this::find);
    }

    private <T extends Entity> void making(Kind<T> kind, Function<T, Optional<MapMark>> maker) {
        makers.put(
                kind,
                asked -> snapshot.all(kind).stream()
                        .flatMap(entity -> maker.apply(entity).stream())
                        .toList());
    }

    /** The marks of all records of the kind that lie somewhere. Throws IllegalArgumentException for a kind that the map does not draw. */
    List<MapMark> of(Kind<?> kind) {
        Function<Kind<?>, List<MapMark>> maker = makers.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException("The map does not draw " + kind);
        }
        if (tasks.isEmpty() && (kind != AdminArea.KIND && kind != Place.KIND)) {
            snapshot.all(Task.KIND).forEach(task -> tasks.put(task.id(), task));
            snapshot.all(Hazard.KIND).forEach(hazard -> hazards.put(hazard.id(), hazard));
        }
        return maker.apply(kind);
    }

    private static <T extends Entity> Optional<MapMark> lasting(
            T entity, Kind<T> kind, String symbol, @Nullable Object where) {
        return MarkPlace.mark(
                entity, kind, symbol, where, new MarkPlace.Span(0, MapMark.FOREVER, false), MapMark.Traits.NONE);
    }

    private static <T extends Entity> Optional<MapMark> dated(
            T entity,
            Kind<T> kind,
            String symbol,
            @Nullable Object where,
            @Nullable PartialDate date,
            MapMark.Traits traits) {
        return MarkPlace.mark(entity, kind, symbol, where, MarkPlace.Span.from(date), traits);
    }

    private List<MapMark> tasks() {
        List<MapMark> marks = new ArrayList<>();
        for (Task task : snapshot.all(Task.KIND)) {
            int started = MarkPlace.day(task.started());
            int completed = MarkPlace.day(task.completed());
            boolean done = task.status() == TaskStatus.COMPLETED;
            boolean undated = started == 0 && completed == 0;
            if (!done || completed == 0) {
                task(task, new MarkPlace.Span(started, MapMark.FOREVER, undated), task.status())
                        .ifPresent(marks::add);
            } else {
                if (started < completed) {
                    task(task, new MarkPlace.Span(started, completed, false), TaskStatus.ACTIVE)
                            .ifPresent(marks::add);
                }
                task(task, new MarkPlace.Span(completed, MapMark.FOREVER, false), task.status())
                        .ifPresent(marks::add);
            }
        }
        return marks;
    }

    private Optional<MapMark> task(Task task, MarkPlace.Span span, TaskStatus status) {
        String symbol = status == TaskStatus.COMPLETED ? "taskdone" : "task";
        MapMark.Traits traits =
                new MapMark.Traits(hazard(task), known(task.operator()), MarkPlace.status(Task.KIND, status));
        return MarkPlace.mark(task, Task.KIND, symbol, task.land(), span, traits);
    }

    /** The type of the area on which a task works, else the one that such a task is for. */
    private String hazard(Task task) {
        Hazard on = task.hazard() == null ? null : hazards.get(task.hazard());
        return word(
                on == null || on.hazardType() == HazardType.UNKNOWN
                        ? task.type().hazard()
                        : on.hazardType());
    }

    private static String word(Choice choice) {
        return choice.text();
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Hazard and operator of the task that a record belongs to; of none, both are not known. */
    private MapMark.Traits ofTask(@Nullable RecordId id) {
        Task task = id == null ? null : tasks.get(id);
        return task == null
                ? new MapMark.Traits("", "", null)
                : new MapMark.Traits(hazard(task), known(task.operator()), null);
    }

    private Optional<MapMark> release(Release one) {
        MapMark.Traits traits =
                new MapMark.Traits(word(one.hazardType()), ofTask(one.task()).operator(), null);
        return dated(one, Release.KIND, one.product().text(), one.land(), one.date(), traits);
    }

    private Optional<MapMark> searched(Searched one) {
        Length depth = one.depth();
        String symbol = depth == null ? "undepth" : depth.isMoreThan(Length.ofCentimetres(0)) ? "searched" : "surface";
        return dated(one, Searched.KIND, symbol, one.land(), one.date(), ofTask(one.task()));
    }

    private Optional<MapMark> exclusion(Exclusion one) {
        return dated(one, Exclusion.KIND, "exclusion", one.land(), one.declared(), ofTask(one.task()));
    }

    private Optional<MapMark> evidence(EvidencePoint one) {
        MapMark.Traits traits = new MapMark.Traits(word(one.hazardType()), null, null);
        return dated(one, EvidencePoint.KIND, "evidence", one.position(), one.date(), traits);
    }

    private Optional<MapMark> find(Find one) {
        String remnant = Boolean.FALSE.equals(one.foundInPlace()) ? "moved" : "cmr";
        Position position = one.position();
        return dated(
                one,
                Find.KIND,
                one.isCmr() ? remnant : "other",
                position,
                one.found(),
                new MapMark.Traits(
                        word(hazard(one.category())), ofTask(one.task()).operator(), null));
    }

    private static HazardType hazard(ItemCategory category) {
        return switch (category) {
            case CLUSTER_MUNITION_REMNANT -> HazardType.CLUSTER_MUNITION_REMNANTS;
            case ANTI_PERSONNEL_MINE -> HazardType.ANTI_PERSONNEL_MINES;
            case ANTI_VEHICLE_MINE -> HazardType.ANTI_VEHICLE_MINES;
            case OTHER_UXO -> HazardType.OTHER_UXO;
            case ABANDONED_ORDNANCE -> HazardType.ABANDONED_ORDNANCE;
            case IMPROVISED_DEVICE -> HazardType.IMPROVISED_DEVICES;
            case CASING_OR_FRAGMENT, UNKNOWN -> HazardType.UNKNOWN;
        };
    }
}
