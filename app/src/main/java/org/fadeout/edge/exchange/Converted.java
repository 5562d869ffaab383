package org.fadeout.edge.exchange;

import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, by field; the id is still to come.
 *
 * @param own the record's own id where the row brought it, or null
 * @param key what tells the row from others: its number, or its content
 * @param numbered true where the key is a number that people gave
 * @param pointers the ids of records that may still come
 */
public record Converted(
        long row,
        Map<String, Object> values,
        Map<String, String> other,
        @Nullable RecordId own,
        String key,
        boolean numbered,
        RowReport report,
        List<Pointer> pointers) {

    /** A field that points to a record by id of which nothing was seen yet; it may stand further on. */
    public record Pointer(String field, String kind, RecordId id) {}

    /** What is to be said where the record that a pointer names does not come. */
    public Issue missing(Pointer pointer) {
        return ImportRule.UNRESOLVED
                .issue(pointer.field() + " points to no record of kind " + pointer.kind(), report.where())
                .seen(pointer.id().text());
    }
}
