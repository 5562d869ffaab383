package org.fadeout.edge.ogc;

import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A record that a filter is asked about, with the layer that tells where it lies. */
record Subject(Layer<?> layer, Entity entity) {
    @Nullable
    Geometry geometry() {
        return layer.geometryOf(entity);
    }
}
