package org.fadeout.edge.actions;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.TextList;
import org.jspecify.annotations.Nullable;

/**
 * A record that comes back from a layer of this program. A layer shows lists, quantities and named texts in words, from which they cannot
 * be made again exactly: where the words are still the same, the value is still the same.
 */
final class Returned {
    private static final String OTHER = "other";

    private Returned() {}

    /** Puts the kept values where the row only repeats how they are shown. */
    static <T extends Entity> void settle(Kind<T> kind, T before, Map<String, Object> values) {
        for (Field<T> field : kind.fields()) {
            Object kept = field.of(before);
            Object now = values.get(field.name());
            if (kept != null
                    && now != null
                    && !(kept instanceof Attributes)
                    && words(kept).equals(words(now))) {
                values.put(field.name(), kept);
            }
        }
        if (kind.field(OTHER).map(field -> field.of(before)).orElse(null) instanceof Attributes kept
                && values.get(OTHER) instanceof Attributes now) {
            values.put(OTHER, other(kept, now));
        }
    }

    /** What was kept stays kept; words that were changed elsewhere stand beside it, for a person to sort out. */
    private static Attributes other(Attributes kept, Attributes now) {
        Map<String, String> all = new TreeMap<>(now.values());
        String shown = all.get(OTHER);
        if (shown != null && shown.strip().equals(words(kept).strip())) {
            all.remove(OTHER);
        }
        kept.values().forEach(all::putIfAbsent);
        return Attributes.of(all);
    }

    private static String words(@Nullable Object value) {
        if (value instanceof TextList list) {
            return String.join("; ", list.texts()).strip();
        }
        if (value instanceof Attributes named) {
            return named.values().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
        // Only what is shown by its own words; a Land's words do not say where it lies.
        return value instanceof String || value instanceof Quantity
                ? value.toString().strip()
                : "\u0000" + System.identityHashCode(value);
    }
}
