package org.fadeout.edge.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Rough outlines of countries, for telling positions that cannot be meant. They are no ruling on where a border runs. */
public interface Borders {

    /** A country's outline and 50 km around it, or nothing where the country is not known here. */
    Optional<Country> country(String iso2);

    /** The ground on which a country's positions are expected. */
    @FunctionalInterface
    interface Country {
        boolean covers(Position position);
    }

    /** Knows no country: nothing is checked. */
    Borders NONE = iso2 -> Optional.empty();

    /** The outlines that travel in the program, or {@link #NONE} where the build has none. */
    static Borders packaged() {
        try (InputStream in = Borders.class.getResourceAsStream("/org/fadeout/borders/countries-110m.geojson")) {
            return in == null ? NONE : read(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads a GeoJSON FeatureCollection of polygons with a property {@code iso_a2}. */
    static Borders read(InputStream geojson) throws IOException {
        byte[] bytes = geojson.readAllBytes();
        Map<String, Geometry> outlines = new HashMap<>();
        GeoJsonFile.open(TextFile.of(() -> new ByteArrayInputStream(bytes), "the country borders"))
                .rows(row -> {
                    if (row.geometry() != null) {
                        outlines.put(row.text("iso_a2").toUpperCase(Locale.ROOT), row.geometry());
                    }
                });
        return iso2 -> Optional.ofNullable(outlines.get(iso2.toUpperCase(Locale.ROOT)))
                .map(outline -> {
                    PointOnGeometryLocator inside = new IndexedPointInAreaLocator(outline);
                    return position -> {
                        Coordinate at = new Coordinate(position.longitude(), position.latitude());
                        // Nearly every place lies inside, which is quicker told than how far it is.
                        return inside.locate(at) != Location.EXTERIOR || near(outline, at);
                    };
                });
    }

    private static boolean near(Geometry outline, Coordinate at) {
        Point point = new GeometryFactory().createPoint(at);
        if (outline.getEnvelopeInternal().distance(point.getEnvelopeInternal()) > 5) {
            return false;
        }
        Coordinate[] nearest = DistanceOp.nearestPoints(outline, point);
        // The outlines of 1:110 000 000 are off by tens of kilometres themselves.
        return Geodesic.WGS84.Inverse(nearest[0].y, nearest[0].x, nearest[1].y, nearest[1].x).s12 <= 50_000;
    }
}
