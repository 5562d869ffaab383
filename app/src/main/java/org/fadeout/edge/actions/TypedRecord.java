package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.References;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.edge.exchange.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * One record as its form was filled in. A text that stands as the form showed it leaves the value as it was, to the last digit; only what a
 * person has changed is read anew.
 */
final class TypedRecord<T extends Entity> {
    private static final String LOOK = "the mended place, which stands in the form now: look at it and save once more";

    private final Kind<T> kind;
    private final SaveRecord.Request<T> request;
    private final @Nullable T before;
    private final References references;
    private final Borders.@Nullable Country country;
    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final List<TypedFault> faults = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private @Nullable T made;
    private TypedPlace.@Nullable Read place;

    TypedRecord(
            SaveRecord.Request<T> request,
            @Nullable T before,
            References references,
            Borders.@Nullable Country country) {
        this.kind = request.kind();
        this.request = request;
        this.before = before;
        this.references = references;
        this.country = country;
        kind.fields().forEach(this::read);
        values.put("id", request.id());
        entered();
        if (faults.isEmpty()) {
            make();
        }
    }

    /** The record, or null where there are faults. */
    @Nullable
    T made() {
        return made;
    }

    List<TypedFault> faults() {
        return List.copyOf(faults);
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    private void make() {
        try {
            made = kind.make(values);
        } catch (IllegalArgumentException objection) {
            faults.add(new TypedFault("", String.valueOf(objection.getMessage()), "", ""));
        }
    }

    private void read(Field<T> field) {
        Object old = before == null ? null : field.of(before);
        boolean typed = TypedText.names(field).stream().anyMatch(request.texts()::containsKey);
        boolean stays =
                request.asItStands().contains(field.name()) || RecordForms.isLocked(kind, field, before == null);
        if (before != null && (stays || !typed || asShown(field, old))) {
            values.put(field.name(), old);
            return;
        }
        Object value = stays ? null : value(field);
        values.put(field.name(), value);
        if (value == null
                && field.required()
                && !field.name().equals("id")
                && faults.stream().noneMatch(one -> one.field().equals(field.name()))) {
            fault(field, "it is needed", "", field.type().title());
        }
    }

    private boolean asShown(Field<T> field, @Nullable Object old) {
        return TypedText.write(field, old).entrySet().stream()
                .allMatch(text -> plain(text.getValue()).equals(plain(text(text.getKey()))));
    }

    /** A browser sends other line ends than it was given, and drops blank ends. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private String text(String name) {
        return request.texts().getOrDefault(name, "");
    }

    private @Nullable Object value(Field<T> field) {
        if (field.type().isGeometry()) {
            return place(field);
        }
        if (!field.refersTo().isEmpty()) {
            return reference(field);
        }
        try {
            Object value = TypedText.read(field, request.texts());
            if (RecordForms.isByAct(kind, field.name(), text(field.name()).strip())) {
                fault(
                        field,
                        "only an act with its own checks sets this",
                        text(field.name()),
                        "the other words of the list");
                return null;
            }
            return value;
        } catch (IllegalArgumentException e) {
            fault(field, "it cannot be read", seen(field), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String seen(Field<T> field) {
        List<String> texts = TypedText.names(field).stream()
                .map(this::text)
                .filter(text -> !text.isBlank())
                .toList();
        return String.join(" ", texts);
    }

    private @Nullable RecordId reference(Field<T> field) {
        String text = text(field.name()).strip();
        RecordId found = text.isEmpty() ? null : references.find(field.refersTo(), text);
        if (found == null && !text.isEmpty()) {
            fault(
                    field,
                    "no one record has this number or id",
                    text,
                    "the number or id of a record of kind " + field.refersTo());
        }
        return found;
    }

    private @Nullable Object place(Field<T> field) {
        TypedPlace.Read read = TypedPlace.read(field.type(), text(field.name()), country);
        if (read.refused()) {
            Issue first = read.issues().get(0);
            String seen = first.valueSeen() == null ? "" : first.valueSeen();
            fault(field, first.what(), seen, TypedPlace.ALLOWED);
            return null;
        }
        if (read.mended()) {
            Issue first = read.issues().get(0);
            String seen = first.valueSeen() == null ? "" : first.valueSeen();
            fault(field, "it was mended: " + first.what() + " (" + first.repair() + ")", seen, LOOK);
            return null;
        }
        issues.addAll(read.issues());
        place = read;
        return read.value();
    }

    /** A place that was typed anew brings its own words; those of the place before would mislead. */
    private void entered() {
        TypedPlace.Read typed = place;
        kind.field("as_entered").filter(field -> typed != null).ifPresent(field -> {
            Object old = before == null ? null : field.of(before);
            if (typed != null && asShown(field, old)) {
                values.put("as_entered", typed.asEntered().isEmpty() ? null : typed.asEntered());
            }
        });
    }

    private void fault(Field<T> field, String what, String seen, String allowed) {
        String shown = field.personal() ? "" : seen.length() > 200 ? seen.substring(0, 200) + " ..." : seen;
        faults.add(new TypedFault(field.name(), what, shown, allowed));
    }
}
