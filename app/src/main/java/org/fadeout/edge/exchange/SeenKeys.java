package org.fadeout.edge.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Which keys were seen before, in 16 bytes of room for each two: a million rows of a file take some 48 MB at most, where sets of texts take
 * ten times that. Keys are told apart by 128 bits of their SHA-256.
 */
public final class SeenKeys {
    private static final int FIRST = 1 << 10;

    private final MessageDigest sha = Sha256.digest();
    private long[] table = new long[2 * FIRST];
    private int size;

    /** Notes a key; true where it was not seen before. */
    public boolean add(String key) {
        ByteBuffer digest = ByteBuffer.wrap(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        long first = digest.getLong();
        // Two zeros stand for an empty place.
        long second = digest.getLong() | 1;
        if (size > table.length / 3) {
            grow();
        }
        int at = find(table, first, second);
        if (table[at + 1] != 0) {
            return false;
        }
        table[at] = first;
        table[at + 1] = second;
        size++;
        return true;
    }

    /** Where a key stands, or the empty place for it. */
    private static int find(long[] in, long first, long second) {
        int mask = in.length - 1;
        int at = (int) (first << 1) & mask;
        while (in[at + 1] != 0 && (in[at] != first || in[at + 1] != second)) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private void grow() {
        long[] wider = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i + 1] != 0) {
                int at = find(wider, table[i], table[i + 1]);
                wider[at] = table[i];
                wider[at + 1] = table[i + 1];
            }
        }
        table = wider;
    }
}
