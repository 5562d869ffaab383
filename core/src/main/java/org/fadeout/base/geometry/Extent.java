package org.fadeout.base.geometry;

import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.measure.Area;

/**
 * How large a shape was measured to be, before it is rounded. Extents of shapes that lie apart add to that of their union exactly, because the
 * engine measures in whole units.
 *
 * @param units the engine's whole units, see {@link Frames}
 */
public record Extent(long units) {
    /** Land below this is no land: it is where two borders almost meet, or a crossing that rounding tore. */
    private static final double LEAST_M2 = 0.05;

    public Extent plus(Extent other) {
        return new Extent(Math.addExact(units, other.units));
    }

    double squareMetres() {
        return Frames.squareMetres(units);
    }

    /** The area, rounded half up to whole m2 once, here. */
    public Area area() {
        return Area.ofSquareMetres(Math.max(0, Math.round(squareMetres())));
    }

    /** How much larger it is than the other, in m2, below zero where it is smaller: rounded to whole m2 once, here. */
    public long squareMetresOver(Extent other) {
        return Math.round(Frames.squareMetres(units - other.units));
    }

    /** True where it is too small to be land. */
    public boolean isNothing() {
        return squareMetres() < LEAST_M2;
    }
}
