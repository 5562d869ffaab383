package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.edge.actions.Tally;
import org.jspecify.annotations.Nullable;

/**
 * One batch.
 *
 * @param kinds how many versions of each kind it made
 * @param undoOf the page of the batch that it undid, or empty
 * @param left records of that batch that stay as they are
 * @param naming records that name one which is gone
 * @param files what became of the rows of each file, where this server made the import and still knows
 * @param canUndo true where it is an import that was not undone yet
 * @param problem why an undo was not made, or empty
 * @param typed the reason as it was typed
 */
public record BatchContent(
        BatchesContent.Line batch,
        List<KindLine> kinds,
        String undoOf,
        List<Link> left,
        int moreLeft,
        List<Link> naming,
        @Nullable Tally all,
        List<FileLine> files,
        ImportPlanContent.@Nullable IssueList issues,
        boolean canUndo,
        String problem,
        String typed) {

    /** How many of one kind. */
    public record KindLine(String title, int count, String link) {}

    /** A record. */
    public record Link(String label, String link) {}

    /** A file of an import. */
    public record FileLine(String name, Tally tally) {}
}
