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
import org.fadeout.base.geometry.arcs.Tract;
import org.jspecify.annotations.Nullable;

/** The leaves of some shapes, each once, laid out for the engine. */
final class Layout {
    private final Map<Form, Integer> polygons = new IdentityHashMap<>();
    private final Map<Form, Integer> discs = new IdentityHashMap<>();
    private final EdgeBuilder builder = new EdgeBuilder(Frames.world());
    private final List<Envelope> envelopes = new ArrayList<>();

    private final List<List<Integer>> ofPolygons = new ArrayList<>();
    private final List<List<Integer>> ofDiscs = new ArrayList<>();
    /** The number of the shape with which the discs were taken first. */
    private final List<Integer> firstTakenBy = new ArrayList<>();

    private int taken;

    /** Takes the leaves of a shape. */
    void take(Shape shape) {
        shape.form().leaves(this);
    }

    /** Takes the leaves of a shape and keeps of each that the shape of this number is made of it. */
    void take(Shape shape, int number) {
        taken = number;
        take(shape);
    }

    void take(Form.Polygons leaf) {
        if (!polygons.containsKey(leaf)) {
            polygons.put(leaf, builder.add(leaf.plane()));
            ofPolygons.add(new ArrayList<>());
        }
        note(ofPolygons, code(leaf));
    }

    void take(Form.Arcs leaf) {
        if (!discs.containsKey(leaf)) {
            discs.put(leaf, envelopes.size());
            envelopes.add(leaf.envelope());
            ofDiscs.add(new ArrayList<>());
            firstTakenBy.add(taken);
        }
        note(ofDiscs, discs.getOrDefault(leaf, -1));
    }

    private void note(List<List<Integer>> made, int leaf) {
        List<Integer> shapes = made.get(leaf);
        if (shapes.isEmpty() || shapes.get(shapes.size() - 1) != taken) {
            shapes.add(taken);
        }
    }

    /** The numbers of the shapes that are made of a leaf, rising. */
    List<Integer> madeOf(int leaf) {
        return leaf < ofPolygons.size() ? ofPolygons.get(leaf) : ofDiscs.get(leaf - ofPolygons.size());
    }

    /** The number of a leaf; final when the last was taken. */
    int code(Form.Polygons leaf) {
        return polygons.getOrDefault(leaf, -1);
    }

    int code(Form.Arcs leaf) {
        return polygons.size() + discs.getOrDefault(leaf, -1);
    }

    /**
     * A number for a leaf that does not depend on which unions of discs there are, in the same order as {@link #madeOf}'s. Polygons have to be the same
     * everywhere, and a shape may bring one union of discs only; throws IllegalArgumentException where it brings more.
     */
    int everywhere(int leaf) {
        int disc = leaf - ofPolygons.size();
        if (disc < 0) {
            return leaf;
        }
        int shape = firstTakenBy.get(disc);
        if (disc > 0 && firstTakenBy.get(disc - 1) == shape) {
            throw new IllegalArgumentException("Shape " + shape + " brings several unions of discs");
        }
        return ofPolygons.size() + shape;
    }

    Edges edges() {
        return builder.build();
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    /** The area of one shape in the engine's whole units. */
    static long areaUnits(Shape shape) {
        return areaUnits(shape, null);
    }

    /** What a tract adds to it, all where the tract is null. */
    static long areaUnits(Shape shape, @Nullable Tract tract) {
        Layout layout = new Layout();
        layout.take(shape);
        return Regions.areaUnits(layout.edges(), layout.envelopes, shape.form().rule(layout), tract);
    }

    /** The boundary of one shape. */
    static Outlines outlines(Shape shape) {
        Layout layout = new Layout();
        layout.take(shape);
        return Regions.outlines(
                Frames.world(), layout.edges(), layout.envelopes, shape.form().rule(layout));
    }
}
