package org.fadeout.edge.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Numbers and geometry as every format writes them: all digits that a double holds, never an exponent. */
final class Written {
    static final String EMPTY_TEXT = "an empty text comes back as unknown";
    static final String CONTROL = "a sign that XML cannot hold was replaced";

    private Written() {}

    static ProblemException refused(Path path, Exception cause) {
        return new ProblemException(
                new FileProblem.NotWritten(String.valueOf(path.getFileName()), String.valueOf(cause.getMessage())),
                cause);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Well-known text of polygons. */
    static String wkt(Geometry polygons) {
        StringBuilder text = new StringBuilder("MULTIPOLYGON (");
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon part = (Polygon) polygons.getGeometryN(i);
            text.append(i == 0 ? "(" : ", (");
            ring(part.getExteriorRing(), text);
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                text.append(", ");
                ring(part.getInteriorRingN(hole), text);
            }
            text.append(')');
        }
        return text.append(')').toString();
    }

    private static void ring(LineString ring, StringBuilder text) {
        String before = "(";
        for (Coordinate point : ring.getCoordinates()) {
            text.append(before).append(number(point.x)).append(' ').append(number(point.y));
            before = ", ";
        }
        text.append(')');
    }

    /** The text without signs that XML 1.0 cannot hold; each becomes the replacement character. */
    static String xml(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            boolean allowed = sign == '\t'
                    || sign == '\n'
                    || sign == '\r'
                    || (sign >= 0x20 && sign <= 0xD7FF)
                    || (sign >= 0xE000 && sign <= 0xFFFD)
                    || sign >= 0x10000;
            if (!allowed && safe == null) {
                safe = new StringBuilder(text.substring(0, i));
            }
            if (safe != null) {
                safe.appendCodePoint(allowed ? sign : 0xFFFD);
            }
        }
        return safe == null ? text : safe.toString();
    }
}
