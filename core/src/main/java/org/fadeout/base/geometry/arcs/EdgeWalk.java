package org.fadeout.base.geometry.arcs;

import org.jspecify.annotations.Nullable;

/** Walks along the rings of polygons and tells of each piece what lies over it; one for each thread. */
final class EdgeWalk {
    private final Overlay overlay;
    private final Edges[] lands;
    private final Envelope[] envelopes;
    /** So many edges in a row ask together for what lies near them. */
    private static final int BLOCK = 16;

    private final Boxes.Hits near = new Boxes.Hits();
    private final NearEdges nearEdges = new NearEdges();
    private final NearCircles nearCircles = new NearCircles();
    private final Boxes.Hits envelopesNear = new Boxes.Hits();
    /** Where the circles near of each envelope near end. */
    private int[] circlesTo = new int[16];

    private final Boxes.Hits inside = new Boxes.Hits();
    private final EdgeMeasure edge = new EdgeMeasure();
    private final EdgeMeasure other = new EdgeMeasure();
    private final Chord chord = new Chord();
    private final Stretches stretches = new Stretches();
    private final Events events = new Events();
    private final Covering over = new Covering();
    private final Piece piece = new Piece();
    private final double[] box = new double[4];
    private final @Nullable Tract tract;
    /** The envelope and the disc that last held a whole edge: it often holds the next one too, and then no other need be asked. */
    private int coverer = -1;

    private double covererX;
    private double covererY;
    private double covererR;

    EdgeWalk(Overlay overlay) {
        this.overlay = overlay;
        tract = overlay.tract;
        lands = overlay.lands.toArray(new Edges[0]);
        envelopes = overlay.envelopes.toArray(new Envelope[0]);
        piece.circle = -1;
    }

    void rings(int layer, int from, int to, Piece.Sink sink) {
        Edges edges = lands[layer];
        for (int ring = from; ring < to; ring++) {
            if (tract != null && !tract.measures(edges.ringSides(ring))) {
                continue;
            }
            piece.own = overlay.code(layer) + edges.leafOfRing[ring];
            piece.ring = ring;
            start(layer, edges, edges.ringStart[ring]);
            int end = edges.ringStart[ring + 1];
            for (int i = edges.ringStart[ring]; i < end; i += BLOCK) {
                int last = Math.min(end, i + BLOCK);
                look(layer, edges, i, last);
                for (int k = i; k < last; k++) {
                    walk(edges, k, sink);
                }
            }
        }
    }

