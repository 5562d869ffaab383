package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Where things lie in a tile: from the square of {@link Mercator} to whole units of the tile. Land is cut off a little beyond the tile and loses
 * corners that lie within half a point of a straight line; nothing is measured on it.
 */
final class TileFrame {
    private static final double CORNER_TOLERANCE = TileLayer.EXTENT / 512.0 / 2;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final TileAddress tile;
    private final Envelope clip;

    TileFrame(TileAddress tile) {
        this.tile = tile;
        this.clip = new Envelope(0, TileLayer.EXTENT, 0, TileLayer.EXTENT);
        clip.expandBy(TileLayer.EXTENT * TileContent.MARGIN);
    }

    private Coordinate inTile(double x, double y) {
        double tiles = 1 / tile.side();
        return new Coordinate(
                (x * tiles - tile.column()) * TileLayer.EXTENT, (y * tiles - tile.row()) * TileLayer.EXTENT);
    }

    /** The unit in which a place of the square lies. */
    TileLayer.Corner corner(double x, double y) {
        Coordinate at = inTile(x, y);
        return new TileLayer.Corner((int) Math.floor(at.x), (int) Math.floor(at.y));
    }

    /** What is left of land, polygon by polygon, each with its outer ring first; empty where nothing is left to draw. */
    List<List<List<TileLayer.Corner>>> parts(MultiPolygon land) {
        List<List<List<TileLayer.Corner>>> parts = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) land.getGeometryN(i);
            List<List<TileLayer.Corner>> rings = new ArrayList<>();
            add(rings, polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing() && !rings.isEmpty(); hole++) {
                add(rings, polygon.getInteriorRingN(hole));
            }
            if (!rings.isEmpty()) {
                parts.add(rings);
            }
        }
        return parts;
    }

    /** Adds a ring in whole units of the tile, where something of it is left to draw. */
    private void add(List<List<TileLayer.Corner>> rings, LinearRing whole) {
        Coordinate[] corners = whole.getCoordinates().clone();
        for (int i = 0; i < corners.length; i++) {
            corners[i] = inTile(corners[i].x, corners[i].y);
        }
        if (!clip.covers(CoordinateArrays.envelope(corners))) {
            corners = new RingClipper(clip).clip(corners);
        }
        if (corners.length < 4) {
            return;
        }
        Coordinate[] simple = DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(corners), CORNER_TOLERANCE)
                .getCoordinates();
        List<TileLayer.Corner> ring = new ArrayList<>();
        for (int i = 0; i < simple.length - 1; i++) {
            TileLayer.Corner corner = new TileLayer.Corner((int) Math.rint(simple[i].x), (int) Math.rint(simple[i].y));
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(corner)) {
                ring.add(corner);
            }
        }
        if (ring.size() > 2 && TileLayer.twiceArea(ring) != 0) {
            rings.add(ring);
        }
    }
}
