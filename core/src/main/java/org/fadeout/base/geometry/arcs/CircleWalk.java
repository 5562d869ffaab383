package org.fadeout.base.geometry.arcs;

/** Walks along the arcs of an envelope and tells of each piece what lies over it; one for each thread. */
final class CircleWalk {
    /** A place on a circle that no drawn land touches by design. */
    private static final double ODD = 0.38196601125;

    private final Overlay overlay;
    private final Boxes.Hits near = new Boxes.Hits();
    private final Boxes.Hits inside = new Boxes.Hits();
    private final EdgeMeasure edge = new EdgeMeasure();
    private final Chord chord = new Chord();
    private final CircleMeasure circle = new CircleMeasure();
    private final Events events = new Events();
    private final Covering base = new Covering();
    private final Piece piece = new Piece();
    private final Rim[] rims;
    private double cx;
    private double cy;
    private double r;

    CircleWalk(Overlay overlay) {
        this.overlay = overlay;
        rims = new Rim[overlay.envelopes.size()];
        for (int i = 0; i < rims.length; i++) {
            rims[i] = new Rim(overlay.envelopes.get(i).circles);
        }
    }

    void circles(int which, int from, int to, Piece.Sink sink) {
        Envelope envelope = overlay.envelopes.get(which);
        int layer = overlay.envelopeLayer(which);
        piece.own = overlay.code(layer);
        piece.envelope = which;
        for (int i = from; i < to; i++) {
            if (envelope.first[i] < envelope.first[i + 1]) {
                walk(envelope, which, layer, i, sink);
            }
        }
    }

    private void walk(Envelope envelope, int which, int layer, int i, Piece.Sink sink) {
        cx = envelope.circles.x[i];
        cy = envelope.circles.y[i];
        r = envelope.circles.r[i];
        piece.circle = i;
        events.clear();
        base.clear();
        for (int by = 0; by < overlay.lands.size(); by++) {
            if (overlay.cuts(layer, by)) {
                crossEdges(by);
            }
        }
        double place = begin();
        for (int by = 0; by < overlay.lands.size(); by++) {
            if (overlay.cuts(layer, by)) {
                locate(by, place);
            }
        }
        for (int by = 0; by < rims.length; by++) {
            if (by != which && overlay.cuts(layer, overlay.envelopeLayer(by))) {
                crossDiscs(envelope, by, place, by > which);
            }
        }
        if (events.count > 0) {
            circle.at(envelope.frames, cx, cy, r);
        }
        for (int arc = envelope.first[i]; arc < envelope.first[i + 1]; arc++) {
            give(envelope, i, arc, place, sink);
        }
    }

    private void crossEdges(int by) {
        Edges others = overlay.lands.get(by);
        others.boxes.touching(cx - r, cy - r, cx + r, cy + r, near);
        for (int k = 0; k < near.count; k++) {
            int e = near.things[k];
            edge.at(others, e);
            if (!chord.of(edge, cx, cy, r)) {
                continue;
            }
            int code = overlay.code(by) + others.leafOfRing[others.ringOf[e]];
            // Land lies left of its edge, so counter-clockwise the circle leaves it where the edge enters the disc.
            if (chord.enters) {
                at(chord.from, code, edge.forward ? -1 : 1);
            }
            if (chord.leaves) {
                at(chord.to, code, edge.forward ? 1 : -1);
            }
        }
    }

    private void at(double share, int code, int turn) {
        long x = edge.x(share);
        double y = edge.y(share);
        events.add(Turn.of(x * Frames.X_UNIT - cx, y - cy), code, turn, x, y);
    }

    /** A place in the longest stretch without a crossing. */
    private double begin() {
        if (events.count == 0) {
            return ODD;
        }
        double longest = events.at[0] + 4 - events.at[events.count - 1];
        double from = events.at[events.count - 1];
        for (int k = 1; k < events.count; k++) {
            if (events.at[k] - events.at[k - 1] > longest) {
                longest = events.at[k] - events.at[k - 1];
                from = events.at[k - 1];
            }
        }
        double place = from + ODD * longest;
        return place >= 4 ? place - 4 : place;
    }

    private void locate(int by, double place) {
        Edges others = overlay.lands.get(by);
        double px = cx + r * Turn.x(place);
        double py = cy + r * Turn.y(place);
        others.leafBoxes.touching(px, py, px, py, near);
        for (int k = 0; k < near.count; k++) {
            int leaf = others.leafOrder[near.things[k]];
            if (others.holds(leaf, px, py, inside)) {
                base.turn(overlay.code(by) + leaf, 1);
            }
        }
    }