    /** Gathers what lies near a few edges in a row. */
    private void look(int layer, Edges edges, int from, int to) {
        long x0 = Long.MAX_VALUE;
        long y0 = Long.MAX_VALUE;
        long x1 = Long.MIN_VALUE;
        long y1 = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            int next = edges.next(i);
            x0 = Math.min(x0, Math.min(edges.x[i], edges.x[next]));
            x1 = Math.max(x1, Math.max(edges.x[i], edges.x[next]));
            y0 = Math.min(y0, Math.min(edges.y[i], edges.y[next]));
            y1 = Math.max(y1, Math.max(edges.y[i], edges.y[next]));
        }
        box[0] = x0 * Edges.GRID;
        box[1] = y0 * Edges.GRID;
        box[2] = x1 * Edges.GRID;
        box[3] = y1 * Edges.GRID;
        nearEdges.clear();
        for (int by = 0; by < lands.length; by++) {
            if (overlay.cuts(layer, by)) {
                nearEdges.add(lands[by], by, overlay.code(by), piece.own, box);
            }
        }
        nearCircles.clear();
        overlay.near.touching(box, envelopesNear);
        if (circlesTo.length < envelopesNear.count) {
            circlesTo = new int[2 * envelopesNear.count];
        }
        for (int k = 0; k < envelopesNear.count; k++) {
            int by = envelopesNear.things[k];
            if (overlay.cuts(layer, overlay.envelopeLayer(by))) {
                nearCircles.add(envelopes[by].circles, box);
            }
            circlesTo[k] = nearCircles.count;
        }
    }

    /** Asks every leaf near whether it holds the first vertex. */
    private void start(int layer, Edges edges, int vertex) {
        over.clear();
        long vx = edges.x[vertex];
        long vy = edges.y[vertex];
        double px = vx * Edges.GRID;
        double py = vy * Edges.GRID;
        for (int by = 0; by < lands.length; by++) {
            if (!overlay.cuts(layer, by)) {
                continue;
            }
            Edges others = lands[by];
            others.leafBoxes.touching(px, py, px, py, near);
            for (int k = 0; k < near.count; k++) {
                int leaf = others.leafOrder[near.things[k]];
                int code = overlay.code(by) + leaf;
                // Codes give the order of leaves across layers.
                if (code != piece.own && others.holds(leaf, vx, vy, leaf + piece.own - code, inside)) {
                    over.turn(code, 1);
                }
            }
        }
    }

    private void walk(Edges edges, int i, Piece.Sink sink) {
        edge.at(edges, i);
        events.clear();
        box[0] = edge.fromX * Frames.X_UNIT;
        box[2] = (edge.fromX + edge.spanX) * Frames.X_UNIT;
        box[1] = Math.min(edge.fromY, edge.fromY + edge.spanY);
        box[3] = Math.max(edge.fromY, edge.fromY + edge.spanY);
        crossEdges(edges, i);
        piece.covering.copy(over);
        for (int k = 0, from = 0; k < envelopesNear.count; from = circlesTo[k++]) {
            if (from < circlesTo[k]) {
                enterDiscs(envelopesNear.things[k], from, circlesTo[k]);
            }
        }
        int to = edges.next(i);
        int shift = Frames.X_BITS - Edges.GRID_BITS;
        piece.fromX = edges.x[i] << shift;
        piece.fromY = edges.y[i] * Edges.GRID;
        long value = edge.value(piece.fromX);
        for (int k = 0; k < events.count; k++) {
            long next = edge.value(events.x(k));
            give(events.x(k), events.y(k), value, next, sink);
            value = next;
            piece.covering.turn(events.leaf(k), events.turn(k));
            if (events.leaf(k) < overlay.code(lands.length)) {
                over.turn(events.leaf(k), events.turn(k));
            }
        }
        long endX = edges.x[to] << shift;
        give(endX, edges.y[to] * Edges.GRID, value, edge.value(endX), sink);
    }

    private void give(long toX, double toY, long from, long to, Piece.Sink sink) {
        piece.toX = toX;
        piece.toY = toY;
        piece.measure = tract == null ? to - from : tract.measure(piece.fromX, piece.fromY, from, toX, toY, to);
        sink.take(piece);
        piece.fromX = toX;
        piece.fromY = toY;
    }

    private void crossEdges(Edges edges, int i) {
        long vx = edges.x[i];
        long vy = edges.y[i];
        long wx = edges.x[edges.next(i)];
        long wy = edges.y[edges.next(i)];
        NearEdges near = nearEdges;
        int touching = near.boxes.touching(box[0], box[1], box[2], box[3], 0, near.count);
        for (int t = 0; t < touching; t++) {
            int k = near.boxes.touched[t];
            Edges others = lands[near.layer[k]];
            int e = near.edge[k];
            int code = near.code[k];
            int to = others.next(e);
            long px = others.x[e];
            long py = others.y[e];
            long qx = others.x[to];
            long qy = others.y[to];
            int moved = piece.own > code ? 1 : -1;
            long v = Exact.turn(px, py, qx, qy, vx, vy);
            long w = Exact.turn(px, py, qx, qy, wx, wy);
            int vSide = Exact.side(v, px, py, qx, qy, moved);
            if (vSide == Exact.side(w, px, py, qx, qy, moved)) {
                continue;
            }
            long p = Exact.turn(vx, vy, wx, wy, px, py);
            long q = Exact.turn(vx, vy, wx, wy, qx, qy);
            if (Exact.side(p, vx, vy, wx, wy, -moved) == Exact.side(q, vx, vy, wx, wy, -moved)) {
                continue;
            }
            double share = (double) v / ((double) v - w);
            cross(share, code, vSide > 0 ? -1 : 1, others, e, (double) p / ((double) p - q));
        }
    }

    /** The point is that of the smaller of the two edges, so both leaves see the same. */
    private void cross(double share, int code, int turn, Edges others, int e, double otherShare) {
        other.at(others, e);
        double mine = edge.forward ? share : 1 - share;
        double its = other.forward ? otherShare : 1 - otherShare;
        boolean first = edge.fromX != other.fromX
                ? edge.fromX < other.fromX
                : edge.fromY != other.fromY
                        ? edge.fromY < other.fromY
                        : edge.spanX != other.spanX ? edge.spanX < other.spanX : edge.spanY < other.spanY;
        long x = first ? edge.x(mine) : other.x(its);
        double y = first ? edge.y(mine) : other.y(its);
        events.add(share, code, turn, x, y);
    }

    /** Adds where the edge enters and leaves the union of the discs. */
    private void enterDiscs(int by, int from, int to) {
        NearCircles near = nearCircles;
        double startY = edge.fromY;
        double endY = edge.fromY + edge.spanY;
        int code = overlay.code(overlay.envelopeLayer(by));
        if (by == coverer && Chord.within(box[0], startY, box[2], endY, covererX, covererY, covererR)) {
            piece.covering.turn(code, 1);
            return;
        }
        stretches.clear();
        int touching = near.boxes.touching(box[0], box[1], box[2], box[3], from, to);
        for (int t = 0; t < touching; t++) {
            int i = near.boxes.touched[t];
            if (!chord.of(box[0], startY, box[2], endY, near.x[i], near.y[i], near.r[i])) {
                continue;
            }
            stretches.add(chord);
            if (!chord.enters && !chord.leaves) {
                coverer = by;
                covererX = near.x[i];
                covererY = near.y[i];
                covererR = near.r[i];
                break;
            }
        }
        for (int k = 0; k < stretches.count; k++) {
            boolean fromEnd = !stretches.enters[k];
            boolean toEnd = !stretches.leaves[k];
            if (edge.forward ? fromEnd : toEnd) {
                piece.covering.turn(code, 1);
            }
            if (!fromEnd) {
                rim(stretches.from[k], code, edge.forward ? 1 : -1);
            }
            if (!toEnd) {
                rim(stretches.to[k], code, edge.forward ? -1 : 1);
            }
        }
    }

    private void rim(double share, int code, int turn) {
        events.add(edge.forward ? share : 1 - share, code, turn, edge.x(share), edge.y(share));
    }
}
