package org.fadeout.edge.web;

import java.util.List;

/** The tasks with what is left to do. */
public record TasksContent(String asOf, List<Line> tasks, int gaps, int unclear) {

    /**
     * One task.
     *
     * @param gap its gap, in words
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
            String next) {}
}
