package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A printed table as rows of cells.
 *
 * @param rows the rows with their place among the lines of the block, from 0
 */
record ProseTable(List<Row> rows) {
    private static final Pattern NUMBER = Pattern.compile(
            "^[~≈<>≥≤]?\\s*(-?\\d{1,3}(?:[,\\u00a0\\u2009\\u202f ]\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)\\s*(?:km2|km²|m2|m²|ha)?\\s*[*†‡]?(?:\\s*\\(.*\\))?$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\s*\\(.*\\))?");
    private static final Pattern MARKS = Pattern.compile("\\[[\\^\\d,;\\s]+\\]|[¹³⁰⁴-⁹]+$|<sup>[^<]*</sup>|\\*+");

    /**
     * A row.
     *
     * @param line its place among the lines of the block, from 0
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String head() {
            return cells.get(0);
        }

        /** The number of a cell, or null where it has none or is not there. */
        @Nullable
        BigDecimal number(int column) {
            return column < cells.size() ? ProseTable.number(cells.get(column)) : null;
        }
    }

    ProseTable {
        rows = List.copyOf(rows);
    }

    /** The rows below the headings. */
    List<Row> body() {
        int first = 0;
        while (first < rows.size() && isHead(rows.get(first))) {
            first++;
        }
        return rows.subList(first, rows.size());
    }

    /** A row of headings has no numbers except years. */
    static boolean isHead(Row row) {
        return row.cells().stream().skip(1).allMatch(cell -> YEAR.matcher(cell).matches() || number(cell) == null);
    }

    static ProseTable of(ProseBlock block) {
        List<Row> rows = new ArrayList<>();
        String[] lines = block.raw().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> cells = cells(lines[i]);
            if (cells.size() >= 2 && cells.stream().anyMatch(cell -> !cell.matches("[\\s:=-]*"))) {
                rows.add(new Row(i, cells));
            }
        }
        return new ProseTable(rows);
    }

    /** The cells of a line that is parted by bars, tabs or wide gaps; one cell where it is not parted. */
    static List<String> cells(String line) {
        String bare = line.strip();
        Stream<String> cells;
        if (bare.indexOf('|') != bare.lastIndexOf('|') || (bare.contains("|") && !bare.startsWith("|"))) {
            cells = Stream.of(bare.replaceAll("^\\||\\|$", "").split("\\|", -1));
        } else if (bare.contains("\t")) {
            cells = Stream.of(bare.split("\t+", -1));
        } else {
            cells = Stream.of(bare.split("[ \\u00a0]{2,}", -1));
        }
        return cells.map(cell -> MARKS.matcher(cell).replaceAll("").strip()).toList();
    }

    static @Nullable BigDecimal number(String cell) {
        Matcher number = NUMBER.matcher(cell);
        return number.matches() ? new BigDecimal(number.group(1).replaceAll("[^\\d.-]", "")) : null;
    }
}
