package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Gathers the geometry of one placemark; what cannot be made is a fault in words, never an exception. */
final class KmlGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XMLStreamReader xml;
    private final List<Geometry> parts = new ArrayList<>();
    private @Nullable String fault;
    private boolean heights;

    KmlGeometry(XMLStreamReader xml) {
        this.xml = xml;
    }

    void clear() {
        parts.clear();
        fault = null;
    }

    /** Reads the element that was just opened, where it is a simple geometry; a MultiGeometry is its parts. */
    void read(String name) throws XMLStreamException {
        try {
            switch (name) {
                case "Point" -> {
                    Coordinate[] points = coordinates("Point");
                    if (points.length > 0) {
                        parts.add(FACTORY.createPoint(points[0]));
                    }
                }
                case "LineString", "LinearRing" -> parts.add(FACTORY.createLineString(coordinates(name)));
                case "Polygon" -> polygon();
                case "Track", "MultiTrack", "Model" -> fault = "a " + name + " where a point or polygons are needed";
                default -> {}
            }
        } catch (IllegalArgumentException e) {
            fault = "a geometry that cannot be made: " + e.getMessage();
        }
    }

    private void polygon() throws XMLStreamException {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        boolean inner = false;
        for (int event = xml.next(); !ends(event, "Polygon"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                inner = name.equals("innerBoundaryIs") || (inner && !name.equals("outerBoundaryIs"));
                if (name.equals("LinearRing")) {
                    LinearRing ring = ring();
                    if (inner) {
                        holes.add(ring);
                    } else {
                        shell = ring;
                    }
                }
            }
        }
        parts.add(
                shell == null
                        ? FACTORY.createPolygon()
                        : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
    }

    private LinearRing ring() throws XMLStreamException {
        Coordinate[] points = coordinates("LinearRing");
        if (points.length > 2 && !points[0].equals2D(points[points.length - 1])) {
            points = java.util.Arrays.copyOf(points, points.length + 1);
            points[points.length - 1] = points[0].copy();
        }
        if (points.length < 4) {
            throw new IllegalArgumentException("a ring of " + points.length + " points");
        }
        return FACTORY.createLinearRing(points);
    }

    /** The coordinates within an element, up to its end. */
    private Coordinate[] coordinates(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        for (int event = xml.next(); !ends(event, element); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                within = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("coordinates");
            } else if (within && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        List<Coordinate> points = new ArrayList<>();
        for (String tuple : text.toString().strip().split("\\s+")) {
            if (!tuple.isEmpty()) {
                points.add(point(tuple.split(",")));
            }
        }
        return points.toArray(Coordinate[]::new);
    }

    private Coordinate point(String[] numbers) {
        if (numbers.length < 2) {
            throw new IllegalArgumentException("a position without two numbers");
        }
        // Zero is what programs write where they know no height.
        heights |= numbers.length > 2 && !numbers[2].matches("[-+]?0*\\.?0*");
        return new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    private boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean hasHeights() {
        return heights;
    }

    @Nullable
    String fault() {
        return fault;
    }

    @Nullable
    Geometry geometry() {
        if (fault != null || parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 ? parts.get(0) : FACTORY.buildGeometry(parts);
    }
}
