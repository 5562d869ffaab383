package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygonal;

/**
 * Makes of a row what its kind needs. A value that cannot be read is unknown and its word is kept; a required one refuses the row; what
 * has no field is kept under {@code other}. Never an exception for what stands in a row.
 */
public final class Conversion {
    /** Deeper than anything that is cleared: a number of centimetres in a column without a unit. */
    private static final Length DEEPEST = Length.ofMetres(10);

    private final Plan plan;
    private final String fileName;
    private final List<Taken> columns;
    private final References references;
    private final Borders.@Nullable Country country;
    private final ValueText reading;
    private final ReadBefore readBefore;
    private final Predicate<Position> expected;
    private final Ibid ibid = new Ibid();

    public Conversion(Plan plan, References references, Borders.@Nullable Country country) {
        this.plan = plan;
        this.fileName = plan.fileName();
        this.columns = plan.kind().fields().stream()
                .filter(field -> !field.type().isGeometry() && !field.name().equals("other"))
                .map(field -> new Taken(field, plan.columns().get(field.name())))
                .toList();
        this.references = references;
        this.country = country;
        this.reading = new ValueText(plan.table().decimalComma(), plan.mapping().monthFirst(), plan.isOurs());
        this.readBefore = new ReadBefore(reading);
        this.expected = position -> country != null && country.covers(position);
    }

    /** Reads one row. */
    public Converted convert(Row row) {
        Draft draft = new Draft(row);
        draft.place();
        for (Taken column : columns) {
            if (!draft.report.isRefused()) {
                draft.field(column.field(), column.bound());
            }
        }
        draft.rest();
        ibid.after(row.text(noteHeading()), draft.values.get("cited"));
        return draft.converted();
    }

    private @Nullable String noteHeading() {
        Headings.Bound bound = plan.columns().get("note");
        return bound == null ? null : bound.heading();
    }

    /** A field that is read of a text, and the heading that holds it, if any. */
    private record Taken(Field<?> field, Headings.@Nullable Bound bound) {}

    private final class Draft {
        private final Row row;
        private final RowReport report;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, String> other = new TreeMap<>();
        private final Set<String> used = new HashSet<>();
        private final List<Converted.Pointer> pointers = new ArrayList<>();
        /** True where the row is a record that this program wrote: what it says was judged when it was entered. */
        private final boolean settled;

        private @Nullable RecordId own;

        Draft(Row row) {
            this.row = row;
            this.report = new RowReport(fileName, row.number());
            Headings.Bound id = plan.columns().get("id");
            this.settled = id != null && !row.text(id.heading()).isEmpty();
        }

        void place() {
            Optional<? extends Field<?>> field = plan.kind().geometry();
            boolean land = field.map(one -> one.type().javaType() == Land.class).orElse(false);
            Located located = plan.places().locate(row, plan.crs(), !land, reading.decimalComma(), expected);
            if (field.isEmpty()) {
                keepGeometry(located);
                return;
            }
            if (located.fault() != null) {
                report.refuse(ImportRule.BAD_GEOMETRY, located.fault(), located.asEntered());
                return;
            }
            used.addAll(located.used());
            new Placing(country, report, settled)
                    .place(field.get().type(), located)
                    .ifPresent(value -> values.put(field.get().name(), value));
            boolean needed = settled ? field.get().required() : Placing.needs(plan.kind());
            if (!values.containsKey(field.get().name()) && needed) {
                missing(land && located.geometry() instanceof Polygonal);
            }
            keepAsEntered(located.asEntered());
            if (!settled) {
                EnteredCoordinates.keep(plan, row, located, values);
            }
        }

        private void missing(boolean emptyBoundary) {
            if (emptyBoundary) {
                report.flag(ImportRule.EMPTY_BOUNDARY, "a boundary without any point", "empty", null);
            } else {
                report.refuse(ImportRule.NO_GEOMETRY, "no geometry", "null");
            }
        }

        private void keepAsEntered(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (plan.kind().field("as_entered").isPresent()) {
                values.put("as_entered", text);
            } else {
                other.put("position as entered", text);
            }
        }

        /** A kind without a place keeps the geometry that came along, as text. */
        private void keepGeometry(Located located) {
            if (row.geometry() != null && located.geometry() != null) {
                other.put("geometry", located.geometry().toText());
            }
        }

        void field(Field<?> field, Headings.@Nullable Bound bound) {
            String text = bound == null ? "" : row.text(bound.heading());
            if (bound != null && !text.isEmpty()) {
                used.add(bound.heading());
            }
            if (field.name().equals("id")) {
                own(text);
            } else if (field.type() instanceof FieldType.Amount) {
                quantity(field, text, bound);
            } else if (text.isEmpty() || bound == null) {
                absent(field, bound != null);
            } else if (!field.refersTo().isEmpty()) {
                reference(field, text, bound);
            } else {
                value(field, text, bound);
            }
        }

        private void own(String text) {
            if (text.isEmpty()) {
                return;
            }
            try {
                own = RecordId.of(text);
            } catch (IllegalArgumentException e) {
                report.refuse(ImportRule.OBJECTION, "record_id is not an id of this program", text);
            }
        }

        private void value(Field<?> field, String text, Headings.Bound bound) {
            Optional<String> translated = plan.mapping().translate(field.name(), text);
            if (translated.isPresent()) {
                other.put(bound.heading(), text);
            }
            try {
                Object value = readBefore.read(field, translated.orElse(text), bound.unit());
                values.put(field.name(), value);
                doubt(field, value, text, bound);
            } catch (IllegalArgumentException e) {
                unread(field, text, bound, String.valueOf(e.getMessage()));
            }
        }

