package org.fadeout.spark;

import java.util.HashMap;
import java.util.List;
import org.fadeout.base.measure.Sums;

/** Sums as Spark carries them between machines: a text for each name. */
final class ShippedSums {
    private static final String BETWEEN = "\u0002";

    private ShippedSums() {}

    static HashMap<String, Long> of(Sums sums) {
        HashMap<String, Long> shipped = new HashMap<>();
        sums.all().forEach((name, value) -> shipped.put(String.join(BETWEEN, name), value));
        return shipped;
    }

    static Sums read(HashMap<String, Long> shipped) {
        Sums sums = new Sums();
        shipped.forEach((name, value) -> sums.add(value, List.of(name.split(BETWEEN, -1))));
        return sums;
    }

    static HashMap<String, Long> together(HashMap<String, Long> one, HashMap<String, Long> other) {
        HashMap<String, Long> both = new HashMap<>(one);
        other.forEach((name, value) -> both.merge(name, value, Math::addExact));
        return both;
    }
}
