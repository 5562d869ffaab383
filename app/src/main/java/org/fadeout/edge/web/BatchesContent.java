package org.fadeout.edge.web;

import java.util.List;

/**
 * Who changed what, when and why, the last first.
 *
 * @param lines those that the search takes, a page of them
 * @param all how many there are; {@code found} of them hold what was searched for
 * @param query the search as an address carries it
 */
public record BatchesContent(
        List<Line> lines, int all, String search, int found, int from, String previous, String next, String query) {

    /**
     * One batch.
     *
     * @param site where it was made
     * @param when the minute, by the clock of the register
     * @param link its page, or empty where it came from another site
     * @param undone the page of the batch that undid it, or empty
     */
    public record Line(
            long number,
            String site,
            String link,
            String when,
            String who,
            String why,
            String standing,
            long count,
            boolean isImport,
            String undone) {}
}
