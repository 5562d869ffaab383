package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Figures.Row;
import org.jspecify.annotations.Nullable;

/** Collects rows whose areas add to the union exactly: land that two rows share stands once, in the overlap row. */
final class RowTable {
    private final Map<String, Line> lines = new TreeMap<>();
    private final Line overlap = new Line(List.of("shared by two or more rows"));
    private final boolean withItems;

    RowTable(boolean withItems) {
        this.withItems = withItems;
    }

    private static final class Line {
        private final List<String> key;
        private final Map<Column, Area> areas = new EnumMap<>(Column.class);
        private Count found = Count.ZERO;
        private Count destroyed = Count.ZERO;

        Line(List<String> key) {
            this.key = key;
        }

        void add(Column column, Area area) {
            areas.merge(column, area, Area::plus);
        }
    }

    private Line line(List<String> key) {
        return lines.computeIfAbsent(String.join("\u0001", key), k -> new Line(key));
    }

    /** Gives the area to the one row that has it, or to the overlap row. No key: to no row. */
    void add(Column column, Area area, Collection<List<String>> keys) {
        Set<List<String>> distinct = Set.copyOf(keys);
        if (distinct.size() == 1) {
            line(distinct.iterator().next()).add(column, area);
        } else if (distinct.size() > 1) {
            overlap.add(column, area);
        }
    }

    void found(List<String> key, Count items) {
        Line line = line(key);
        line.found = line.found.plus(items);
    }

    void destroyed(List<String> key, Count items) {
        Line line = line(key);
        line.destroyed = line.destroyed.plus(items);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.values()) {
            rows.add(new Row(line.key, false, line.areas, items(line.found), items(line.destroyed)));
        }
        if (!overlap.areas.isEmpty()) {
            rows.add(new Row(overlap.key, true, overlap.areas, null, null));
        }
        return rows;
    }

    private @Nullable Count items(Count count) {
        return withItems ? count : null;
    }
}
