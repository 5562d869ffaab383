package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a format could not hold, counted by kind, column and reason. */
public final class Losses {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String kind, String column, String what) {
        counts.merge(kind + "." + column + ": " + what, 1L, Long::sum);
    }

    /** One line for each, with its number, in order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((what, number) -> lines.add(what + " (" + number + ")"));
        return lines;
    }
}
