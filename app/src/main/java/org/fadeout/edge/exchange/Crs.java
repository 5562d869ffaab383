package org.fadeout.edge.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A coordinate reference system, and the way from it to degrees on WGS 84.
 *
 * <p>Method: proj4j 1.4.1 with its table of EPSG codes; WKT by its root's EPSG code, else by its own parameters. Accuracy: the
 * projections to 1e-9 degrees against PROJ; a change of datum as good as the seven parameters of the table, metres. x is east or
 * longitude whatever the axis order of the authority.
 */
public final class Crs {
    static final Crs WGS84 = new Crs("EPSG:4326", null);

    private static final Pattern CODE = Pattern.compile("(?i)(?:.*EPSG(?:[:/]{1,2}|[:/][0-9.]+[:/]| ))?([0-9]{3,6})");
    private static final Map<String, Optional<Crs>> KNOWN = new ConcurrentHashMap<>();

    private final String name;
    private final @Nullable BasicCoordinateTransform toWgs84;
    private final @Nullable BasicCoordinateTransform fromWgs84;

    private Crs(String name, @Nullable CoordinateReferenceSystem system) {
        this.name = name;
        this.toWgs84 = system == null ? null : new BasicCoordinateTransform(system, Factory.WGS84);
        this.fromWgs84 = system == null ? null : new BasicCoordinateTransform(Factory.WGS84, system);
    }

    /** The tables of proj4j are read where a transformation is needed only. */
    private static final class Factory {
        static final CRSFactory CRS = new CRSFactory();
        static final CoordinateReferenceSystem WGS84 =
                CRS.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
    }

    /**
     * The system of a code ({@code EPSG:32633}, {@code 32633}, a URN, a URL, CRS84) or of WKT 1 or 2. Nothing where it is not known.
     */
    static Optional<Crs> of(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (plain.toUpperCase(Locale.ROOT).endsWith("CRS84") || plain.equalsIgnoreCase("WGS84")) {
            return Optional.of(WGS84);
        }
        Matcher code = CODE.matcher(plain);
        if (code.matches()) {
            return ofCode(code.group(1));
        }
        return plain.contains("[") || plain.contains("(") ? ofWkt(plain) : Optional.empty();
    }

    /** The system of an EPSG code; nothing where it is not known. */
    public static Optional<Crs> ofCode(String code) {
        if (code.equals("4326") || code.equals("4979")) {
            return Optional.of(WGS84);
        }
        // The table is a text of all codes, read through for each question.
        return KNOWN.computeIfAbsent(code, Crs::lookUp);
    }

    private static Optional<Crs> lookUp(String code) {
        try {
            return Optional.of(new Crs("EPSG:" + code, Factory.CRS.createFromName("EPSG:" + code)));
        } catch (Proj4jException | IllegalStateException e) {
            // A code that the table does not hold; the caller says so.
            return Optional.empty();
        }
    }

    private static Optional<Crs> ofWkt(String text) {
        Optional<WktCrs> parsed = WktCrs.parse(text);
        Optional<Crs> byCode = parsed.flatMap(WktCrs::epsg).flatMap(Crs::ofCode);
        if (byCode.isPresent()) {
            return byCode;
        }
        return parsed.flatMap(wkt -> wkt.proj4().flatMap(proj4 -> ofProj4(wkt.name(), proj4)));
    }

    private static Optional<Crs> ofProj4(String name, String proj4) {
        try {
            return Optional.of(new Crs("WKT " + name, Factory.CRS.createFromParameters(name, proj4)));
        } catch (Proj4jException | IllegalStateException e) {
            // Parameters that proj4j does not take; the caller says that the system is not known.
            return Optional.empty();
        }
    }

    /** Universal Transverse Mercator on WGS 84. */
    static Crs utm(int zone, boolean south) {
        return ofCode(Integer.toString((south ? 32_700 : 32_600) + zone))
                .orElseThrow(() -> new IllegalArgumentException("a UTM zone from 1 to 60"));
    }

    /** {@code EPSG:32633}, or {@code WKT} and the name that stands in it. */
    String name() {
        return name;
    }

    boolean isWgs84() {
        return toWgs84 == null;
    }

    /** Longitude (x) and latitude (y) of a coordinate. Throws IllegalArgumentException where the projection has no answer there. */
    Coordinate toDegrees(double x, double y) {
        return transform(toWgs84, x, y);
    }

    private Coordinate transform(@Nullable BasicCoordinateTransform transform, double x, double y) {
        if (transform == null) {
            return new Coordinate(x, y);
        }
        try {
            ProjCoordinate degrees = new ProjCoordinate();
            // A transform keeps its workings in itself, and a known system is shared.
            synchronized (transform) {
                transform.transform(new ProjCoordinate(x, y), degrees);
            }
            if (!Double.isFinite(degrees.x) || !Double.isFinite(degrees.y)) {
                throw new IllegalArgumentException("coordinates that lie within the area of " + name);
            }
            return new Coordinate(degrees.x, degrees.y);
        } catch (Proj4jException | IllegalStateException e) {
            throw new IllegalArgumentException("coordinates that lie within the area of " + name, e);
        }
    }

    /** The geometry in degrees on WGS 84. Throws IllegalArgumentException as {@link #toDegrees(double, double)} does. */
    public Geometry toDegrees(Geometry geometry) {
        return transform(toWgs84, geometry);
    }

    /** A geometry in degrees on WGS 84 in this system, x east. Throws IllegalArgumentException as {@link #toDegrees(double, double)} does. */
    public Geometry fromDegrees(Geometry geometry) {
        return transform(fromWgs84, geometry);
    }

    private Geometry transform(@Nullable BasicCoordinateTransform transform, Geometry geometry) {
        if (transform == null) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply((CoordinateFilter) point -> point.setCoordinate(transform(transform, point.x, point.y)));
        copy.geometryChanged();
        return copy;
    }
}
