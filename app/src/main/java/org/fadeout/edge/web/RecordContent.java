package org.fadeout.edge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is shown.
 *
 * @param fields its values; an unknown one says so
 * @param links the records that name it, by kind
 * @param files the files that belong to it
 * @param refused why the last file that was sent was not taken, in words, or empty
 * @param geometry the address of its geometry, or null where it has none
 * @param history its versions, the newest first
 * @param form true where it is changed by a form
 * @param apart true where versions of it do not know each other
 * @param saved what was just kept, in words, or empty
 */
public record RecordContent(
        String kind,
        String kindTitle,
        String id,
        String number,
        boolean invented,
        List<Value> fields,
        List<Links> links,
        List<File> files,
        String refused,
        @Nullable String geometry,
        List<HistoryLines.Line> history,
        boolean form,
        boolean apart,
        String saved) {

    /** One field; the link is empty where it is no reference. */
    public record Value(String label, String text, String link, boolean known) {}

    /** Records of one kind that name the record. */
    public record Links(String title, List<Link> records, int more) {}

    /**
     * A file that belongs to the record.
     *
     * @param kilobytes its size, rounded up
     * @param picture true where a browser can show it
     * @param here false where its content was erased
     */
    public record File(
            String id, String number, String title, String type, long kilobytes, boolean picture, boolean here) {}

    /** One of them. */
    public record Link(String number, String link) {}
}
