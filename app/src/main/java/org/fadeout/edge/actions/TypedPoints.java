package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.flow.place.Outlined;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.PointType;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * The turning points of one piece of land as a table was filled in: by coordinates, or by bearing and distance from another point. What was
 * entered is kept beside the position on WGS 84, as an import keeps it.
 */
public final class TypedPoints {
    /** The columns that are read as fields of a turning point, in the order of the table. */
    public static final List<String> COLUMNS =
            List.of("number", "type", "coordinates", "from_point", "bearing", "distance", "north", "declination");

    private final Optional<Outlined> ownerKind;
    private final List<TurningPoint> before;
    private final List<TurningPoint> points = new ArrayList<>();
    private final List<TypedFault> faults = new ArrayList<>();
    private final Standards standards;

    private TypedPoints(Snapshot snapshot, Kind<?> kind, RecordId owner) {
        this.ownerKind = outlined(kind);
        this.before = kept(snapshot, kind, owner);
        this.standards = new Standards(snapshot.all(Standard.KIND));
    }

    private static Optional<Outlined> outlined(Kind<?> kind) {
        return new FieldType.OneOf<>(Outlined.class).read(kind.name());
    }

    /** True for a kind whose land turning points describe. */
    public static boolean describe(Kind<?> kind) {
        return outlined(kind).filter(one -> one.text().equals(kind.name())).isPresent();
    }

    /** The points of a record that the register holds, in their order. */
    public static List<TurningPoint> kept(Snapshot snapshot, Kind<?> kind, RecordId owner) {
        if (!describe(kind)) {
            return List.of();
        }
        String number = number(snapshot, kind, owner);
        return snapshot.all(TurningPoint.KIND).stream()
                .filter(point -> point.ownerKind().text().equals(kind.name()))
                .filter(point -> point.owner().strip().equals(owner.text())
                        || point.owner().strip().equals(number))
                .sorted(java.util.Comparator.comparing(TurningPoint::sequence).thenComparing(TurningPoint::id))
                .toList();
    }

    private static <T extends Entity> String number(Snapshot snapshot, Kind<T> kind, RecordId owner) {
        return snapshot.one(kind, owner)
                .flatMap(record -> kind.field("number").map(field -> field.of(record)))
                .map(Object::toString)
                .orElse("");
    }

