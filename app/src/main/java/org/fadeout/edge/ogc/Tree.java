package org.fadeout.edge.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Trees for JSON whose members stand in the order in which they are written. */
final class Tree {
    private Tree() {}

    /** From names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }
}
