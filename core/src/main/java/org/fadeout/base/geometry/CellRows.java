package org.fadeout.base.geometry;

/**
 * How ground is ruled into cells: rows of equal height, each row cut into columns of its own width, both so small that any two points
 * of one cell are neighbours, and so large that all neighbours of a point lie within {@value #ROWS_AWAY} rows.
 */
sealed interface CellRows {
    int ROWS_AWAY = 2;

    /** Cells are smaller than needed by this share, which covers the rounding of row and column numbers up to {@link #MOST}. */
    double SLACK = 1e-5;

    /** Row and column numbers stay below this, so that their rounding stays below {@link #SLACK}. */
    int MOST = 1 << 30;

    /** The width of a column of this row, in the unit of the columns. */
    double width(int row);

    /** At least the distance along the rows, in that unit, of two neighbours in these two rows. */
    double across(int row, int other);

    /** The distance after which the columns come round again; infinite where they do not. */
    double around();

    /** Squares in a plane, in metres. */
    record OfPlane(double side, double reach) implements CellRows {
        static OfPlane of(double reach) {
            return new OfPlane(reach / Math.sqrt(2) * (1 - SLACK), reach);
        }

        @Override
        public double width(int row) {
            return side;
        }

        @Override
        public double across(int row, int other) {
            return reach * (1 + SLACK);
        }

        @Override
        public double around() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Rows of latitude on WGS 84, cut by longitude in radians. Two points at distances p and q from the axis and longitudes L apart have
     * a chord c with c2 = (meridional chord)2 + 4 p q sin2(L / 2), exactly; from this follow the width (both terms at most side2) and the
     * bound across (the second term at most c2). It holds at the poles and across the antimeridian.
     */
    record OfGlobe(double rowHeight, double side, double longestChord) implements CellRows {
        static final double A = 6_378_137.0;
        static final double F = 1 / 298.257223563;
        static final double E2 = F * (2 - F);
        /** The smallest and largest radius of curvature of the ellipsoid: at the equator along a meridian, and at the poles. */
        static final double LEAST_RADIUS = A * (1 - E2);

        static final double MOST_RADIUS = A / Math.sqrt(1 - E2);

        static OfGlobe of(double shortestChord, double longestChord) {
            double side = shortestChord / Math.sqrt(2) * (1 - SLACK);
            return new OfGlobe(side / MOST_RADIUS, side, longestChord);
        }

        int row(double latitudeRadians) {
            return (int) ((latitudeRadians + Math.PI / 2) / rowHeight);
        }

        /** The distance from the axis at the edge of the row that is nearer to the equator: the most within the row. */
        private double mostFromAxis(int row) {
            double low = row * rowHeight - Math.PI / 2;
            double high = low + rowHeight;
            double nearest = low > 0 ? low : Math.min(0, high);
            double sine = Math.sin(nearest);
            return A * Math.cos(nearest) / Math.sqrt(1 - E2 * sine * sine);
        }

        @Override
        public double width(int row) {
            double from = mostFromAxis(row);
            return side >= from * 2 * Math.PI ? 2 * Math.PI : side / from;
        }

        @Override
        public double across(int row, int other) {
            double low = Math.min(row, other) * rowHeight - Math.PI / 2;
            double high = (Math.max(row, other) + 1) * rowHeight - Math.PI / 2;
            double farthest = Math.max(Math.abs(low), Math.abs(high));
            // A cos(latitude) is never more than the distance from the axis.
            double least = farthest >= Math.PI / 2 ? 0 : A * Math.cos(farthest);
            double sine = longestChord / 2 / Math.max(least, 1e-9);
            return sine >= 1 ? Math.PI : 2 * Math.asin(sine) * (1 + SLACK);
        }

        @Override
        public double around() {
            return 2 * Math.PI;
        }
    }
}
