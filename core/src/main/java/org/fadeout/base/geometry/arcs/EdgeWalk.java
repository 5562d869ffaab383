package org.fadeout.base.geometry.arcs;

/** Walks along the rings of polygons and tells of each piece what lies over it; one for each thread. */
final class EdgeWalk {
    private final Overlay overlay;
    private final Boxes.Hits near = new Boxes.Hits();
    private final Boxes.Hits inside = new Boxes.Hits();
    private final EdgeMeasure edge = new EdgeMeasure();
    private final EdgeMeasure other = new EdgeMeasure();
    private final Chord chord = new Chord();
    private final Stretches stretches = new Stretches();
    private final Events events = new Events();
    private final Covering lands = new Covering();
    private final Piece piece = new Piece();
    private final double[] box = new double[4];

    EdgeWalk(Overlay overlay) {
        this.overlay = overlay;
        piece.circle = -1;
    }

    void rings(int layer, int from, int to, Piece.Sink sink) {
        Edges edges = overlay.lands.get(layer);
        for (int ring = from; ring < to; ring++) {
            piece.own = overlay.code(layer) + edges.leafOfRing[ring];
            piece.ring = ring;
            start(layer, edges, edges.ringStart[ring]);
            for (int i = edges.ringStart[ring]; i < edges.ringStart[ring + 1]; i++) {
                walk(layer, edges, i, sink);
            }
        }
    }

    /** Asks every leaf near whether it holds the first vertex. */
    private void start(int layer, Edges edges, int vertex) {
        lands.clear();
        long vx = edges.x[vertex];
        long vy = edges.y[vertex];
        double px = vx * Edges.GRID;
        double py = vy * Edges.GRID;
        for (int by = 0; by < overlay.lands.size(); by++) {
            if (!overlay.cuts(layer, by)) {
                continue;
            }
            Edges others = overlay.lands.get(by);
            others.leafBoxes.touching(px, py, px, py, near);
            for (int k = 0; k < near.count; k++) {
                int leaf = others.leafOrder[near.things[k]];
                int code = overlay.code(by) + leaf;
                // Codes give the order of leaves across layers.
                if (code != piece.own && others.holds(leaf, vx, vy, leaf + piece.own - code, inside)) {
                    lands.turn(code, 1);
                }
            }
        }
    }

    private void walk(int layer, Edges edges, int i, Piece.Sink sink) {
        edge.at(edges, i);
        events.clear();
        box[0] = edge.fromX * Frames.X_UNIT;
        box[2] = (edge.fromX + edge.spanX) * Frames.X_UNIT;
        box[1] = Math.min(edge.fromY, edge.fromY + edge.spanY);
        box[3] = Math.max(edge.fromY, edge.fromY + edge.spanY);
        for (int by = 0; by < overlay.lands.size(); by++) {
            if (overlay.cuts(layer, by)) {
                crossEdges(edges, i, by);
            }
        }
        piece.covering.copy(lands);
        for (int by = 0; by < overlay.envelopes.size(); by++) {
            if (overlay.cuts(layer, overlay.envelopeLayer(by))) {
                enterDiscs(by);
            }
        }
        int to = edges.next[i];
        int shift = Frames.X_BITS - Edges.GRID_BITS;
        piece.fromX = edges.x[i] << shift;
        piece.fromY = edges.y[i] * Edges.GRID;
        long value = edge.value(piece.fromX);
        for (int k = 0; k < events.count; k++) {
            long next = edge.value(events.x[k]);
            give(events.x[k], events.y[k], next - value, sink);
            value = next;
            piece.covering.turn(events.leaf[k], events.turn[k]);
            if (events.leaf[k] < overlay.code(overlay.lands.size())) {
                lands.turn(events.leaf[k], events.turn[k]);
            }
        }
        long endX = edges.x[to] << shift;
        give(endX, edges.y[to] * Edges.GRID, edge.value(endX) - value, sink);
    }

    private void give(long toX, double toY, long measure, Piece.Sink sink) {
        piece.toX = toX;
        piece.toY = toY;
        piece.measure = measure;
        sink.take(piece);
        piece.fromX = toX;
        piece.fromY = toY;
    }

    private void crossEdges(Edges edges, int i, int by) {
        Edges others = overlay.lands.get(by);
        others.boxes.touching(box[0], box[1], box[2], box[3], near);
        long vx = edges.x[i];
        long vy = edges.y[i];
        long wx = edges.x[edges.next[i]];
        long wy = edges.y[edges.next[i]];
        for (int k = 0; k < near.count; k++) {
            int e = near.things[k];
            int code = overlay.code(by) + others.leafOfRing[others.ringOf[e]];
            if (code == piece.own) {
                continue;
            }
            int to = others.next[e];
            long px = others.x[e];
            long py = others.y[e];
            long qx = others.x[to];
            long qy = others.y[to];
            if (Math.max(px, qx) < Math.min(vx, wx)
                    || Math.min(px, qx) > Math.max(vx, wx)
                    || Math.max(py, qy) < Math.min(vy, wy)
                    || Math.min(py, qy) > Math.max(vy, wy)) {
                continue;
            }
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
    private void enterDiscs(int by) {
        Envelope envelope = overlay.envelopes.get(by);
        Circles circles = envelope.circles;
        circles.boxes.touching(box[0], box[1], box[2], box[3], near);
        stretches.clear();
        for (int k = 0; k < near.count; k++) {
            int i = near.things[k];
            double r = circles.r[i];
            if (circles.x[i] + r < box[0]
                    || circles.x[i] - r > box[2]
                    || circles.y[i] + r < box[1]
                    || circles.y[i] - r > box[3]
                    || !chord.of(edge, circles.x[i], circles.y[i], r)) {
                continue;
            }
            stretches.add(chord);
            if (!chord.enters && !chord.leaves) {
                break;
            }
        }
        int code = overlay.code(overlay.envelopeLayer(by));
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
