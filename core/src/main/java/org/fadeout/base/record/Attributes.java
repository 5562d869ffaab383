package org.fadeout.base.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named texts in the order of their names: what a source says beyond the fields of a kind, kept as it was entered. */
public record Attributes(SortedMap<String, String> values) {
    public static final Attributes NONE = new Attributes(new TreeMap<>());

    public Attributes {
        values = values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Attributes of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Attributes(new TreeMap<>(values));
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
