package org.fadeout.edge.store;

/**
 * Which records came before, in 24 to 48 bytes for each: a mark of 64 bits stands for a record. A record that came before is always known. One that did
 * not may be taken for another that has the same mark, about once in a hundred thousand batches of ten million records; it is then looked for and not found.
 *
 * <p>Method: the characters folded into the mark by multiplication, as FNV-1a does (Fowler, Noll, Vo 1991), then strewn over a table with open addresses.
 */
final class RecordMarks {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Zero is an empty place. */
    private long[] table = new long[1 << 10];

    private int size;

    /** Notes a record of a kind; false where it came before. */
    boolean add(String kind, String record) {
        // A bit is always set: no mark is zero.
        long mark = fold(fold(BASIS, kind) * PRIME, record) | 1;
        if (3 * size > table.length) {
            grow();
        }
        int at = place(table, mark);
        if (table[at] == mark) {
            return false;
        }
        table[at] = mark;
        size++;
        return true;
    }

    private static long fold(long mark, String text) {
        long folded = mark;
        for (int i = 0; i < text.length(); i++) {
            folded = (folded ^ text.charAt(i)) * PRIME;
        }
        return folded;
    }

    /** Where a mark stands, or the empty place for it. */
    private static int place(long[] in, long mark) {
        int mask = in.length - 1;
        int at = (int) (mark >>> 32 ^ mark >>> 1) & mask;
        while (in[at] != 0 && in[at] != mark) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] wider = new long[2 * table.length];
        for (long mark : table) {
            if (mark != 0) {
                wider[place(wider, mark)] = mark;
            }
        }
        table = wider;
    }
}
