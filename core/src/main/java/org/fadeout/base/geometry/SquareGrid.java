package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;

/**
 * A grid of square boxes in true metres, its rows running east at the origin.
 *
 * <p>Method: squares of a {@link LocalPlane} about the origin, the corners joined by geodesics. Two boxes side by side share the very same
 * corners, so they join without a gap. Accuracy: a box s metres from the origin is larger than it should be by (s / 6371 km)^2 / 6 of its
 * area: 4e-9 at 1 km, 1e-7 at 5 km. Cost: a geodesic for each corner.
 *
 * @param origin the south-west corner of the box in column 0 and row 0
 * @param cell length of a side, above zero
 */
public record SquareGrid(Position origin, Length cell) {

    public SquareGrid {
        if (cell.equals(Length.ZERO)) {
            throw new IllegalArgumentException("A box needs a side above 0 m");
        }
    }

    /** A box, by columns east and rows north of the origin; negative ones lie west and south of it. Ordered by row, then column. */
    public record Cell(long column, long row) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparingLong(Cell::row).thenComparingLong(Cell::column);

        /** The boxes that share an edge with it, and those that share a corner where that is asked for. */
        public List<Cell> neighbours(boolean diagonal) {
            List<Cell> around = new ArrayList<>();
            for (int north = -1; north <= 1; north++) {
                for (int east = -1; east <= 1; east++) {
                    boolean corner = north != 0 && east != 0;
                    if ((north != 0 || east != 0) && (diagonal || !corner)) {
                        around.add(new Cell(column + east, row + north));
                    }
                }
            }
            return around;
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** The place so many whole boxes east and north of the origin. */
    public Position corner(Cell cellThere) {
        return place(cellThere.column() * cell.metres(), cellThere.row() * cell.metres());
    }

    /** The box in which a place lies; its southern and western edges are its own. */
    public Cell holding(Position place) {
        Coordinate image = new LocalPlane(origin).image(place);
        return new Cell((long) Math.floor(image.x / cell.metres()), (long) Math.floor(image.y / cell.metres()));
    }

    /** The box of the first so many columns and rows in which a place lies; nothing where it lies outside them. */
    public Optional<Cell> holding(Position place, long columns, long rows) {
        // Most places of a register lie far away: a degree of latitude is more than 110 km.
        double reach = (columns + rows) * cell.metres() / 110_000;
        if (Math.abs(place.latitude() - origin.latitude()) > reach) {
            return Optional.empty();
        }
        Cell there = holding(place);
        boolean inside = there.column() >= 0 && there.row() >= 0 && there.column() < columns && there.row() < rows;
        return inside ? Optional.of(there) : Optional.empty();
    }

    /** The ground of a box. Throws IllegalArgumentException beyond 85 degrees of latitude. */
    public Land land(Cell box) {
        double side = cell.metres();
        return rectangle(box.column() * side, box.row() * side, side, side);
    }

    /**
     * All ground within a distance of a box: the box, its edges moved outwards, and a quarter disc at each corner, round as {@link Discs}
     * makes them. Throws IllegalArgumentException beyond 85 degrees of latitude.
     */
    public Shape within(Length distance, Cell box) {
        double side = cell.metres();
        double west = box.column() * side;
        double south = box.row() * side;
        double by = distance.metres();
        List<Shape> parts = new ArrayList<>();
        parts.add(Shape.of(rectangle(west - by, south, side + 2 * by, side)));
        parts.add(Shape.of(rectangle(west, south - by, side, side + 2 * by)));
        parts.add(Discs.envelope(List.of(
                new Disc(place(west, south), distance),
                new Disc(place(west + side, south), distance),
                new Disc(place(west, south + side), distance),
                new Disc(place(west + side, south + side), distance))));
        return Shape.union(parts);
    }

    private Land rectangle(double west, double south, double width, double height) {
        return new LocalPlane(origin).land(Plane.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + width, south),
            new Coordinate(west + width, south + height),
            new Coordinate(west, south + height),
            new Coordinate(west, south)
        }));
    }

    private Position place(double east, double north) {
        Coordinate degrees = new LocalPlane(origin).degrees(new Coordinate(east, north));
        return new Position(degrees.y, LocalPlane.turned(degrees.x));
    }
}
