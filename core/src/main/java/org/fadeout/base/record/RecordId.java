package org.fadeout.base.record;

import org.jspecify.annotations.Nullable;

/** The opaque id of a record: 4 to 64 lower-case letters, digits and hyphens. Ordered by its bytes. */
public record RecordId(String text) implements Comparable<RecordId> {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;

    public RecordId {
        if (!isOne(text)) {
            throw new NotAnId(
                    "Not a record id: \"" + text + "\". Allowed: 4 to 64 lower-case letters, digits and hyphens");
        }
    }

    /** True where a text has the form of an id. */
    public static boolean isOne(String text) {
        // By hand: every record read has several ids.
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
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
