package org.fadeout.edge.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Snapshot;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The records of one layer in one snapshot, by id, and by place. Made once for a snapshot. Cost: n log n once; log n and the records that are
 * found for a box.
 */
public final class LayerIndex {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Layer<?> layer;
    private final List<? extends Entity> all;
    private final STRtree boxes = new STRtree();
    private final Envelope extent = new Envelope();

    public LayerIndex(Layer<?> layer, Snapshot snapshot) {
        this.layer = layer;
        this.all = snapshot.all(layer.kind());
        for (int i = 0; i < all.size(); i++) {
            Geometry geometry = layer.geometryOf(all.get(i));
            if (geometry != null) {
                boxes.insert(geometry.getEnvelopeInternal(), i);
                extent.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        if (!boxes.isEmpty()) {
            boxes.build();
        }
    }

    Layer<?> layer() {
        return layer;
    }

    /** All records, by the bytes of their ids. */
    List<? extends Entity> all() {
        return all;
    }

    /** How many records there are. */
    public int count() {
        return all.size();
    }

    /** From the first day that a record is dated to, to the last; open ends aside. Nothing where none is dated. */
    public Optional<Span> days() {
        Property date = layer.date();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Entity entity : all) {
            if (date != null && date.operand(entity) instanceof Span span) {
                LocalDate from = span.from().equals(LocalDate.MIN) ? span.to() : span.from();
                LocalDate to = span.to().equals(LocalDate.MAX) ? span.from() : span.to();
                first = from.isBefore(first) ? from : first;
                last = to.isAfter(last) ? to : last;
            }
        }
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** The box around all places, in degrees; empty where there is none. */
    public Envelope extent() {
        return extent;
    }

    /** The records whose geometry meets any of the boxes of degrees, in the order of {@link #all}. */
    List<Entity> meeting(List<Envelope> wanted) {
        List<Integer> found = new ArrayList<>();
        for (Envelope box : wanted) {
            PreparedGeometry exact = PreparedGeometryFactory.prepare(FACTORY.toGeometry(box));
            for (Object at : boxes.query(box)) {
                Geometry geometry = layer.geometryOf(all.get((Integer) at));
                if (geometry != null && (box.covers(geometry.getEnvelopeInternal()) || exact.intersects(geometry))) {
                    found.add((Integer) at);
                }
            }
        }
        Collections.sort(found);
        return found.stream().distinct().<Entity>map(all::get).toList();
    }
}