    /** Adds where the circle enters and leaves another envelope. */
    private void crossDiscs(Envelope envelope, int by, double place, boolean sameCovers) {
        Envelope other = overlay.envelopes.get(by);
        int code = overlay.code(overlay.envelopeLayer(by));
        Cover open = rims[by].of(cx, cy, r, sameCovers);
        boolean covered = true;
        for (int k = 0; k < open.count; k++) {
            boolean holds = open.isWhole()
                    || (open.start[k] <= open.end[k]
                            ? place >= open.start[k] && place <= open.end[k]
                            : place >= open.start[k] || place <= open.end[k]);
            covered &= !holds;
            if (!open.isWhole()) {
                node(envelope, other, open.startBy[k], false, open.start[k], code);
                node(envelope, other, open.endBy[k], true, open.end[k], code);
            }
        }
        if (covered) {
            base.turn(code, 1);
        }
    }

    private void node(Envelope envelope, Envelope other, int by, boolean coverBegins, double place, int code) {
        if (by < 0) {
            // The antimeridian bounds both; no piece lies beyond it.
            return;
        }
        Node node = Node.of(cx, cy, r, other.circles.x[by], other.circles.y[by], other.circles.r[by], coverBegins);
        events.add(place, code, coverBegins ? 1 : -1, node.x(), node.y());
    }

    private void give(Envelope envelope, int i, int arc, double place, Piece.Sink sink) {
        piece.covering.copy(base);
        piece.whole = events.count == 0 && envelope.startBy[arc] == Cover.CUT;
        if (events.count == 0) {
            piece.measure = envelope.measure[arc];
            ends(envelope, i, arc);
            sink.take(piece);
            return;
        }
        if (envelope.startBy[arc] == Cover.CUT) {
            around(place, sink);
            return;
        }
        double start = envelope.start[arc];
        double end = envelope.end[arc];
        // From the place that was asked about to the start of the arc. Only comparisons, so that no crossing is lost to
        // rounding.
        int at = after(place);
        int left = events.count;
        while (left > 0
                && (start >= place
                        ? events.at[at] >= place && events.at[at] <= start
                        : events.at[at] >= place || events.at[at] <= start)) {
            piece.covering.turn(events.leaf[at], events.turn[at]);
            at = at + 1 == events.count ? 0 : at + 1;
            left--;
        }
        ends(envelope, i, arc);
        long endX = piece.toX;
        double endY = piece.toY;
        double turn = start;
        long value = circle.value(piece.fromX, piece.fromY);
        left = events.count;
        while (left > 0
                && (start <= end
                        ? events.at[at] > start && events.at[at] < end
                        : events.at[at] > start || events.at[at] < end)) {
            value = part(events.x[at], events.y[at], value, events.at[at] < turn, sink);
            turn = events.at[at];
            piece.covering.turn(events.leaf[at], events.turn[at]);
            at = at + 1 == events.count ? 0 : at + 1;
            left--;
        }
        part(endX, endY, value, end < turn, sink);
    }

    /** A whole circle, from its last crossing over east to the first and round to the last. */
    private void around(double place, Piece.Sink sink) {
        for (int k = 0; k < events.count; k++) {
            if (events.at[k] >= place) {
                piece.covering.turn(events.leaf[k], events.turn[k]);
            }
        }
        int last = events.count - 1;
        piece.fromX = events.x[last];
        piece.fromY = events.y[last];
        long value = circle.value(piece.fromX, piece.fromY);
        for (int k = 0; k < events.count; k++) {
            value = part(events.x[k], events.y[k], value, k == 0, sink);
            piece.covering.turn(events.leaf[k], events.turn[k]);
        }
    }

    /** The first crossing after a place; 0 where there is none before east. */
    private int after(double place) {
        for (int k = 0; k < events.count; k++) {
            if (events.at[k] >= place) {
                return k;
            }
        }
        return 0;
    }

    private void ends(Envelope envelope, int i, int arc) {
        if (envelope.startBy[arc] == Cover.CUT) {
            return;
        }
        piece.fromX = envelope.nodeX(i, envelope.startBy[arc], false);
        piece.fromY = envelope.nodeY(i, envelope.startBy[arc], false);
        piece.toX = envelope.nodeX(i, envelope.endBy[arc], true);
        piece.toY = envelope.nodeY(i, envelope.endBy[arc], true);
    }

    private long part(long toX, double toY, long value, boolean pastEast, Piece.Sink sink) {
        long next = circle.value(toX, toY);
        piece.toX = toX;
        piece.toY = toY;
        piece.measure = circle.between(value, next, pastEast);
        sink.take(piece);
        piece.fromX = toX;
        piece.fromY = toY;
        return next;
    }
}
