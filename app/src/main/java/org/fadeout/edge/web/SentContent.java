package org.fadeout.edge.web;

import java.util.List;

/** What phones sent, as pages show it. */
public final class SentContent {
    private SentContent() {}

    /**
     * The submissions that wait.
     *
     * @param lead how many wait and came today
     * @param problem why nothing could be decided, or empty
     */
    public record All(String lead, List<Line> lines, String done, String problem) {}

    /**
     * One submission in the list.
     *
     * @param level fine, doubt or bad: the style of its state
     */
    public record Line(
            String link,
            String number,
            String what,
            String when,
            String device,
            String task,
            String state,
            String level) {}

    /**
     * One submission.
     *
     * @param rows what was sent beside what it became; the approved side is empty for a new record
     * @param same fields that nobody sent and that stay as they were approved
     * @param overtaken true where the record was changed since the phone saw it
     * @param approved true where a record was approved before, which this one would replace
     * @param correct where the record is corrected, or entered where there is none
     */
    public record One(
            String id,
            boolean waits,
            boolean overtaken,
            boolean record,
            List<Value> facts,
            List<String> problems,
            List<Row> rows,
            List<Row> same,
            boolean approved,
            List<Photo> photos,
            String correct,
            String recordLink,
            String refused) {}

    /** A fact of the submission. */
    public record Value(String label, String text) {}

    /** A field: what was sent, what the record says, what was approved. */
    public record Row(String label, String sent, String record, String approved, boolean changed) {
        boolean isSame() {
            return sent.isEmpty() && !changed && !approved.isEmpty();
        }
    }

    /**
     * A photograph or another file, by the id of its attachment.
     *
     * @param type what it is, such as PDF
     * @param here false where its content was erased
     */
    public record Photo(String id, String number, String type, boolean picture, boolean here) {}

    /** The phones. */
    public record Devices(List<DeviceLine> lines, String problem, String typed) {}

    /** One phone. */
    public record DeviceLine(String id, String name, String team, String since, String state, boolean barred) {}

    /**
     * A phone that was just registered.
     *
     * @param picture the QR code as a data address
     */
    public record Code(String name, String picture, String url, String plain, String secret, boolean waits) {}
}
