package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the pieces of one share of an overlay add to each set of leaves in each group. A share is a small part of the ground, so few sets come
 * often in it: they are added up here without asking other threads, and put together at the end.
 *
 * <p>Method: a hash table with open addressing over sets that lie one after the other in one array; all shares are sorted together at the end, and
 * equal sets added. Accuracy: whole numbers, in any order. Cost: one look a piece and side.
 */
final class LeafSums {
    private static final Comparator<LeafSets.Part> ORDER = Comparator.comparingInt(LeafSets.Part::group)
            .thenComparing(LeafSets.Part::leaves, LeafSets.Leaves::compare);

    private int[] leaves = new int[256];
    /** Where the leaves of each set end; those of the next begin there. */
    private int[] end = new int[64];

    private int[] group = new int[64];
    private long[] sum = new long[64];
    private int count;
    /** The set of each slot and one, or 0. */
    private int[] slots = new int[128];

    private int[] asked = new int[16];

    /** Adds a piece to what lies left of it, and takes it from what lies right. */
    void add(int itsGroup, Piece piece) {
        Covering covering = piece.covering;
        if (asked.length <= covering.count) {
            asked = new int[2 * covering.count + 2];
        }
        int size = 0;
        for (int i = 0; i < covering.count; i++) {
            if (covering.covers(i)) {
                asked[size++] = covering.leaf[i];
            }
        }
        Arrays.sort(asked, 0, size);
        if (size > 0) {
            add(itsGroup, size, -piece.measure);
        }
        int at = size;
        while (at > 0 && asked[at - 1] > piece.own) {
            asked[at] = asked[at - 1];
            at--;
        }
        asked[at] = piece.own;
        add(itsGroup, size + 1, piece.measure);
    }

    private void add(int itsGroup, int size, long measure) {
        int hash = itsGroup;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + asked[i];
        }
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, itsGroup, size)) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            slots[slot] = put(itsGroup, size, measure) + 1;
            if (2 * count > slots.length) {
                widen();
            }
        } else {
            sum[slots[slot] - 1] += measure;
        }
    }

    private boolean is(int set, int itsGroup, int size) {
        int start = start(set);
        return group[set] == itsGroup && Arrays.equals(leaves, start, end[set], asked, 0, size);
    }

    private int start(int set) {
        return set == 0 ? 0 : end[set - 1];
    }

    private int put(int itsGroup, int size, long measure) {
        int start = start(count);
        if (leaves.length < start + size) {
            leaves = Arrays.copyOf(leaves, Math.max(2 * leaves.length, start + size));
        }
        if (count == end.length) {
            end = Arrays.copyOf(end, 2 * count);
            group = Arrays.copyOf(group, 2 * count);
            sum = Arrays.copyOf(sum, 2 * count);
        }
        System.arraycopy(asked, 0, leaves, start, size);
        end[count] = start + size;
        group[count] = itsGroup;
        sum[count] = measure;
        return count++;
    }

    private void widen() {
        int[] wider = new int[2 * slots.length];
        int mask = wider.length - 1;
        for (int set = 0; set < count; set++) {
            int hash = group[set];
            for (int i = start(set); i < end[set]; i++) {
                hash = 31 * hash + leaves[i];
            }
            int slot = (hash ^ hash >>> 15) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = set + 1;
        }
        slots = wider;
    }

    /** What one share adds to each set, in no order. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Told(int[] leaves, int[] end, int[] group, long[] sum) {
        int start(int set) {
            return set == 0 ? 0 : end[set - 1];
        }
    }

    /** What has been added; the table is empty afterwards. */
    Told take() {
        Told told = new Told(
                Arrays.copyOf(leaves, start(count)),
                Arrays.copyOf(end, count),
                Arrays.copyOf(group, count),
                Arrays.copyOf(sum, count));
        count = 0;
        Arrays.fill(slots, 0);
        return told;
    }

    /** What all shares add, each set of a group once: by group, then by leaves. */
    static List<LeafSets.Part> together(Told[] shares) {
        int all = 0;
        for (Told share : shares) {
            all += share.sum.length;
        }
        LeafSets.Part[] told = new LeafSets.Part[all];
        int next = 0;
        for (Told share : shares) {
            for (int set = 0; set < share.sum.length; set++) {
                int[] its = Arrays.copyOfRange(share.leaves, share.start(set), share.end[set]);
                told[next++] = new LeafSets.Part(share.group[set], new LeafSets.Leaves(its), share.sum[set]);
            }
        }
        Arrays.parallelSort(told, ORDER);
        List<LeafSets.Part> parts = new ArrayList<>();
        for (int from = 0, to = 1; from < all; from = to++) {
            long units = told[from].areaUnits();
            for (; to < all && ORDER.compare(told[from], told[to]) == 0; to++) {
                units += told[to].areaUnits();
            }
            parts.add(new LeafSets.Part(told[from].group(), told[from].leaves(), units));
        }
        return parts;
    }
}
