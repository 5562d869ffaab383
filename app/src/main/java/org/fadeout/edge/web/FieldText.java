package org.fadeout.edge.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Kinds;

/** The values of records as a person reads them: with units, references by the numbers that people use, lists in the reader's language. */
final class FieldText {
    private final Snapshot snapshot;
    private final Wording words;
    private final Map<String, Map<RecordId, String>> numbers = new HashMap<>();

    FieldText(Snapshot snapshot, Wording words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    /** The number or name by which people know a record, else its id. */
    static <T extends Entity> String number(Kind<T> kind, T entity) {
        return Stream.of("number", "name", "title", "label")
                .flatMap(name -> kind.field(name).stream())
                .map(field -> field.of(entity))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseGet(() -> entity.id().text());
    }

    /** The number or name of the record that a reference points to, else the id itself. */
    String number(String kind, RecordId id) {
        return numbers.computeIfAbsent(kind, this::numbersOf).getOrDefault(id, id.text());
    }

    /** The number or name of a record of any kind, else its id. */
    String anyNumber(RecordId id) {
        return Kinds.ALL.stream()
                .map(kind -> number(kind.name(), id))
                .filter(number -> !number.equals(id.text()))
                .findFirst()
                .orElse(id.text());
    }

    /** The text of a value. */
    String of(Field<?> field, Object value) {
        if (value instanceof RecordId id) {
            return number(field.refersTo(), id);
        }
        if (value instanceof Choice choice) {
            return words.choice(choice);
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "value.yes" : "value.no");
        }
        if (value instanceof TextList list) {
            return String.join("; ", list.texts());
        }
        return value instanceof Attributes other ? named(other) : words.text(value);
    }

    /** The text of a value for a search or another program: as {@link #of}, but days and numbers as they are kept. */
    String plain(Field<?> field, Object value) {
        boolean written = value instanceof RecordId
                || value instanceof Choice
                || value instanceof Boolean
                || value instanceof TextList
                || value instanceof Attributes;
        return written ? of(field, value) : value.toString();
    }

    private static String named(Attributes other) {
        List<String> parts = other.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        return String.join("; ", parts);
    }

    private Map<RecordId, String> numbersOf(String kindName) {
        Map<RecordId, String> found = new HashMap<>();
        Kinds.named(kindName).ifPresent(kind -> numbersOf(kind, found));
        return found;
    }

    private <T extends Entity> void numbersOf(Kind<T> kind, Map<RecordId, String> found) {
        for (T entity : snapshot.all(kind)) {
            found.put(entity.id(), number(kind, entity));
        }
    }
}
