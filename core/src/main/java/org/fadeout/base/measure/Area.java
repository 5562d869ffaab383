package org.fadeout.base.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An area in whole square metres. Areas of faces are rounded once, when they are measured; after that sums are exact. */
public record Area(long squareMetres) implements Comparable<Area> {
    public static final Area ZERO = new Area(0);

    public Area {
        if (squareMetres < 0) {
            throw new IllegalArgumentException("An area cannot be negative: " + squareMetres + " m2");
        }
    }

    public static Area ofSquareMetres(long squareMetres) {
        return new Area(squareMetres);
    }

    /** The exact sum. Throws ArithmeticException on overflow (beyond 9.2e18 m2). */
    public static Area sum(Collection<Area> areas) {
        return areas.stream().reduce(ZERO, Area::plus);
    }

    public Area plus(Area other) {
        return new Area(Math.addExact(squareMetres, other.squareMetres));
    }

    /** The difference; throws IllegalArgumentException where the other area is the larger. */
    public Area minus(Area other) {
        return new Area(Math.subtractExact(squareMetres, other.squareMetres));
    }

    public boolean isZero() {
        return squareMetres == 0;
    }

    public boolean isMoreThan(Area other) {
        return squareMetres > other.squareMetres;
    }

    /** For printing only: square kilometres, rounded half up to the given number of decimals. */
    public String inKm2(int decimals) {
        return BigDecimal.valueOf(squareMetres, 6)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public int compareTo(Area other) {
        return Long.compare(squareMetres, other.squareMetres);
    }

    @Override
    public String toString() {
        return squareMetres + " m2";
    }
}
