package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/**
 * A few boxes that lie close together, asked one after the other which touch another box. Method and accuracy: as {@link Boxes}, without the tree.
 * Cost: all are looked at.
 */
final class NearBoxes {
    private int count;
    /** The places of those that touched, rising. */
    int[] touched = new int[64];

    private int[] sides = new int[256];

    void clear() {
        count = 0;
    }

    void add(double x0, double y0, double x1, double y1) {
        if (4 * count == sides.length) {
            sides = Arrays.copyOf(sides, 8 * count);
            touched = new int[2 * count];
        }
        int at = 4 * count++;
        sides[at] = Boxes.below(x0);
        sides[at + 1] = Boxes.below(y0);
        sides[at + 2] = Boxes.above(x1);
        sides[at + 3] = Boxes.above(y1);
    }

    /** Puts those from first to last, the last left out, that touch this box into {@link #touched}, and tells how many. */
    int touching(double x0, double y0, double x1, double y1, int first, int last) {
        int west = Boxes.above(x0);
        int south = Boxes.above(y0);
        int east = Boxes.below(x1);
        int north = Boxes.below(y1);
        int[] kept = touched;
        int[] boxes = sides;
        int found = 0;
        for (int i = first; i < last; i++) {
            int at = 4 * i;
            int apart = east - boxes[at] | north - boxes[at + 1] | boxes[at + 2] - west | boxes[at + 3] - south;
            kept[found] = i;
            found += 1 + (apart >> 31);
        }
        return found;
    }
}
