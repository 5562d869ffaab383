package org.fadeout.edge.web;

import java.util.List;

/**
 * The tasks with what is left to do.
 *
 * @param all how many there are; {@code gaps} of them with a gap above the tolerance, {@code unclear} whose gap cannot be told
 * @param tasks those that the filter takes, a page of them
 * @param found how many the filter takes
 * @param from the place of the first in all that were found, from 1; 0 where there is none
 * @param query the filter as an address carries it
 */
public record TasksContent(
        String asOf,
        int all,
        int gaps,
        int unclear,
        String search,
        List<Choice> choices,
        List<Line> tasks,
        int found,
        int from,
        String previous,
        String next,
        String query) {

    /** One choice of the filter. */
    public record Choice(String name, String label, List<Option> options) {}

    /** One word of a choice. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * One task.
     *
     * @param gap its gap, in words
     * @param tolerated that the gap is within the tolerance, or empty
     * @param next what to do next
     */
    public record Line(
            String link,
            String number,
            String type,
            String status,
            String operator,
            String polygon,
            String gap,
            String tolerated,
            String next) {}
}
