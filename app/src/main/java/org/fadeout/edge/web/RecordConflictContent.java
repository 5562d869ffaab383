package org.fadeout.edge.web;

import java.util.List;

/**
 * Records that were changed in two places, each with the form that puts its versions together.
 *
 * @param conflicts those of this page
 * @param total how many there are in all
 * @param done what was just resolved, in words; empty where nothing was
 * @param fault why what was sent of a record that is in conflict no more could not be kept; empty where nothing was
 */
public record RecordConflictContent(List<Conflict> conflicts, int total, String done, String fault) {
    public RecordConflictContent {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * One record.
     *
     * @param link its page; empty where the version that is shown is a withdrawal
     * @param seen the versions, with blanks between
     * @param whole true where a whole version is chosen, because one of them is a withdrawal
     * @param waiting what stands in the way, in words; empty where the conflict can be resolved
     * @param fault why what was sent could not be kept; empty where nothing was
     * @param reason as it was typed
     */
    public record Conflict(
            String id,
            String kind,
            String number,
            String link,
            List<Side> sides,
            List<Line> fields,
            String seen,
            boolean whole,
            String waiting,
            String fault,
            String reason) {
        public Conflict {
            sides = List.copyOf(sides);
            fields = List.copyOf(fields);
        }
    }

    /** One version: its letter, who entered it, when and why, and how it stands. */
    public record Side(
            String version, String letter, String told, String why, boolean shown, boolean withdrawn, boolean chosen) {}

    /** One field of which the versions say different things. */
    public record Line(String name, String label, String before, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What one version says of a field. */
    public record Value(String version, String letter, String text, boolean chosen) {}
}
