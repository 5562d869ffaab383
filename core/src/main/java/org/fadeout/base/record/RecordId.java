package org.fadeout.base.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The opaque id of a record: 4 to 64 lower-case letters, digits and hyphens. Ordered by its bytes. */
public record RecordId(String text) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{3,63}");

    public RecordId {
        if (!FORM.matcher(text).matches()) {
            throw new NotAnId(
                    "Not a record id: \"" + text + "\". Allowed: 4 to 64 lower-case letters, digits and hyphens");
        }
    }

    /** True where a text has the form of an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static RecordId of(String text) {
        return new RecordId(text);
    }

    // Written out: the ones that Java makes for a record are put together at the first use, which every start would
    // wait for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordId id && id.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(RecordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
