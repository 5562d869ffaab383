package org.fadeout.flow.place;

import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/**
 * A point of a perimeter and where it lies.
 *
 * @param position on WGS 84: as entered, else computed from the leg; null where it can be told from neither
 * @param trueBearing of its leg, from true north; null without a leg that can be used
 * @param differs how far the leg ends from the coordinates entered; null where not both are given
 * @param fault why the leg cannot be used, in words; null where it can or there is none
 */
public record PlacedPoint(
        TurningPoint point,
        @Nullable Position position,
        @Nullable Angle trueBearing,
        @Nullable Length differs,
        @Nullable Fault fault) {

    /** Why a leg cannot be used. */
    public enum Fault {
        NO_SUCH_POINT("it starts from a point that is not among the points of this land"),
        SEVERAL_SUCH_POINTS("it starts from a name that several points have"),
        CIRCLE("the points that it is measured from go round in a circle"),
        FROM_NOT_PLACED("the point it starts from has no position"),
        INCOMPLETE("bearing, distance or the point it starts from is missing"),
        NO_NORTH("it is not recorded from which north the bearing is"),
        NO_DECLINATION("the bearing is magnetic and no declination is recorded"),
        NO_ZONE("the grid zone is not one from 1 to 60");

        private final String text;

        Fault(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** True where the chain of points itself is broken. */
        public boolean breaksChain() {
            return this == NO_SUCH_POINT || this == SEVERAL_SUCH_POINTS || this == CIRCLE;
        }
    }

    /** True where the position comes from bearing and distance. */
    public boolean computed() {
        return position != null && point.enteredPosition() == null;
    }
}
