package org.fadeout.bench;

import java.util.Locale;

/** How the finds lie. A strike is an ellipse of about 300 x 800 m in both. */
enum Variant {
    /** A few dozen finds a strike: a disc overlaps a few neighbours. */
    SCATTERED(24, 48),
    /** A few hundred finds a strike: 20 to 60 neighbours within two radii. */
    DENSE(150, 350);

    final int fewestFinds;
    final int mostFinds;

    Variant(int fewestFinds, int mostFinds) {
        this.fewestFinds = fewestFinds;
        this.mostFinds = mostFinds;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
