package org.fadeout.wrong.flow.figures;

import org.fadeout.wrong.base.measure.Heavy;

/** What the wrong measure uses. It uses the measure too, which makes a circle. */
public interface Total {
    Heavy heavy();
}
