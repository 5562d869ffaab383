package org.fadeout.edge.exchange;

import java.util.Map;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, by field; the id is still to come.
 *
 * @param own the record's own id where the row brought it, or null
 * @param key what tells the row from others: its number, or its content
 * @param numbered true where the key is a number that people gave
 */
public record Converted(
        long row,
        Map<String, Object> values,
        Map<String, String> other,
        @Nullable RecordId own,
        String key,
        boolean numbered,
        RowReport report) {}
