package org.fadeout.base.geometry;

import java.util.Arrays;

/**
 * Walks over cells in rising order and finds for each the cells that may hold neighbours of its points: a superset, without the cell
 * itself, none twice. Cost: a cursor for each of five rows, so about a step for each cell found. Not for several threads.
 */
final class CellsAround {
    private static final int LINES = 2 * CellRows.ROWS_AWAY + 1;

    private final Cells cells;
    private final CellRows rows;
    private final int[] cursor = new int[LINES];
    private final int[] from = new int[LINES];
    private final int[] to = new int[LINES];
    private final double[] width = new double[LINES];
    private final double[] across = new double[LINES];
    private int line = -1;
    private int lines;
    private double ownWidth;

    /** The cells found last, the first {@link #size} entries. */
    int[] found = new int[32];

    int size;

    CellsAround(Cells cells, CellRows rows) {
        this.cells = cells;
        this.rows = rows;
    }

    void find(int cell) {
        if (cells.rowOf[cell] != line) {
            enter(cells.rowOf[cell]);
        }
        size = 0;
        double west = cells.column[cell] * ownWidth;
        for (int i = 0; i < lines; i++) {
            double wide = across[i];
            inLine(i, west - wide, west + ownWidth + wide, cell);
        }
    }

    private void enter(int newLine) {
        line = newLine;
        int row = cells.rowNumber[line];
        ownWidth = rows.width(row);
        lines = 0;
        // The own row first, then those beside it: where the nearest cells are found first, questions end sooner.
        for (int away = 0; away <= CellRows.ROWS_AWAY; away++) {
            open(line - away, row);
            if (away > 0) {
                open(line + away, row);
            }
        }
    }

    /** Takes the row at this place into the walk, if there is one and it is near. */
    private void open(int place, int row) {
        if (place < 0
                || place >= cells.rowNumber.length
                || Math.abs(cells.rowNumber[place] - row) > CellRows.ROWS_AWAY) {
            return;
        }
        int other = cells.rowNumber[place];
        width[lines] = rows.width(other);
        across[lines] = rows.across(row, other) + CellRows.SLACK * Math.max(ownWidth, width[lines]);
        from[lines] = cells.rowStart[place];
        to[lines] = cells.rowStart[place + 1];
        cursor[lines] = from[lines];
        lines++;
    }

    private void inLine(int i, double west, double east, int self) {
        double around = rows.around();
        int end = to[i];
        if (east - west >= around - 2 * width[i]) {
            for (int c = from[i]; c < end; c++) {
                add(c, self);
            }
            return;
        }
        // Casts round towards zero, which is down for all that counts here.
        int first = west > 0 ? (int) (west / width[i]) : 0;
        int last = (int) (east / width[i]);
        int at = cursor[i];
        while (at < end && cells.column[at] < first) {
            at++;
        }
        cursor[i] = at;
        for (; at < end && cells.column[at] <= last; at++) {
            add(at, self);
        }
        if (west < 0 && around < Double.POSITIVE_INFINITY) {
            int again = (int) ((west + around) / width[i]);
            for (int c = end - 1; c >= from[i] && cells.column[c] >= again; c--) {
                add(c, self);
            }
        }
        if (east >= around) {
            int again = (int) ((east - around) / width[i]);
            for (int c = from[i]; c < end && cells.column[c] <= again; c++) {
                add(c, self);
            }
        }
    }

    private void add(int cell, int self) {
        if (cell == self) {
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = cell;
    }
}
