package org.fadeout.flow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * What the register tells for Form F: the contaminated areas at the end of the period with type and quantity of what was found in each, and
 * the land cleared in the period by task with type and quantity of what was destroyed.
 *
 * @param cleared tasks of the rows of the figures that were asked by task
 */
public record FormF(List<Contaminated> areas, List<Cleared> cleared) {
    private static final GeometryFactory POINTS = new GeometryFactory();

    public FormF {
        areas = List.copyOf(areas);
        cleared = List.copyOf(cleared);
    }

    /**
     * An area known or suspected to hold cluster munition remnants.
     *
     * @param place the administrative area in which its middle lies, or null where none on record holds it
     * @param items items of cluster munition remnants found in it by the as-of day, by model, else by type
     * @param used the strikes of the task footprints on it are not dated here; the date of its record
     */
    public record Contaminated(
            String name,
            @Nullable String place,
            @Nullable HazardClass classification,
            @Nullable Area area,
            Map<String, Count> items,
            @Nullable PartialDate used) {
        String line() {
            return String.join(
                    " | ",
                    "area",
                    name,
                    String.valueOf(place),
                    classification == null ? "not classified" : classification.text(),
                    area == null ? "unknown" : Long.toString(area.squareMetres()),
                    told(items));
        }
    }

    /** Land cleared within reach of finds in the period, by task, and the items destroyed there. */
    public record Cleared(String task, @Nullable String place, Area cmr, Area cleared, Map<String, Count> destroyed) {
        String line() {
            return String.join(
                    " | ",
                    "cleared",
                    task,
                    String.valueOf(place),
                    Long.toString(cmr.squareMetres()),
                    Long.toString(cleared.squareMetres()),
                    told(destroyed));
        }
    }

    /** Items by type, as one text. */
    static String told(Map<String, Count> items) {
        return items.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Everything as lines that are the same in every language, so that two years can be compared. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        areas.forEach(area -> lines.add(area.line()));
        cleared.forEach(task -> lines.add(task.line()));
        return lines;
    }

    /**
     * Form F of the figures.
     *
     * @param figures asked by task
     * @param districts areas by which a place is named; of several that hold it, the lowest level is taken
     */
    public static FormF of(LandRecords records, Figures figures, List<AdminArea> districts) {
        Where where = new Where(districts);
        return new FormF(areas(records, figures.question().asOf(), where), cleared(records, figures, where));
    }

    private static List<Contaminated> areas(LandRecords records, LocalDate asOf, Where where) {
        Map<RecordId, HazardHistory> histories = HazardHistory.ofAll(records.hazards(), records.decisions());
        List<Find> finds = records.finds().stream()
                .filter(find ->
                        find.isCmr() && find.found() != null && find.found().certainlyBy(asOf))
                .toList();
        List<Contaminated> areas = new ArrayList<>();
        histories.forEach((id, history) -> {
            HazardState state = history.on(asOf);
            if (state.isOpen()
                    && holds(state.hazardType())
                    && !Boolean.TRUE.equals(history.hazard().nominal())) {
                Land land = state.land();
                areas.add(new Contaminated(
                        Objects.requireNonNullElse(history.hazard().number(), id.text()),
                        land == null ? null : where.of(land.inside()),
                        state.classification(),
                        land == null ? null : land.area(),
                        land == null ? Map.of() : items(finds, within(land)),
                        history.hazard().recorded()));
            }
        });
        areas.sort(Comparator.comparing(Contaminated::name));
        return areas;
    }

    private static boolean holds(HazardType type) {
        return type == HazardType.CLUSTER_MUNITION_REMNANTS || type == HazardType.MIXED;
    }

    private static Predicate<Find> within(Land land) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(land.polygons());
        return find -> find.position() != null && prepared.covers(point(find.position()));
    }

    private static org.locationtech.jts.geom.Point point(Position position) {
        return POINTS.createPoint(new org.locationtech.jts.geom.Coordinate(position.longitude(), position.latitude()));
    }

    private static Map<String, Count> items(List<Find> finds, Predicate<Find> which) {
        Map<String, Count> items = new TreeMap<>();
        finds.stream()
                .filter(which)
                .forEach(find -> items.merge(
                        find.model() == null ? find.munitionClass() : find.model(), find.quantity(), Count::plus));
        return items;
    }

    private static List<Cleared> cleared(LandRecords records, Figures figures, Where where) {
        Question question = figures.question();
        Map<String, List<Find>> destroyed = records.finds().stream()
                .filter(find -> find.isCmr()
                        && find.task() != null
                        && find.destroyed() != null
                        && find.destroyed().certainlyIn(question.period())
                        && find.destroyed().certainlyBy(question.asOf()))
                .collect(Collectors.groupingBy(find -> find.task().text()));
        Map<String, Task> tasks = new TreeMap<>();
        records.tasks()
                .forEach(task -> tasks.put(
                        Objects.requireNonNullElse(task.number(), task.id().text()), task));
        List<Cleared> rows = new ArrayList<>();
        for (Figures.Row row : figures.rows()) {
            String name = row.key().get(0);
            Task task = tasks.get(name);
            List<Find> own =
                    task == null ? List.of() : destroyed.getOrDefault(task.id().text(), List.of());
            Area cmr = row.area(Figures.Column.CMR);
            if (!cmr.isZero() || !own.isEmpty()) {
                rows.add(new Cleared(
                        name,
                        Optional.ofNullable(task)
                                .map(Task::land)
                                .map(land -> where.of(land.inside()))
                                .orElse(null),
                        cmr,
                        row.area(Figures.Column.CLEARED),
                        items(own, find -> true)));
            }
        }
        return rows;
    }

    /** Names the place of a point. */
    private static final class Where {
        private record Named(String name, PreparedGeometry land) {}

        private final List<Named> areas;

        Where(List<AdminArea> districts) {
            areas = districts.stream()
                    .filter(area -> area.land() != null)
                    .sorted(Comparator.comparing((AdminArea area) ->
                                    area.level() == null ? 0 : area.level().number())
                            .reversed()
                            .thenComparing(AdminArea::id))
                    .map(area -> new Named(
                            area.name(),
                            PreparedGeometryFactory.prepare(
                                    Objects.requireNonNull(area.land()).polygons())))
                    .toList();
        }

        @Nullable
        String of(Position position) {
            return areas.stream()
                    .filter(area -> area.land().covers(point(position)))
                    .map(Named::name)
                    .findFirst()
                    .orElse(null);
        }
    }
}
