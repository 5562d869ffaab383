package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.arcs.EdgeBuilder;
import org.fadeout.base.geometry.arcs.Edges;
import org.fadeout.base.geometry.arcs.Envelope;
import org.fadeout.base.geometry.arcs.Frames;
import org.fadeout.base.geometry.arcs.Outlines;
import org.fadeout.base.geometry.arcs.Regions;

/** The leaves of some shapes, each once, laid out for the engine. */
final class Layout {
    private final Map<Form, Integer> polygons = new IdentityHashMap<>();
    private final Map<Form, Integer> discs = new IdentityHashMap<>();
    private final EdgeBuilder builder = new EdgeBuilder(Frames.world());
    private final List<Envelope> envelopes = new ArrayList<>();

    /** Takes the leaves of a shape. */
    void take(Shape shape) {
        shape.form().leaves(this);
    }

    void take(Form.Polygons leaf) {
        if (!polygons.containsKey(leaf)) {
            polygons.put(leaf, builder.add(leaf.plane()));
        }
    }

    void take(Form.Arcs leaf) {
        if (!discs.containsKey(leaf)) {
            discs.put(leaf, envelopes.size());
            envelopes.add(leaf.envelope());
        }
    }

    /** The number of a leaf; final when the last was taken. */
    int code(Form.Polygons leaf) {
        return polygons.getOrDefault(leaf, -1);
    }

    int code(Form.Arcs leaf) {
        return polygons.size() + discs.getOrDefault(leaf, -1);
    }

    Edges edges() {
        return builder.build();
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    /** The area of one shape in the engine's whole units. */
    static long areaUnits(Shape shape) {
        Layout layout = new Layout();
        layout.take(shape);
        return Regions.areaUnits(layout.edges(), layout.envelopes, shape.form().rule(layout));
    }

    /** The boundary of one shape. */
    static Outlines outlines(Shape shape) {
        Layout layout = new Layout();
        layout.take(shape);
        return Regions.outlines(
                Frames.world(), layout.edges(), layout.envelopes, shape.form().rule(layout));
    }
}