        private void doubt(Field<?> field, Object value, String text, Headings.Bound bound) {
            boolean deep = field.name().equals("depth") && value instanceof Length depth && depth.isMoreThan(DEEPEST);
            if (deep && bound.unit().isEmpty() && NumberText.isNumber(text)) {
                report.flag(ImportRule.DOUBTFUL_LENGTH, "a depth of " + value + ", read as metres", text, null);
            }
        }

        private void unread(Field<?> field, String text, Headings.Bound bound, String allowed) {
            other.put(bound.heading(), text);
            String seen = field.personal() ? null : text;
            Optional<Object> unknown = Absent.unknown(field);
            if (unknown.isPresent()) {
                values.put(field.name(), unknown.get());
                report.flag(ImportRule.UNKNOWN_WORD, field.name() + " is unknown; allowed: " + allowed, seen, null);
            } else if (field.required()) {
                report.refuse(ImportRule.NEEDED, field.name() + " cannot be read; allowed: " + allowed, seen);
            } else {
                report.flag(
                        ImportRule.UNREADABLE_VALUE, field.name() + " cannot be read; allowed: " + allowed, seen, null);
            }
        }

        private void reference(Field<?> field, String text, Headings.Bound bound) {
            boolean ibidem = field.name().equals("cited") && Ibid.is(text);
            RecordId found = ibidem ? ibid.source() : references.find(field.refersTo(), text);
            if (ibidem) {
                other.put("cited, as printed", text);
            }
            if (found != null) {
                values.put(field.name(), found);
                if (ibidem) {
                    report.repaired(ImportRule.IBID, "points to the one source of the note before", text, null, "ibid");
                }
                return;
            }
            if (settled && RecordId.isOne(text)) {
                values.put(field.name(), RecordId.of(text));
                pointers.add(new Converted.Pointer(field.name(), field.refersTo(), RecordId.of(text)));
                return;
            }
            other.put(bound.heading(), text);
            String what = field.name() + " points to no one record of kind " + field.refersTo();
            if (field.required()) {
                report.refuse(ImportRule.NEEDED, what, text);
            } else {
                report.flag(ImportRule.UNRESOLVED, what, text, null);
            }
        }

        private void quantity(Field<?> field, String text, Headings.@Nullable Bound bound) {
            String low = part("quantity_low");
            String high = part("quantity_high");
            String qualifier = part("qualifier");
            String unit = part("unit");
            if (text.isEmpty() && low.isEmpty() && high.isEmpty() && qualifier.isEmpty()) {
                return;
            }
            try {
                boolean json = text.startsWith("{");
                values.put(
                        field.name(),
                        json
                                ? reading.read(field.type(), text, unit)
                                : reading.quantity(text, low, high, qualifier, unit));
            } catch (IllegalArgumentException e) {
                String seen = String.join(" ", List.of(qualifier, text, low, high, unit))
                        .strip();
                other.put(bound == null ? field.name() : bound.heading(), seen);
                report.flag(
                        ImportRule.UNREADABLE_VALUE, field.name() + " cannot be read: " + e.getMessage(), seen, null);
            }
        }

        private String part(String name) {
            String heading = plan.quantity().get(name);
            if (heading != null) {
                used.add(heading);
            }
            return row.text(heading);
        }

        /** Fills what the row does not say: a constant of the mapping, else what absence means for the field. */
        private void absent(Field<?> field, boolean column) {
            String constant = plan.mapping().constants().get(field.name());
            if (constant != null) {
                constant(field, constant);
                return;
            }
            if (settled && column && !field.required()) {
                return;
            }
            Object standard =
                    Absent.of(field, column).or(() -> Absent.unknown(field)).orElse(null);
            if (standard != null) {
                values.put(field.name(), standard);
            } else if (field.required()) {
                report.refuse(ImportRule.NEEDED, "no " + field.name() + " (" + field.label() + ")", null);
            }
        }

        private void constant(Field<?> field, String text) {
            try {
                RecordId found = field.refersTo().isEmpty() ? null : references.find(field.refersTo(), text);
                values.put(
                        field.name(),
                        found != null
                                ? found
                                : reading.read(
                                        field.type(),
                                        text,
                                        plan.mapping().units().getOrDefault(field.name(), "")));
            } catch (IllegalArgumentException e) {
                throw Absent.badConstant(field, text, String.valueOf(e.getMessage()));
            }
        }

        /** What no field took. */
        void rest() {
            used.addAll(
                    plan.columns().containsKey("other")
                            ? keepOther(plan.columns().get("other").heading())
                            : Set.of());
            row.values().forEach((heading, text) -> {
                // The standing of a record is told by batches; its layer only shows it.
                if (!used.contains(heading) && !(plan.isOurs() && heading.equals("standing"))) {
                    other.putIfAbsent(heading, text);
                }
                if (heading.startsWith("column ") && !plan.table().headings().contains(heading)) {
                    report.flag(ImportRule.EXTRA_CELLS, "more cells than headings", text, null);
                }
            });
            values.put("other", Attributes.of(other));
        }

        private Set<String> keepOther(String heading) {
            Optional<Map<String, String>> named = JsonText.map(row.text(heading));
            named.ifPresent(other::putAll);
            return named.isPresent() ? Set.of(heading) : Set.of();
        }

        Converted converted() {
            String number = values.get("number") instanceof String text ? text : row.text(plan.key());
            Optional<String> natural = NaturalKey.of(plan.kind(), values);
            String content = natural.orElseGet(() -> number.isEmpty() ? RowContent.of(row) : number);
            boolean told = natural.isPresent() || !number.isEmpty();
            return new Converted(row.number(), values, other, own, content, told, report, pointers);
        }
    }
}