    /** A point as the table shows it, by column, with its id. */
    public static Map<String, String> row(TurningPoint point) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", point.id().text());
        for (String column : COLUMNS) {
            row.put(column, column.equals("coordinates") ? coordinates(point) : text(point, column));
        }
        return row;
    }

    private static String coordinates(TurningPoint point) {
        Position position = point.enteredPosition();
        return point.asEntered() != null ? point.asEntered() : position == null ? "" : TypedPlace.write(position);
    }

    private static String text(TurningPoint point, String column) {
        Field<TurningPoint> field = TurningPoint.KIND.field(column).orElseThrow();
        return TypedText.write(field, field.of(point)).getOrDefault(column, "");
    }

    /** Reads the rows; those without any text are left out. */
    static TypedPoints of(
            Snapshot snapshot,
            Kind<?> kind,
            RecordId owner,
            List<Map<String, String>> rows,
            Borders.@Nullable Country country) {
        TypedPoints typed = new TypedPoints(snapshot, kind, owner);
        Map<String, TurningPoint> known = new HashMap<>();
        typed.before.forEach(point -> known.put(point.id().text(), point));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            boolean empty = List.of("number", "coordinates", "bearing", "distance", "from_point").stream()
                    .allMatch(column -> row.getOrDefault(column, "").isBlank());
            if (!empty) {
                typed.add(new Row(i, row, known.get(row.getOrDefault("id", "")), owner, country));
            }
        }
        return typed;
    }

    private record Row(
            int place,
            Map<String, String> texts,
            @Nullable TurningPoint before,
            RecordId owner,
            Borders.@Nullable Country country) {
        String text(String column) {
            return texts.getOrDefault(column, "").strip();
        }
    }

    private void add(Row row) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        if (row.before() != null) {
            values.putAll(TurningPoint.KIND.values(row.before()));
        }
        for (String column : COLUMNS) {
            if (!column.equals("coordinates")
                    && !(row.before() != null && row.text(column).equals(text(row.before(), column)))) {
                field(row, column, values);
            }
        }
        coordinates(row, values);
        Count sequence = sequence(row.before());
        values.put("sequence", sequence);
        values.putIfAbsent("type", PointType.TURNING_POINT);
        String number = String.valueOf(values.get("number"));
        if (values.get("number") == null) {
            faults.add(new TypedFault(place(row), "a point needs a name", "", "a name such as TP1"));
            return;
        }
        if (row.before() == null) {
            values.put("owner_kind", ownerKind.orElseThrow());
            values.put("owner", row.owner().text());
            values.put("id", Ids.of(TurningPoint.KIND, row.owner().text(), sequence.toString(), number));
            values.put("other", Attributes.NONE);
        }
        points.add(TurningPoint.KIND.make(values));
    }

    /** Its own where the order is as it was, else the next. */
    private Count sequence(@Nullable TurningPoint known) {
        long last =
                points.isEmpty() ? 0 : points.get(points.size() - 1).sequence().number();
        if (known != null && (points.isEmpty() || known.sequence().number() > last)) {
            return known.sequence();
        }
        return Count.of(last + 1);
    }

    private static String place(Row row) {
        return "point." + row.place();
    }

    private void field(Row row, String column, Map<String, @Nullable Object> values) {
        Field<TurningPoint> field = TurningPoint.KIND.field(column).orElseThrow();
        try {
            values.put(column, TypedText.read(field, Map.of(column, row.text(column))));
        } catch (IllegalArgumentException e) {
            faults.add(new TypedFault(place(row), field.label(), row.text(column), String.valueOf(e.getMessage())));
        }
    }

    private void coordinates(Row row, Map<String, @Nullable Object> values) {
        String text = row.text("coordinates");
        if (row.before() != null && text.equals(coordinates(row.before()))) {
            return;
        }
        if (text.isEmpty()) {
            List.of("position", "as_entered", "format", "reference_system", "transformation")
                    .forEach(values::remove);
            return;
        }
        TypedPlace.Read read = TypedPlace.read(new FieldType.Point(), text, row.country());
        if (read.refused() || read.value() == null) {
            String what = read.issues().isEmpty()
                    ? "no position"
                    : read.issues().get(0).what();
            faults.add(new TypedFault(place(row), what, text, TypedPlace.ALLOWED));
            return;
        }
        values.put("position", read.value());
        values.put("as_entered", text);
        values.put("format", TypedPlace.format(text));
        values.put("reference_system", "EPSG:4326");
        values.remove("transformation");
    }

    /** What cannot be read, and where the points make no boundary, why. */
    List<TypedFault> faults() {
        List<TypedFault> all = new ArrayList<>(faults);
        perimeter()
                .filter(one -> all.isEmpty() && changed() && one.land().isEmpty())
                .ifPresent(one -> all.add(new TypedFault(
                        "point." + 0,
                        "the points make no boundary: " + DrawBoundary.whyNot(one),
                        "",
                        "three points or more, each with a place")));
        return all;
    }

    /** The boundary as far as it can be told; nothing where there are no points. */
    public Optional<Perimeter> perimeter() {
        return Perimeter.of(points).stream().findFirst();
    }

    /** The largest closing error by the standard in force when the points were measured, else by the latest; null where it says none. */
    public @Nullable Length tolerance() {
        return perimeter()
                .flatMap(Perimeter::measured)
                .flatMap(standards::inForce)
                .orElseGet(standards::latest)
                .closingTolerance();
    }

    boolean changed() {
        return !points.equals(before);
    }

    /** The record with the land within the points. */
    <T extends Entity> T drawnOn(Kind<T> kind, T record) {
        Land land = perimeter().flatMap(Perimeter::land).orElse(null);
        return land == null ? record : kind.with(record, Map.of("land", land));
    }

    /** The points that are new or otherwise, each with its position on WGS 84, and the withdrawal of those that are gone. */
    List<Change> changes(Register register) {
        if (!changed()) {
            return List.of();
        }
        Map<RecordId, Position> placed = new HashMap<>();
        perimeter()
                .ifPresent(one -> one.points().stream()
                        .filter(point -> point.computed())
                        .forEach(point -> placed.put(point.point().id(), Objects.requireNonNull(point.position()))));
        List<Change> changes = new ArrayList<>();
        Set<RecordId> stay = new HashSet<>();
        for (TurningPoint point : points) {
            stay.add(point.id());
            Position computed = placed.get(point.id());
            TurningPoint whole = computed == null ? point : point.at(computed);
            if (!before.contains(whole)) {
                changes.add(new Change.Put<>(TurningPoint.KIND, whole, register.tips(TurningPoint.KIND, point.id())));
            }
        }
        for (TurningPoint gone : before) {
            if (!stay.contains(gone.id())) {
                changes.add(
                        new Change.Withdraw(TurningPoint.KIND, gone.id(), register.tips(TurningPoint.KIND, gone.id())));
            }
        }
        return changes;
    }

    /** The words of a closed list of the table. */
    public static List<? extends Choice> choices(String column) {
        return TurningPoint.KIND.field(column).orElseThrow().type() instanceof FieldType.OneOf<?> list
                ? List.of(list.javaType().getEnumConstants())
                : List.of();
    }
}
