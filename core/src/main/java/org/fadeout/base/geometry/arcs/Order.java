package org.fadeout.base.geometry.arcs;

import org.jspecify.annotations.Nullable;

/** The pieces region by region: which piece stands at a place. Four bytes a piece; none where there is one region, which has them as they come. */
final class Order {
    private final int @Nullable [] places;

    /** @param first the first place of each region, and after the last how many pieces there are */
    Order(Pieces pieces, int[] first) {
        places = first.length == 2 ? null : new int[pieces.count];
        if (places != null) {
            int[] at = first.clone();
            for (int i = 0; i < pieces.count; i++) {
                places[at[pieces.region[i]]++] = i;
            }
        }
    }

    int piece(int place) {
        return places == null ? place : places[place];
    }
}
