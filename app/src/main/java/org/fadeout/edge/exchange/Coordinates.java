package org.fadeout.edge.exchange;

import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.mgrs.MGRS;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.place.CoordinateFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Positions as texts: degrees in two columns or one, UTM, MGRS.
 *
 * <p>Method: UTM by proj4j, MGRS by mil.nga's reference code. An MGRS text names a square; its south-west corner is taken, as receivers
 * print it, and squares of 100 m and more are doubted aloud.
 */
final class Coordinates {
    /** The name under which the swap of the two axes is reported. */
    static final String SWAPPED = "swapped latitude and longitude";

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern UTM = Pattern.compile(
            "(?i)(\\d{1,2})\\s*([A-Z])?[\\s,;]+(?:E\\s*)?([\\d.,]+)\\s*(?:m?E)?[\\s,;]+(?:N\\s*)?([\\d.,]+)\\s*(?:m?N)?");
    private static final Pattern ZONE = Pattern.compile("(?i)(\\d{1,2})\\s*([A-Z])?|.*?(\\d{1,2})\\s*([NS])");
    private static final Pattern MGRS_TEXT = Pattern.compile("(?i)\\d{1,2}[C-X][A-Z]{2}(\\d\\d)*");

    private Coordinates() {}

    /** Latitude and longitude, each as people write angles. */
    static Located degrees(String latitude, String longitude) {
        String seen = latitude + " " + longitude;
        Optional<Degrees> lat = Degrees.read(latitude);
        Optional<Degrees> lon = Degrees.read(longitude);
        if (lat.isEmpty() || lon.isEmpty()) {
            return Located.faulty("coordinates that are not degrees", seen);
        }
        String entered = lat.get().decimal() && lon.get().decimal() && lat.get().letter() == ' ' ? "" : seen;
        if (lat.get().saysLongitude() && !lon.get().saysLongitude()) {
            Geometry point = point(lat.get().value(), lon.get().value());
            return Located.at(point, seen).mendedBy(List.of(SWAPPED));
        }
        return Located.at(point(lon.get().value(), lat.get().value()), entered);
    }

    /** Universal Transverse Mercator. The zone is a number with a letter: a hemisphere or a band of latitude. */
    static Located utm(
            String zone,
            String easting,
            String northing,
            boolean decimalComma,
            @Nullable Predicate<Position> expected) {
        String seen = zone + " " + easting + " " + northing;
        Matcher match = ZONE.matcher(zone.strip());
        if (!match.matches()) {
            return Located.faulty("easting and northing without a zone such as 33N", seen);
        }
        int number = Integer.parseInt(match.group(1) != null ? match.group(1) : match.group(3));
        String letter = String.valueOf(match.group(1) != null ? match.group(2) : match.group(4))
                .toUpperCase(Locale.ROOT);
        try {
            double x = NumberText.read(easting, decimalComma).doubleValue();
            double y = NumberText.read(northing, decimalComma).doubleValue();
            return hemisphere(number, letter, x, y, seen, expected);
        } catch (IllegalArgumentException e) {
            return Located.faulty("not coordinates of UTM; allowed: " + e.getMessage(), seen);
        }
    }

    private static Located hemisphere(
            int zone, String letter, double x, double y, String seen, @Nullable Predicate<Position> expected) {
        if (letter.equals("NULL") || letter.equals("S")) {
            // S is the southern half to some and the band from 32 to 40 degrees north to others; no letter says
            // nothing.
            Geometry north = point(zone, false, x, y);
            Geometry south = point(zone, true, x, y);
            boolean northFits = expected != null && expected.test(position(north));
            boolean southFits = expected != null && expected.test(position(south));
            if (northFits != southFits) {
                return Located.at(northFits ? north : south, seen);
            }
            return letter.equals("S")
                    ? Located.at(south, seen).doubting("zone letter S was taken as the southern half")
                    : Located.at(north, seen).doubting("a zone without a letter was taken as the northern half");
        }
        return Located.at(point(zone, letter.compareTo("N") < 0, x, y), seen);
    }

    private static Geometry point(int zone, boolean south, double x, double y) {
        Coordinate degrees = Crs.utm(zone, south).toDegrees(x, y);
        return point(degrees.x, degrees.y);
    }

    /** The Military Grid Reference System. */
    static Located mgrs(String text) {
        String plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!MGRS_TEXT.matcher(plain).matches() || !MGRS.isMGRS(plain)) {
            return Located.faulty("not an MGRS reference such as 33TXK1234567890", text);
        }
        try {
            mil.nga.grid.features.Point found = MGRS.parse(plain).toPoint();
            Located located = Located.at(point(found.getLongitude(), found.getLatitude()), text);
            int metres = MGRS.accuracy(plain);
            return metres >= 100
                    ? located.doubting("an MGRS square of " + metres + " m; its south-west corner was taken")
                    : located;
        } catch (ParseException | IllegalArgumentException | ArithmeticException e) {
            return Located.faulty("not an MGRS reference such as 33TXK1234567890", text);
        }
    }

    /** A position in one text: MGRS, UTM, or latitude and longitude. */
    static Located any(String text, boolean decimalComma, @Nullable Predicate<Position> expected) {
        String plain = text.strip();
        if (MGRS_TEXT.matcher(plain.replaceAll("[\\s-]", "")).matches()) {
            return mgrs(plain);
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.matches() && utm.group(3).replaceAll("\\D", "").length() >= 6) {
            String zone = utm.group(1) + (utm.group(2) == null ? "" : utm.group(2));
            return utm(zone, utm.group(3), utm.group(4), decimalComma, expected);
        }
        return pair(plain);
    }

    /** How a text that {@link #any} reads is written. */
    static CoordinateFormat format(String text) {
        String plain = text.strip();
        if (MGRS_TEXT.matcher(plain.replaceAll("[\\s-]", "")).matches()) {
            return CoordinateFormat.MGRS;
        }
        if (UTM.matcher(plain).matches() && !pair(plain).asEntered().isEmpty()) {
            return CoordinateFormat.UTM;
        }
        Located pair = pair(plain);
        if (pair.fault() != null) {
            return CoordinateFormat.UTM;
        }
        return pair.asEntered().isEmpty() ? CoordinateFormat.DECIMAL_DEGREES : CoordinateFormat.DEGREES_AND_MINUTES;
    }

    private static Located pair(String text) {
        String[][] ways = {
            text.split("[;/]"),
            text.split(",\\s+|\\s+,"),
            text.split("(?<=[NSns])[\\s,]*(?=\\d)|(?<=\\d)[\\s,]*(?=[EWew]\\s*\\d)"),
            text.split(","),
            text.split("\\s+")
        };
        for (String[] way : ways) {
            if (way.length == 2
                    && Degrees.read(way[0]).isPresent()
                    && Degrees.read(way[1]).isPresent()) {
                return degrees(way[0], way[1]);
            }
        }
        return Located.faulty("a position that is not two angles, UTM or MGRS", text);
    }

    static Geometry point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    private static Position position(Geometry point) {
        return new Position(point.getCoordinate().y, point.getCoordinate().x);
    }
}
