package org.fadeout.base.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whole numbers by name, each a sum. Sums of two halves put together are the sums of the whole, in whatever order and however often it was
 * parted: nothing in here rounds. A name is a list of texts; its first says what is summed, the others of what. A name that nobody added to is
 * zero. Throws ArithmeticException where a sum leaves 64 bits.
 */
public final class Sums {
    private final Map<List<String>, Long> values = new HashMap<>();

    /** The sums that {@link #all} told. */
    public static Sums of(Map<List<String>, Long> all) {
        Sums sums = new Sums();
        all.forEach((name, value) -> sums.add(value, name));
        return sums;
    }

    /** The order of names: text by text. */
    public static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int by = one.get(i).compareTo(other.get(i));
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    public void add(long value, List<String> name) {
        values.merge(List.copyOf(name), value, Math::addExact);
    }

    public void add(long value, String... name) {
        add(value, List.of(name));
    }

    /** Adds all that the other holds. */
    public void addAll(Sums other) {
        other.values.forEach((name, value) -> values.merge(name, value, Math::addExact));
    }

    /** The sum of this name, zero where nothing was added to it. */
    public long of(String... name) {
        return values.getOrDefault(List.of(name), 0L);
    }

    /** Those whose first text is this, in the order of their names. Cost: that of all sums. */
    public SortedMap<List<String>, Long> under(String first) {
        SortedMap<List<String>, Long> sorted = new TreeMap<>(Sums::compare);
        values.forEach((name, value) -> {
            if (name.get(0).equals(first)) {
                sorted.put(name, value);
            }
        });
        return sorted;
    }

    /** All of them, in the order of their names. */
    public SortedMap<List<String>, Long> all() {
        SortedMap<List<String>, Long> sorted = new TreeMap<>(Sums::compare);
        sorted.putAll(values);
        return sorted;
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
