package org.fadeout.edge.web;

import java.util.List;

/** Who changed what, when and why, the last first. */
public record BatchesContent(List<Line> lines, int found, int from, String previous, String next) {

    /**
     * One batch.
     *
     * @param link its page, or empty where it came from another site
     * @param undone the page of the batch that undid it, or empty
     */
    public record Line(
            long number,
            String link,
            String when,
            String who,
            String why,
            String standing,
            long count,
            boolean isImport,
            String undone) {}
}
