package org.fadeout.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.fadeout.base.measure.Sums;

/** Sums as Spark carries them between machines: a text for each name. */
final class ShippedSums {
    private ShippedSums() {}

    static HashMap<String, Long> of(Sums sums) {
        HashMap<String, Long> shipped = new HashMap<>();
        sums.all().forEach((name, value) -> shipped.put(text(name), value));
        return shipped;
    }

    /** Each text after its length, because a name of people may hold any character. */
    private static String text(List<String> name) {
        StringBuilder text = new StringBuilder();
        name.forEach(part -> text.append(part.length()).append(':').append(part));
        return text.toString();
    }

    private static List<String> name(String text) {
        List<String> name = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            name.add(text.substring(colon + 1, end));
            at = end;
        }
        return name;
    }

    static Sums read(HashMap<String, Long> shipped) {
        Sums sums = new Sums();
        shipped.forEach((text, value) -> sums.add(value, name(text)));
        return sums;
    }

    static HashMap<String, Long> together(HashMap<String, Long> one, HashMap<String, Long> other) {
        HashMap<String, Long> both = new HashMap<>(one);
        other.forEach((name, value) -> both.merge(name, value, Math::addExact));
        return both;
    }
}
