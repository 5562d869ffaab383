package org.fadeout.base.issues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem stands.
 *
 * @param file the input's name, without its folder, or null where the problem is in the register
 * @param row the row in that input, counted from 1 without headings, or 0
 * @param records the ids of the records that it concerns, as text
 */
public record Where(@Nullable String file, long row, List<String> records) {

    public Where {
        records = List.copyOf(records);
    }

    public static Where row(String file, long row) {
        return new Where(file, row, List.of());
    }

    public static Where records(String... ids) {
        return new Where(null, 0, List.of(ids));
    }

    /** For the eye: {@code finds.csv row 12} or the ids. */
    public String text() {
        String place = file == null ? "" : file + (row > 0 ? " row " + row : "");
        String ids = String.join(", ", records);
        return place.isEmpty() ? ids : ids.isEmpty() ? place : place + " (" + ids + ")";
    }
}
