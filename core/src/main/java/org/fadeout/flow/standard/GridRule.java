package org.fadeout.flow.standard;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;

/**
 * How technical survey goes over a grid of boxes.
 *
 * @param cell length of a side of a box
 * @param leastCoverage coverage that a box needs before it may be said to hold no evidence
 * @param buffer ground drawn round red boxes when a confirmed area is built of them
 * @param diagonalNeighbours true where a box has eight neighbours, false where it has four
 * @param stopRule what ends the search of a box, in words
 * @param colours the colour of a box by its state, in words; a state that is not named has none
 */
public record GridRule(
        Length cell,
        Percent leastCoverage,
        Length buffer,
        boolean diagonalNeighbours,
        String stopRule,
        Map<String, String> colours) {
    /** Before the name of a state, where a standard keeps its colour. */
    public static final String COLOUR = "colour, ";

    public GridRule {
        colours = Collections.unmodifiableMap(new TreeMap<>(colours));
        if (cell.equals(Length.ZERO)) {
            throw new IllegalArgumentException("survey grid: cell cannot be 0 m; allowed: a length above zero");
        }
    }

    /** The colour for a state, where the standard names one. */
    public Optional<String> colourOf(String state) {
        return Optional.ofNullable(colours.get(state));
    }

    static Optional<GridRule> of(Stated stated) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> colours = new TreeMap<>();
        stated.texts().values().forEach((name, colour) -> {
            if (name.startsWith(COLOUR)) {
                colours.put(name.substring(COLOUR.length()), colour);
            }
        });
        return Optional.of(new GridRule(
                stated.length("cell"),
                stated.percent("least_coverage"),
                stated.length("buffer"),
                diagonal(stated.text("neighbours")),
                stated.text("stop_rule"),
                colours));
    }

    private static boolean diagonal(String neighbours) {
        return switch (neighbours) {
            case "4" -> false;
            case "8" -> true;
            default ->
                throw new IllegalArgumentException(
                        "survey grid: neighbours cannot be \"" + neighbours + "\"; allowed: 4, 8");
        };
    }
}
