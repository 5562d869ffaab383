package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Figures.Row;
import org.jspecify.annotations.Nullable;

/** Rows of a tally, whose areas add to the union exactly: land that two rows share stands once, in the overlap row. */
final class RowTable {
    private static final String BETWEEN = "\u0001";
    private final Map<String, Line> lines = new TreeMap<>();
    private final boolean withItems;

    private static final class Line {
        private final Map<Column, Area> areas = new EnumMap<>(Column.class);
        private Count found = Count.ZERO;
        private Count destroyed = Count.ZERO;
    }

    private RowTable(boolean withItems) {
        this.withItems = withItems;
    }

    /** The key of a row as one text. */
    static String joined(List<String> key) {
        return String.join(BETWEEN, key);
    }

    /** The rows, ordered by their keys. */
    static List<Row> of(FiguresTally tally, boolean withItems) {
        RowTable table = new RowTable(withItems);
        tally.all(Part.ROW)
                .forEach((name, area) ->
                        table.line(name).areas.put(Column.valueOf(name.get(2)), Area.ofSquareMetres(area)));
        tally.all(Part.ROW_FOUND).forEach((name, items) -> table.line(name).found = Count.of(items));
        tally.all(Part.ROW_DESTROYED).forEach((name, items) -> table.line(name).destroyed = Count.of(items));
        Map<Column, Area> shared = new EnumMap<>(Column.class);
        tally.all(Part.ROW_SHARED)
                .forEach((name, area) -> shared.put(Column.valueOf(name.get(1)), Area.ofSquareMetres(area)));
        return table.rows(shared);
    }

    private Line line(List<String> name) {
        return lines.computeIfAbsent(name.get(1), key -> new Line());
    }

    private List<Row> rows(Map<Column, Area> shared) {
        List<Row> rows = new ArrayList<>();
        lines.forEach((key, line) -> rows.add(
                new Row(List.of(key.split(BETWEEN, -1)), false, line.areas, items(line.found), items(line.destroyed))));
        if (!shared.isEmpty()) {
            rows.add(new Row(List.of("shared by two or more rows"), true, shared, null, null));
        }
        return rows;
    }

    private @Nullable Count items(Count count) {
        return withItems ? count : null;
    }
}
