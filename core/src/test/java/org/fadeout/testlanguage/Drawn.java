package org.fadeout.testlanguage;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A map drawn in a text block: each character is a square cell of so many metres, north is up. {@code land("ab")} is all cells with an a or
 * a b; {@code at('1')} is the middle of the cell with a 1.
 */
public final class Drawn {
    private static final double LATITUDE = 39.6;
    private static final double LONGITUDE = 47.0;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final double metres;
    private final List<String> rows;

    private Drawn(double metres, String text) {
        this.metres = metres;
        this.rows = text.lines().toList();
    }

    /** Cells of ten metres. */
    public static Drawn drawn(String text) {
        return new Drawn(10, text);
    }

    public static Drawn drawn(double metresPerCell, String text) {
        return new Drawn(metresPerCell, text);
    }

    /** The cells that hold any of these characters, joined. */
    public Land land(String characters) {
        List<Geometry> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                if (characters.indexOf(rows.get(row).charAt(column)) >= 0) {
                    cells.add(cell(column, row));
                }
            }
        }
        return toDegrees(UnaryUnionOp.union(cells));
    }

    private Polygon cell(int column, int row) {
        double x = column * metres;
        double y = -(row + 1) * metres;
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + metres, y),
            new Coordinate(x + metres, y + metres),
            new Coordinate(x, y + metres),
            new Coordinate(x, y)
        });
    }

    /** The middle of the first cell with this character. */
    public Position at(char character) {
        for (int row = 0; row < rows.size(); row++) {
            int column = rows.get(row).indexOf(character);
            if (column >= 0) {
                return metres((column + 0.5) * metres, -(row + 0.5) * metres);
            }
        }
        throw new IllegalArgumentException("Nothing is drawn as " + character);
    }

    /** The place so many metres east and north of the upper left corner. */
    public static Position metres(double east, double north) {
        GeodesicData up = Geodesic.WGS84.Direct(LATITUDE, LONGITUDE, 0, north);
        GeodesicData there = Geodesic.WGS84.Direct(up.lat2, up.lon2, 90, east);
        return new Position(there.lat2, there.lon2);
    }

    /** A rectangle, in metres east and north of the upper left corner. */
    public static Land rectangle(double west, double south, double east, double north) {
        return toDegrees(FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        }));
    }

    private static Land toDegrees(Geometry metres) {
        Geometry degrees = metres.copy();
        degrees.apply((org.locationtech.jts.geom.CoordinateFilter) point -> {
            Position place = metres(point.x, point.y);
            point.x = place.longitude();
            point.y = place.latitude();
        });
        return Land.of(degrees);
    }
}
