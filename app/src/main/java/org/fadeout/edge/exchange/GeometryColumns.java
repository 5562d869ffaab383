package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Where a row of a table says where it is: the geometry of the file itself, or columns with degrees, UTM, MGRS, one text or well-known
 * text.
 *
 * @param headings the heading of each part, by the part's name
 */
record GeometryColumns(Map<String, String> headings) {
    /** The parts, with the headings under which they are known; also the names that a mapping uses. */
    static final Map<String, List<String>> PARTS = parts();

    private static final Pattern TWO_DIGITS = Pattern.compile(".*\\d.*\\d.*");
    private static final Pattern SRID = Pattern.compile("(?i)^SRID=\\d+;");
    private static final Pattern AFTER_WORD = Pattern.compile("(?s)[^A-Za-z].*");

    private static final Set<String> WKT_STARTS = Set.of(
            "POINT", "POLYGON", "MULTIPOLYGON", "LINESTRING", "MULTIPOINT", "MULTILINESTRING", "GEOMETRYCOLLECTION");

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put(
                "latitude",
                List.of(
                        "latitude",
                        "lat",
                        "lat_dd",
                        "latitud",
                        "latitude_dd",
                        "gps_lat",
                        "gps_latitude",
                        "point_y",
                        "coord_y",
                        "y_coord",
                        "y_coordinate",
                        "lat_wgs84",
                        "geo_lat",
                        "tgtlatdd_ddd_wgs84",
                        "y"));
        parts.put(
                "longitude",
                List.of(
                        "longitude",
                        "lon",
                        "long",
                        "lng",
                        "lon_dd",
                        "longitud",
                        "longitude_dd",
                        "gps_lon",
                        "gps_longitude",
                        "point_x",
                        "coord_x",
                        "x_coord",
                        "x_coordinate",
                        "lon_wgs84",
                        "geo_lon",
                        "tgtlonddd_ddd_wgs84",
                        "x"));
        parts.put("easting", List.of("easting", "utm_easting", "utm_e", "utm_x", "east", "e", "x_utm"));
        parts.put("northing", List.of("northing", "utm_northing", "utm_n", "utm_y", "north", "n", "y_utm"));
        parts.put("zone", List.of("zone", "utm_zone", "zone_utm", "utm"));
        parts.put("mgrs", List.of("mgrs", "mgrs_coordinate", "mgrs_coordinates", "grid_reference", "grid_ref", "mgr"));
        parts.put(
                "wkt",
                List.of(
                        "wkt",
                        "geom_wkt",
                        "wkt_geom",
                        "geometry_wkt",
                        "shape_wkt",
                        "geometry",
                        "geom",
                        "the_geom",
                        "polygon"));
        parts.put(
                "position",
                List.of(
                        "position",
                        "coordinates",
                        "coordinate",
                        "coords",
                        "latlon",
                        "lat_lon",
                        "lat_long",
                        "gps",
                        "location"));
        return parts;
    }

    /** Finds the parts among the headings; a mapping's word goes first. */
    static GeometryColumns of(List<String> headings, Map<String, String> mapped) {
        Map<String, String> found = new LinkedHashMap<>();
        PARTS.forEach((part, names) -> {
            Optional<String> heading = names.stream()
                    .flatMap(name -> headings.stream()
                            .filter(given -> Headings.normal(given).equals(name)))
                    .findFirst();
            heading.ifPresent(given -> found.put(part, given));
        });
        found.putAll(mapped);
        return new GeometryColumns(found);
    }

    /** True where the headings can place a row. */
    boolean any() {
        return headings.containsKey("mgrs")
                || headings.containsKey("wkt")
                || headings.containsKey("position")
                || has("latitude", "longitude")
                || has("easting", "northing");
    }

    private boolean has(String one, String other) {
        return headings.containsKey(one) && headings.containsKey(other);
    }

    /**
     * Where the row is, in degrees.
     *
     * @param points true where a point is wanted: then columns with a point go before well-known text
     */
    Located locate(
            Row row, @Nullable Crs crs, boolean points, boolean decimalComma, @Nullable Predicate<Position> expected) {
        if (row.fault() != null) {
            return Located.faulty(row.fault(), "");
        }
        if (row.geometry() != null) {
            return transformed(row.geometry(), crs).mendedBy(row.mended());
        }
        List<String> order = points
                ? List.of("degrees", "utm", "mgrs", "position", "wkt")
                : List.of("wkt", "degrees", "utm", "mgrs", "position");
        for (String way : order) {
            Located located = way(way, row, crs, decimalComma, expected);
            if (located != Located.NOWHERE) {
                return located;
            }
        }
        return Located.NOWHERE;
    }

    private Located way(String way, Row row, @Nullable Crs crs, boolean comma, @Nullable Predicate<Position> expected) {
        return switch (way) {
            case "degrees" -> degrees(row, crs, comma);
            case "utm" -> utm(row, crs, comma, expected);
            case "mgrs" -> one(row, "mgrs", Coordinates::mgrs);
            case "position" -> one(row, "position", text -> Coordinates.any(text, comma, expected));
            default -> one(row, "wkt", text -> wkt(text, crs));
        };
    }

    private Located one(Row row, String part, java.util.function.Function<String, Located> reading) {
        String text = row.text(headings.get(part));
        if (text.isEmpty()
                || (part.equals("position") && !TWO_DIGITS.matcher(text).matches())) {
            return Located.NOWHERE;
        }
        return reading.apply(text).using(List.of(String.valueOf(headings.get(part))));
    }

    private Located degrees(Row row, @Nullable Crs crs, boolean comma) {
        String latitude = row.text(headings.get("latitude"));
        String longitude = row.text(headings.get("longitude"));
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Located.NOWHERE;
        }
        List<String> used = used("latitude", "longitude");
        if (crs != null && !crs.isWgs84()) {
            return projected(longitude, latitude, crs, comma).using(used);
        }
        return Coordinates.degrees(latitude, longitude).using(used);
    }

    private Located utm(Row row, @Nullable Crs crs, boolean comma, @Nullable Predicate<Position> expected) {
        String easting = row.text(headings.get("easting"));
        String northing = row.text(headings.get("northing"));
        String zone = row.text(headings.get("zone"));
        if (easting.isEmpty() && northing.isEmpty()) {
            return Located.NOWHERE;
        }
        List<String> used = used("easting", "northing", "zone");
        if (zone.isEmpty() && crs != null && !crs.isWgs84()) {
            return projected(easting, northing, crs, comma).using(used);
        }
        return Coordinates.utm(zone, easting, northing, comma, expected).using(used);
    }

    private List<String> used(String... parts) {
        List<String> used = new ArrayList<>();
        for (String part : parts) {
            String heading = headings.get(part);
            if (heading != null) {
                used.add(heading);
            }
        }
        return used;
    }

    private static Located projected(String x, String y, Crs crs, boolean comma) {
        String seen = crs.name() + " " + x + " " + y;
        try {
            Coordinate degrees = crs.toDegrees(
                    NumberText.read(x, comma).doubleValue(),
                    NumberText.read(y, comma).doubleValue());
            return Located.at(Coordinates.point(degrees.x, degrees.y), seen);
        } catch (IllegalArgumentException e) {
            return Located.faulty("not coordinates; allowed: " + e.getMessage(), seen);
        }
    }

    private static Located wkt(String text, @Nullable Crs crs) {
        String plain = SRID.matcher(text).replaceFirst("").strip();
        String word = AFTER_WORD.matcher(plain).replaceFirst("").toUpperCase(java.util.Locale.ROOT);
        if (!WKT_STARTS.contains(word)) {
            return Located.faulty("not well-known text", shortened(text));
        }
        try {
            return transformed(new WKTReader().read(plain), crs);
        } catch (ParseException | IllegalArgumentException e) {
            return Located.faulty("not well-known text: " + shortened(String.valueOf(e.getMessage())), shortened(text));
        }
    }

    private static Located transformed(Geometry geometry, @Nullable Crs crs) {
        if (crs == null || crs.isWgs84()) {
            return Located.at(geometry, "");
        }
        String seen = geometry instanceof Point point && !point.isEmpty()
                ? crs.name() + " " + point.getX() + " " + point.getY()
                : crs.name();
        try {
            return Located.at(crs.toDegrees(geometry), seen);
        } catch (IllegalArgumentException e) {
            return Located.faulty("not coordinates; allowed: " + e.getMessage(), seen);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
