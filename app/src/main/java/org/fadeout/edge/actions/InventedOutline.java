package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * An invented outline in metres east and north of the middle of the invented place. StrictMath throughout, so that every machine makes
 * the same outline.
 */
record InventedOutline(Coordinate centre, List<Coordinate> corners) {
    private static final double LATITUDE = 39.85;
    private static final double LONGITUDE = 47.3;
    private static final double METRES_NORTH = 111_035;
    private static final double METRES_EAST = 85_600;
    private static final double STEP = 1e7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    InventedOutline {
        corners = List.copyOf(corners);
    }

    /** An outline of five to nine corners, as teams walk them. */
    static InventedOutline irregular(SplittableRandom random, Coordinate centre, double squareMetres) {
        int count = 5 + random.nextInt(5);
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * StrictMath.PI * (i + 0.5 * (random.nextDouble() - 0.5)) / count;
            double reach = 0.75 + 0.5 * random.nextDouble();
            corners.add(
                    new Coordinate(centre.x + reach * StrictMath.cos(angle), centre.y + reach * StrictMath.sin(angle)));
        }
        InventedOutline unit = new InventedOutline(centre, corners);
        return unit.scaled(StrictMath.sqrt(squareMetres / unit.squareMetres()));
    }

    /** An ellipse of 24 corners whose long axis points at the angle, counter-clockwise from east. */
    static InventedOutline ellipse(Coordinate centre, double along, double across, double angle) {
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double turn = 2 * StrictMath.PI * i / 24;
            corners.add(turned(centre, along * StrictMath.cos(turn), across * StrictMath.sin(turn), angle));
        }
        return new InventedOutline(centre, corners);
    }

    /** The place that lies so far along and across from the centre, when the axis points at the angle. */
    static Coordinate turned(Coordinate centre, double along, double across, double angle) {
        return new Coordinate(
                centre.x + along * StrictMath.cos(angle) - across * StrictMath.sin(angle),
                centre.y + along * StrictMath.sin(angle) + across * StrictMath.cos(angle));
    }

    InventedOutline scaled(double factor) {
        return new InventedOutline(
                centre,
                corners.stream()
                        .map(c -> new Coordinate(
                                centre.x + factor * (c.x - centre.x), centre.y + factor * (c.y - centre.y)))
                        .toList());
    }

    double squareMetres() {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Coordinate a = corners.get(i);
            Coordinate b = corners.get((i + 1) % corners.size());
            sum += a.x * b.y - b.x * a.y;
        }
        return Math.abs(sum) / 2;
    }

    /** The radius of the circle of the same area. */
    double radius() {
        return StrictMath.sqrt(squareMetres() / StrictMath.PI);
    }

    boolean contains(Coordinate point) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Coordinate a = corners.get(i);
            Coordinate b = corners.get(j);
            if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** A place inside, all places alike. */
    Coordinate anywhere(SplittableRandom random) {
        double reach = 2 * radius();
        while (true) {
            Coordinate point = new Coordinate(
                    centre.x + reach * (2 * random.nextDouble() - 1), centre.y + reach * (2 * random.nextDouble() - 1));
            if (contains(point)) {
                return point;
            }
        }
    }

    Land land() {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < corners.size(); i++) {
            Position position = position(corners.get(i));
            ring[i] = new Coordinate(position.longitude(), position.latitude());
        }
        ring[corners.size()] = ring[0];
        return Land.of(FACTORY.createPolygon(ring));
    }

    /** The place in degrees, to seven decimals, as it will be written. */
    static Position position(Coordinate metres) {
        return new Position(
                Math.round((LATITUDE + metres.y / METRES_NORTH) * STEP) / STEP,
                Math.round((LONGITUDE + metres.x / METRES_EAST) * STEP) / STEP);
    }
}
