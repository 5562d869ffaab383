package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.Conversion;
import org.fadeout.edge.exchange.Converted;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.References;
import org.fadeout.edge.exchange.Row;
import org.fadeout.edge.exchange.Table;
import org.fadeout.edge.exchange.TypedText;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The record that a filled-in form becomes, judged as an import judges a row: the same reading, the same checks, the same words for what is
 * wrong.
 *
 * @param entity the record, or null where none can be made
 * @param problems what is wrong or doubtful
 */
record SentRecord<T extends Entity>(@Nullable T entity, List<String> problems) {

    SentRecord {
        problems = List.copyOf(problems);
    }

    /** Makes the record under an id, from a source; what adds to a record begins with what the phone had seen of it. */
    static <T extends Entity> SentRecord<T> of(
            Register register,
            Kind<T> kind,
            SentForm form,
            RecordId id,
            List<VersionId> seen,
            RecordId source,
            Borders.@Nullable Country country) {
        Snapshot snapshot = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER);
        List<String> problems = new ArrayList<>(form.faults());
        T before = form.about() == null
                ? null
                : SaveRecord.opened(register, kind, id, seen).orElse(null);
        if (form.about() != null && before == null) {
            problems.add("the record that it is about is not here: " + form.about());
            return new SentRecord<>(null, problems);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (before != null) {
            kind.fields().stream()
                    .filter(field -> !field.type().isGeometry()
                            && !field.name().equals("id")
                            && !field.name().equals("other"))
                    .forEach(field -> texts.putAll(TypedText.write(field, field.of(before))));
            texts.values().removeIf(String::isEmpty);
        }
        texts.putAll(form.texts());
        Geometry place = form.place() == null && before != null ? place(kind, before) : form.place();
        Converted converted = convert(kind, form, texts, place, snapshot, country);
        converted.report().issues().forEach(issue -> problems.add(told(issue)));
        if (converted.report().isRefused()) {
            return new SentRecord<>(null, problems);
        }
        Map<String, Object> values = new HashMap<>(converted.values());
        values.put("id", id);
        values.putIfAbsent("source", source);
        values.put("other", other(before, kind, form));
        try {
            return new SentRecord<>(kind.make(values), problems);
        } catch (IllegalArgumentException objection) {
            problems.add("the form contradicts itself: " + objection.getMessage());
            return new SentRecord<>(null, problems);
        }
    }

    private static String told(Issue issue) {
        String seen = issue.valueSeen();
        return issue.code() + ": " + issue.what() + (seen == null ? "" : " (" + seen + ")");
    }

    private static <T extends Entity> Attributes other(@Nullable T before, Kind<T> kind, SentForm form) {
        Map<String, String> other = new TreeMap<>();
        if (before != null
                && kind.field("other").map(field -> field.of(before)).orElse(null) instanceof Attributes kept) {
            other.putAll(kept.values());
        }
        other.putAll(form.rest());
        return Attributes.of(other);
    }

    private static <T extends Entity> @Nullable Geometry place(Kind<T> kind, T before) {
        Object place = kind.geometry().map(field -> field.of(before)).orElse(null);
        if (place instanceof Position position) {
            return new GeometryFactory().createPoint(new Coordinate(position.longitude(), position.latitude()));
        }
        return place instanceof Land land ? land.polygons() : null;
    }

    private static Converted convert(
            Kind<?> kind,
            SentForm form,
            Map<String, String> texts,
            @Nullable Geometry place,
            Snapshot snapshot,
            Borders.@Nullable Country country) {
        Row row = new Row(1, texts, place, null, List.of());
        Table table = new SentTable(form.form(), row);
        Plan plan = Plan.of(table, Mapping.NONE, kind.name(), false).orElseThrow();
        ReferenceBook book = new ReferenceBook(snapshot);
        References references = (name, text) -> direct(snapshot, name, text).orElseGet(() -> book.find(name, text));
        return new Conversion(plan, references, country).convert(row);
    }

    /** Phones mostly send the id itself; then no list of records is read for it. */
    private static Optional<RecordId> direct(Snapshot snapshot, String kind, String text) {
        if (!RecordId.isOne(text)) {
            return Optional.empty();
        }
        RecordId id = RecordId.of(text);
        return Kinds.named(kind).flatMap(one -> snapshot.one(one, id)).map(Entity::id);
    }

    /** One filled-in form as a table of one row. */
    private record SentTable(String file, Row row) implements Table {
        @Override
        public List<String> headings() {
            return List.copyOf(row.values().keySet());
        }

        @Override
        public List<Row> sample() {
            return List.of(row);
        }

        @Override
        public void rows(Consumer<Row> each) {
            each.accept(row);
        }
    }
}
