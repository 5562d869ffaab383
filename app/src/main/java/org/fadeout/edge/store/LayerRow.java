package org.fadeout.edge.store;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A record as its layer holds it, but for how it stands.
 *
 * @param values what {@link LayerPlan#columnNames} names, in that order, without the standing; a geometry as the layer has it
 * @param box of the geometry in degrees, or null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record LayerRow(
        String record, @Nullable Object[] values, @Nullable Envelope box) {}
