package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A map drawing as a value: outlines and points in drawing units, x right and y down, in a frame of {@value #WIDTH} units width.
 *
 * @param height the height of the frame in drawing units
 * @param metresPerUnit the scale at the middle of the drawing
 */
public record Drawing(List<Outline> outlines, List<Dot> dots, int height, Length metresPerUnit) {
    public static final int WIDTH = 1000;

    public Drawing {
        outlines = List.copyOf(outlines);
        dots = List.copyOf(dots);
    }

    /** What a mark stands for; a renderer gives each a look that does not rest on colour alone. */
    public enum Style {
        TASK,
        SEARCHED,
        CLEARED,
        GAP,
        SUSPECTED,
        CONFIRMED,
        FIND
    }

    /** An area: rings as {@code x,y x,y ...}, holes included. */
    public record Outline(Style style, List<String> rings, String label) {
        public Outline {
            rings = List.copyOf(rings);
        }
    }

    /** A point, in drawing units rounded to whole ones. */
    public record Dot(Style style, long x, long y) {}

    /** Collects marks and then fits them to the frame. */
    public static final class Sketch {
        private record Area(Style style, Land land, String label) {}

        private record Point(Style style, Position place) {}

        private final List<Area> areas = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private final Envelope box = new Envelope();

        public void area(Style style, Land land, String label) {
            areas.add(new Area(style, land, label));
            box.expandToInclude(land.box());
        }

        public void point(Style style, Position place) {
            points.add(new Point(style, place));
            box.expandToInclude(place.longitude(), place.latitude());
        }

        public boolean isEmpty() {
            return box.isNull();
        }

        /** The drawing; longitudes are narrowed by the cosine of the middle latitude. Throws IllegalStateException where there is nothing. */
        public Drawing fitted() {
            if (isEmpty()) {
                throw new IllegalStateException("There is nothing to draw");
            }
            box.expandBy(Math.max(0.0005, 0.02 * Math.max(box.getWidth(), box.getHeight())));
            double narrow = Math.cos(Math.toRadians(box.centre().y));
            double unitsPerDegree = WIDTH / (box.getWidth() * narrow);
            int height = (int) Math.ceil(box.getHeight() * unitsPerDegree);
            List<Outline> outlines = new ArrayList<>();
            for (Area area : areas) {
                outlines.add(new Outline(area.style(), rings(area.land(), narrow, unitsPerDegree), area.label()));
            }
            List<Dot> dots = points.stream()
                    .map(point -> new Dot(
                            point.style(),
                            Math.round((point.place().longitude() - box.getMinX()) * narrow * unitsPerDegree),
                            Math.round((box.getMaxY() - point.place().latitude()) * unitsPerDegree)))
                    .toList();
            // A degree of latitude is 111.2 km, to half a percent: enough for a scale bar.
            return new Drawing(outlines, dots, height, Length.ofMetres(111_200 / unitsPerDegree));
        }

        private List<String> rings(Land land, double narrow, double unitsPerDegree) {
            List<String> rings = new ArrayList<>();
            for (int i = 0; i < land.polygons().getNumGeometries(); i++) {
                Polygon part = (Polygon) land.polygons().getGeometryN(i);
                rings.add(ring(part.getExteriorRing(), narrow, unitsPerDegree));
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    rings.add(ring(part.getInteriorRingN(hole), narrow, unitsPerDegree));
                }
            }
            return rings;
        }

        /** Corners that come to stand on the one before them, to a tenth of a unit, are drawn once: arcs have many. */
        private String ring(LineString line, double narrow, double unitsPerDegree) {
            StringBuilder text = new StringBuilder();
            long lastX = Long.MIN_VALUE;
            long lastY = Long.MIN_VALUE;
            for (Coordinate point : line.getCoordinates()) {
                long x = Math.round((point.x - box.getMinX()) * narrow * unitsPerDegree * 10);
                long y = Math.round((box.getMaxY() - point.y) * unitsPerDegree * 10);
                if (x == lastX && y == lastY) {
                    continue;
                }
                lastX = x;
                lastY = y;
                text.append(text.length() == 0 ? "" : " ")
                        .append(tenths(x))
                        .append(',')
                        .append(tenths(y));
            }
            return text.toString();
        }

        private static String tenths(long value) {
            return value / 10 + (value % 10 == 0 ? "" : "." + value % 10);
        }
    }
}
