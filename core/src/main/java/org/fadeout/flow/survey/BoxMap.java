package org.fadeout.flow.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.SquareGrid;

/**
 * A grid as a map of letters: a line for each row from north to south, cut down to the boxes of which anything is known or that come next.
 * The letters are those of {@link BoxState}; a box that was not searched and comes next is {@value #NEXT}.
 *
 * @param west column of the first letter of each line
 * @param north row of the first line
 */
public record BoxMap(long west, long north, List<String> lines) {
    public static final char NEXT = '?';

    /** A map wider or higher than this is not drawn: nobody would read it. */
    private static final long LARGEST = 100;

    public BoxMap {
        lines = List.copyOf(lines);
    }

    /** The map; without lines where nothing is known or it would be larger than 100 boxes a side. */
    public static BoxMap of(SurveyedGrid surveyed) {
        List<SquareGrid.Cell> shown = new ArrayList<>(surveyed.boxes().keySet());
        Set<SquareGrid.Cell> next = surveyed.next().stream().map(Box::cell).collect(Collectors.toSet());
        shown.addAll(next);
        long west = shown.stream().mapToLong(SquareGrid.Cell::column).min().orElse(0);
        long east = shown.stream().mapToLong(SquareGrid.Cell::column).max().orElse(-1);
        long south = shown.stream().mapToLong(SquareGrid.Cell::row).min().orElse(0);
        long north = shown.stream().mapToLong(SquareGrid.Cell::row).max().orElse(-1);
        List<String> lines = new ArrayList<>();
        boolean readable = east - west < LARGEST && north - south < LARGEST;
        for (long row = north; readable && row >= south; row--) {
            StringBuilder line = new StringBuilder();
            for (long column = west; column <= east; column++) {
                SquareGrid.Cell cell = new SquareGrid.Cell(column, row);
                BoxState state = surveyed.box(cell).state();
                line.append(state == BoxState.NOT_SEARCHED && next.contains(cell) ? NEXT : state.letter());
            }
            lines.add(line.toString());
        }
        return new BoxMap(west, north, lines);
    }

    /** The lines as one text. */
    public String text() {
        return String.join("\n", lines);
    }
}
