package org.fadeout.bench;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * JTS's usual overlay, and where that gives up its robust one. The usual one is quicker, and fails now and then in hundreds of
 * thousands of finds.
 */
final class JtsOverlay {
    private JtsOverlay() {}

    static Geometry union(List<Geometry> geometries) {
        try {
            return UnaryUnionOp.union(geometries);
        } catch (TopologyException failed) {
            return OverlayNGRobust.union(JtsPatches.FACTORY.buildGeometry(geometries));
        }
    }

    static Geometry intersection(Geometry one, Geometry other) {
        try {
            return one.intersection(other);
        } catch (TopologyException failed) {
            return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        }
    }

    static Geometry difference(Geometry one, Geometry other) {
        try {
            return one.difference(other);
        } catch (TopologyException failed) {
            return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE);
        }
    }
}
