package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.FieldType;
import org.fadeout.flow.place.CoordinateFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Places and boundaries as people type them: well-known text (longitude first), or a position a line as degrees, degrees and minutes, UTM or
 * MGRS (latitude first). Judged and mended as an import does it.
 */
public final class TypedPlace {
    public static final String ALLOWED =
            "a position such as 39.8512 47.3066, 39°51'04\"N 47°18'24\"E, 38S 612345 4412345 or 38SPK1234512345; a boundary has one a line, or is"
                    + " well-known text such as POLYGON ((47.1 39.8, 47.2 39.8, 47.2 39.9, 47.1 39.8))";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private TypedPlace() {}

    /**
     * What was typed.
     *
     * @param value a Position or Land, or null where nothing was typed or it cannot be used
     * @param issues why it cannot be used, what was mended, what is doubtful
     * @param asEntered what was typed where that is not decimal degrees; else empty
     */
    public record Read(@Nullable Object value, List<Issue> issues, String asEntered) {
        public Read {
            issues = List.copyOf(issues);
        }

        /** True where something was typed that cannot be used. */
        public boolean refused() {
            return value == null && !issues.isEmpty();
        }

        /** True where the value is not what was typed. */
        public boolean mended() {
            return issues.stream().anyMatch(issue -> issue.repair() != null);
        }
    }

    static boolean isLand(Object value) {
        return value instanceof Land;
    }

    /** The text that is read back as the same place, to the last digit. */
    public static String write(Object place) {
        if (place instanceof Position position) {
            return plain(position.latitude()) + " " + plain(position.longitude());
        }
        return ((Land) place).polygons().toText();
    }

    private static String plain(double degrees) {
        return new java.math.BigDecimal(Double.toString(degrees)).toPlainString();
    }

    /** Reads a place for a field of the type. */
    public static Read read(FieldType<?> type, String text, Borders.@Nullable Country country) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return new Read(null, List.of(), "");
        }
        RowReport report = new RowReport("the form", 0);
        boolean land = type.javaType() == Land.class;
        Located located = located(plain, land, country);
        if (located.fault() != null) {
            report.refuse(ImportRule.BAD_GEOMETRY, located.fault(), located.asEntered());
            return new Read(null, report.issues(), "");
        }
        Object value = new Placing(country, report, false).place(type, located).orElse(null);
        if (value == null && report.issues().isEmpty()) {
            report.refuse(ImportRule.EMPTY_BOUNDARY, "a geometry without any point", plain);
        }
        return new Read(value, report.issues(), located.asEntered());
    }

    /** How the text of one position is written. */
    public static CoordinateFormat format(String text) {
        return Coordinates.format(text);
    }

    private static Located located(String text, boolean land, Borders.@Nullable Country country) {
        if (text.toUpperCase(Locale.ROOT).matches("(?s)(SRID=4326;)?\\s*[A-Z]+\\s*Z?\\s*\\(.*")) {
            return wellKnown(text.replaceFirst("(?i)^SRID=4326;", ""));
        }
        List<Geometry> points = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        boolean other = false;
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            Located one = Coordinates.any(line, false, country == null ? null : country::covers);
            if (one.fault() != null || one.geometry() == null) {
                return Located.faulty(one.fault() == null ? "no position" : one.fault(), line);
            }
            points.add(one.geometry());
            doubts.addAll(one.doubts());
            mended.addAll(one.mended());
            other |= !one.asEntered().isEmpty();
        }
        String entered = other ? text : "";
        if (!land) {
            return points.size() == 1
                    ? new Located(points.get(0), null, entered, mended, doubts, List.of())
                    : Located.faulty("several positions where one is needed", text);
        }
        if (points.size() < 3) {
            return Located.faulty("fewer than three positions round the land", text);
        }
        return new Located(
                ring(points), null, entered, mended.stream().distinct().toList(), doubts, List.of());
    }

    private static Geometry ring(List<Geometry> points) {
        List<Coordinate> corners = new ArrayList<>();
        points.forEach(point -> corners.add(point.getCoordinate()));
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        while (corners.size() < 4) {
            corners.add(corners.get(0).copy());
        }
        return FACTORY.createPolygon(corners.toArray(new Coordinate[0]));
    }

    private static Located wellKnown(String text) {
        try {
            return Located.at(new WKTReader(FACTORY).read(text), "");
        } catch (ParseException | IllegalArgumentException e) {
            String seen = text.length() > 80 ? text.substring(0, 80) + " ..." : text;
            return Located.faulty("well-known text that cannot be read", seen);
        }
    }
}
