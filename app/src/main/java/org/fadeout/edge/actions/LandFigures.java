package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Choice;
import org.jspecify.annotations.Nullable;

/** Gathers the land of an import and measures it: the sum of the polygons, and their union. */
final class LandFigures {
    private final Map<List<String>, List<Land>> lands = new TreeMap<>(LandFigures::compare);

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    void add(String kind, Map<String, Object> values) {
        if (values.get("land") instanceof Land land) {
            String group =
                    word(values.containsKey("classification") ? values.get("classification") : values.get("product"));
            lands.computeIfAbsent(List.of(kind, group, word(values.get("hazard_type"))), key -> new ArrayList<>())
                    .add(land);
        }
    }

    private static String word(@Nullable Object value) {
        return value instanceof Choice choice ? choice.text() : "";
    }

    List<ImportReport.LandLine> lines() {
        List<ImportReport.LandLine> lines = new ArrayList<>();
        lands.forEach((key, list) -> lines.add(new ImportReport.LandLine(
                key.get(0),
                key.get(1),
                key.get(2),
                list.size(),
                Area.sum(list.stream().map(Land::area).toList()),
                Shape.unionOf(list).area())));
        return lines;
    }
}
