package org.fadeout.base.record;

import java.util.regex.Pattern;

/** The opaque id of a record: 4 to 64 lower-case letters, digits and hyphens. Ordered by its bytes. */
public record RecordId(String text) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{3,63}");

    public RecordId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Not a record id: \"" + text + "\". Allowed: 4 to 64 lower-case letters, digits and hyphens");
        }
    }

    public static RecordId of(String text) {
        return new RecordId(text);
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
