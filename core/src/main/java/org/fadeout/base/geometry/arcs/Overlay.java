package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays layers of land on each other: every boundary is cut where others cross it, and each piece is told which leaves lie over it.
 *
 * <p>A layer is either polygons ({@link Edges}, a leaf for each piece of land) or the union of discs ({@link Envelope}, one leaf). Leaves are
 * numbered through the layers. Method: no faces are built. A ring is walked once: where its first vertex lies is asked of the leaves near it, and each crossing
 * turns the answer. A circle likewise, from the middle of its longest stretch without a crossing. An area is then the sum of the measures of
 * the pieces that have it on their left less those that have it on their right. Each crossing is computed from the two curves that make it
 * and nothing else, so what is measured in one place never depends on what lies elsewhere. Source: Green's theorem, as in the area of polygons
 * by their edges. Accuracy: sides of edges exact, see {@link Exact}; points on arcs to 1e-9 m. Cost: n log n in the curves plus their crossings.
 */
public final class Overlay {
    private static final int CHUNK = 512;
    /** A prime far above what any number of shares could be a multiple of by chance. */
    private static final int STRIDE = 1_000_003;

    final List<Edges> lands;
    final List<Envelope> envelopes;
    /** The code of the first leaf of each polygon layer, then of each envelope. */
    final int[] code;

    private final Cuts cuts;
    /** The first share of each layer, and after the last how many there are. */
    private final int[] firstShare;

    final NearEnvelopes near;
    /** True where pieces tell their ends too. */
    final boolean outlined;
    /** What is measured, or null where all is. */
    final @Nullable Tract tract;

    /** Which layers cut which. */
    @FunctionalInterface
    public interface Cuts {
        /** True where boundaries of layer {@code cut} need to know the leaves of layer {@code by}; polygons first, then envelopes. */
        boolean by(int cut, int by);
    }

    /** For areas. */
    Overlay(List<Edges> lands, List<Envelope> envelopes, Cuts cuts) {
        this(lands, envelopes, cuts, false, null);
    }

    /** For the share of a tract in areas. */
    Overlay(List<Edges> lands, List<Envelope> envelopes, Cuts cuts, @Nullable Tract tract) {
        this(lands, envelopes, cuts, false, tract);
    }

    /**
     * @param outlined true where the ends of pieces are wanted, for outlines
     */
    Overlay(List<Edges> lands, List<Envelope> envelopes, Cuts cuts, boolean outlined) {
        this(lands, envelopes, cuts, outlined, null);
    }

    private Overlay(List<Edges> lands, List<Envelope> envelopes, Cuts cuts, boolean outlined, @Nullable Tract tract) {
        this.outlined = outlined;
        this.tract = tract;
        this.lands = List.copyOf(lands);
        this.envelopes = List.copyOf(envelopes);
        int layers = lands.size() + envelopes.size();
        code = new int[layers + 1];
        this.cuts = cuts;
        firstShare = new int[layers + 1];
        for (int i = 0; i < layers; i++) {
            code[i + 1] = code[i] + (i < lands.size() ? lands.get(i).leaves : 1);
            firstShare[i + 1] = firstShare[i] + chunks(things(i));
        }
        near = new NearEnvelopes(envelopes);
    }

    boolean cuts(int cut, int by) {
        return cuts.by(cut, by);
    }

    int code(int layer) {
        return code[layer];
    }

    int envelopeLayer(int envelope) {
        return lands.size() + envelope;
    }

    /** In how many shares the work is done; the same whatever the number of threads. */
    int shares() {
        return firstShare[lands.size() + envelopes.size()];
    }

    /** How many rings or circles a layer has. */
    private int things(int layer) {
        return layer < lands.size()
                ? lands.get(layer).leafOfRing.length
                : envelopes.get(layer - lands.size()).circles.count;
    }

    private int layerOf(int share) {
        int found = Arrays.binarySearch(firstShare, share);
        int layer = found >= 0 ? found : -found - 2;
        while (firstShare[layer + 1] == share) {
            // A layer without anything has no share.
            layer++;
        }
        return layer;
    }

    private static int chunks(int things) {
        return (things + CHUNK - 1) / CHUNK;
    }

    /** Gives every piece to the sink of its share; sinks of different shares are called side by side. */
    void run(IntFunction<Piece.Sink> sinks) {
        // Handed from share to share; they go when the work is done, as values of threads would not.
        Queue<EdgeWalk> edgeWalks = new ConcurrentLinkedQueue<>();
        Queue<CircleWalk> circleWalks = new ConcurrentLinkedQueue<>();
        int shares = shares();
        if (shares % STRIDE == 0 && shares > 0) {
            throw new IllegalArgumentException("Too much land for one overlay: " + shares + " shares");
        }
        IntStream all = IntStream.range(0, shares);
        (shares > 1 ? all.parallel() : all).forEach(turn -> {
            // Threads take neighbouring turns; dear and cheap shares are strewn among them.
            int share = (int) ((long) turn * STRIDE % shares);
            int layer = layerOf(share);
            int from = (share - firstShare[layer]) * CHUNK;
            int to = Math.min(things(layer), from + CHUNK);
            Piece.Sink sink = sinks.apply(share);
            if (layer < lands.size()) {
                EdgeWalk walk = Objects.requireNonNullElseGet(edgeWalks.poll(), () -> new EdgeWalk(this));
                walk.rings(layer, from, to, sink);
                edgeWalks.add(walk);
            } else {
                CircleWalk walk = Objects.requireNonNullElseGet(circleWalks.poll(), () -> new CircleWalk(this));
                walk.circles(layer - lands.size(), from, to, sink);
                circleWalks.add(walk);
            }
            sink.done();
        });
    }
}
