package org.fadeout.spark;

import java.io.Serializable;

/** An item with the label of its group in one cell. */
final class Labelled implements Serializable {
    final long label;
    final Item item;
    /** True where it may lie in other cells too. */
    final boolean crossing;
    /** The ids to which it points and which are not in this cell. */
    final String[] beyond;

    Labelled(long label, Item item, boolean crossing, String[] beyond) {
        this.label = label;
        this.item = item;
        this.crossing = crossing;
        this.beyond = beyond;
    }
}
