package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Sums;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Figures.Row;
import org.jspecify.annotations.Nullable;

/** Rows of a tally, whose areas add to the union exactly: land that two rows share stands once, in the overlap row. */
final class RowTable {
    private final Map<List<String>, Line> lines = new HashMap<>();
    private final boolean withItems;

    private static final class Line {
        private final Map<Column, Area> areas = new EnumMap<>(Column.class);
        private Count found = Count.ZERO;
        private Count destroyed = Count.ZERO;
    }

    private RowTable(boolean withItems) {
        this.withItems = withItems;
    }

    /** The name under which something of a row is tallied: what it is of, if anything, and then the key. */
    static String[] name(List<String> key, String... of) {
        String[] name = Arrays.copyOf(of, of.length + key.size());
        for (int i = 0; i < key.size(); i++) {
            name[of.length + i] = key.get(i);
        }
        return name;
    }

    /** The rows, ordered by their keys. */
    static List<Row> of(FiguresTally tally, boolean withItems) {
        RowTable table = new RowTable(withItems);
        tally.all(Part.ROW)
                .forEach((name, area) ->
                        table.line(name, 2).areas.put(Column.valueOf(name.get(1)), Area.ofSquareMetres(area)));
        tally.all(Part.ROW_FOUND).forEach((name, items) -> table.line(name, 1).found = Count.of(items));
        tally.all(Part.ROW_DESTROYED).forEach((name, items) -> table.line(name, 1).destroyed = Count.of(items));
        Map<Column, Area> shared = new EnumMap<>(Column.class);
        tally.all(Part.ROW_SHARED)
                .forEach((name, area) -> shared.put(Column.valueOf(name.get(1)), Area.ofSquareMetres(area)));
        return table.rows(shared);
    }

    private Line line(List<String> name, int keyFrom) {
        return lines.computeIfAbsent(List.copyOf(name.subList(keyFrom, name.size())), key -> new Line());
    }

    private List<Row> rows(Map<Column, Area> shared) {
        List<Row> rows = new ArrayList<>();
        List<List<String>> keys = new ArrayList<>(lines.keySet());
        keys.sort(Sums::compare);
        for (List<String> key : keys) {
            Line line = line(key, 0);
            rows.add(new Row(key, false, line.areas, items(line.found), items(line.destroyed)));
        }
        if (!shared.isEmpty()) {
            rows.add(new Row(List.of("shared by two or more rows"), true, shared, null, null));
        }
        return rows;
    }

    private @Nullable Count items(Count count) {
        return withItems ? count : null;
    }
}
