package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.edge.actions.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent, as they were understood, before anything is kept.
 *
 * @param working true while rows are read
 * @param keeping true while they are kept
 * @param problem why it cannot go on, or empty
 * @param all what became of all rows, or null where they were not read yet
 * @param drawn how many rows stand on the map
 */
public record ImportPlanContent(
        String id,
        boolean working,
        boolean keeping,
        String problem,
        long rows,
        String reading,
        List<FileView> files,
        @Nullable Tally all,
        int drawn,
        @Nullable IssueList issues) {

    /** True where a person may keep it. */
    public boolean isReady() {
        return all != null && !working;
    }

    /** True where keeping it would change nothing. */
    public boolean isNothingNew() {
        return all != null && all.imported() + all.repaired() == 0;
    }

    /**
     * One file.
     *
     * @param problem why it cannot be read, or empty
     * @param asked true where a person has to choose its kind
     */
    public record FileView(
            int number,
            String name,
            String problem,
            boolean asked,
            boolean invented,
            boolean monthFirst,
            String crs,
            List<Option> kinds,
            List<TableView> tables,
            @Nullable Tally tally) {}

    /** One table of a file; its columns can be chosen where the file is one table and its kind is known. */
    public record TableView(
            String layer,
            String kind,
            String by,
            String crs,
            boolean crsStated,
            String constants,
            List<ColumnView> columns) {}

    /** One heading; without options where it cannot be chosen. */
    public record ColumnView(String heading, String holds, String example, List<Option> options) {}

    /** One word of a choice. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * Issues by row.
     *
     * @param query the filter as an address carries it
     */
    public record IssueList(
            List<Option> severities, List<Option> rules, List<IssueLine> rows, int found, int all, String query) {}

    /** One issue. */
    public record IssueLine(
            String code, String severity, String where, String what, String seen, String remedy, String repair) {}
}
