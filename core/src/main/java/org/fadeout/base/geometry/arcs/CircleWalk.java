package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** Walks along the arcs of an envelope and tells of each piece what lies over it; one for each thread. */
final class CircleWalk {
    /** A place on a circle that no drawn land touches by design. */
    private static final double ODD = 0.38196601125;

    /** So many circles at most ask together for what lies near them. */
    private static final int BLOCK = 8;

    private final Overlay overlay;
    private final Edges[] lands;
    private final NearEdges nearEdges = new NearEdges();
    private int leaves;
    private int[] leaf = new int[16];
    private int[] leafLayer = new int[16];
    /** Their boxes, by the same places. */
    private final NearBoxes leafBoxes = new NearBoxes();

    private final double[] box = new double[4];
    private final Boxes.Hits near = new Boxes.Hits();
    private final Boxes.Hits inside = new Boxes.Hits();
    private final EdgeMeasure edge = new EdgeMeasure();
    private final Chord chord = new Chord();
    private final CircleMeasure circle = new CircleMeasure();
    private final Events events = new Events();
    private final Covering base = new Covering();
    private final Piece piece = new Piece();
    private final Rim rim;
    private final Boxes.Hits envelopes = new Boxes.Hits();
    /** True where an edge all but touches the circle and does not cross it. */
    private boolean grazed;

    private double cx;
    private double cy;
    private double r;

    CircleWalk(Overlay overlay) {
        this.overlay = overlay;
        lands = overlay.lands.toArray(new Edges[0]);
        rim = new Rim(overlay.envelopes.get(0).circles);
    }

    void circles(int which, int from, int to, Piece.Sink sink) {
        Envelope envelope = overlay.envelopes.get(which);
        int layer = overlay.envelopeLayer(which);
        piece.own = overlay.code(layer);
        piece.envelope = which;
        for (int i = from; i < to; ) {
            int end = block(envelope, i, to);
            if (envelope.first[i] < envelope.first[end]) {
                look(envelope.circles, layer, i, end);
                for (int k = i; k < end; k++) {
                    if (envelope.first[k] < envelope.first[k + 1] && isMeasured(envelope.circles, k)) {
                        walk(envelope, which, layer, k, sink);
                    }
                }
            }
            i = end;
        }
    }

    private boolean isMeasured(Circles circles, int i) {
        return overlay.tract == null || overlay.tract.owns(circles.x[i], circles.y[i]);
    }

    /** The end of a run of circles that lie close together. */
    private static int block(Envelope envelope, int from, int to) {
        Circles circles = envelope.circles;
        int end = from + 1;
        double reach = 4 * circles.r[from];
        while (end < to
                && end < from + BLOCK
                && Math.abs(circles.x[end] - circles.x[from]) < reach
                && Math.abs(circles.y[end] - circles.y[from]) < reach) {
            end++;
        }
        return end;
    }

    /** Gathers the edges, leaves and envelopes near a few circles. */
    private void look(Circles circles, int layer, int from, int to) {
        box[0] = box[1] = Double.POSITIVE_INFINITY;
        box[2] = box[3] = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            box[0] = Math.min(box[0], circles.x[i] - circles.r[i]);
            box[1] = Math.min(box[1], circles.y[i] - circles.r[i]);
            box[2] = Math.max(box[2], circles.x[i] + circles.r[i]);
            box[3] = Math.max(box[3], circles.y[i] + circles.r[i]);
        }
        overlay.near.touching(box, envelopes);
        nearEdges.clear();
        leafBoxes.clear();
        leaves = 0;
        for (int by = 0; by < lands.length; by++) {
            if (overlay.cuts(layer, by)) {
                Edges land = lands[by];
                nearEdges.add(land, by, overlay.code(by), -1, box);
                land.leafBoxes.touching(box[0], box[1], box[2], box[3], near);
                if (leaves + near.count > leaf.length) {
                    leaf = Arrays.copyOf(leaf, 2 * (leaves + near.count));
                    leafLayer = Arrays.copyOf(leafLayer, leaf.length);
                }
                for (int k = 0; k < near.count; k++) {
                    leafLayer[leaves] = by;
                    leaf[leaves] = land.leafOrder[near.things[k]];
                    int sides = 4 * leaf[leaves++];
                    leafBoxes.add(
                            land.leafSides[sides],
                            land.leafSides[sides + 1],
                            land.leafSides[sides + 2],
                            land.leafSides[sides + 3]);
                }
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
        crossEdges();
        double place = begin(ODD);
        locate(place, base);
        if (grazed) {
            locateAgain();
        }
        for (int k = 0; k < envelopes.count; k++) {
            int by = envelopes.things[k];
            if (by != which && overlay.cuts(layer, overlay.envelopeLayer(by))) {
                crossDiscs(envelope, by, place, by > which);
            }
        }
        for (int arc = envelope.first[i]; arc < envelope.first[i + 1]; arc++) {
            give(envelope, i, arc, place, sink);
        }
    }

    private void crossEdges() {
        NearEdges near = nearEdges;
        grazed = false;
        int touching = near.boxes.touching(cx - r, cy - r, cx + r, cy + r, 0, near.count);
        for (int t = 0; t < touching; t++) {
            int k = near.boxes.touched[t];
            if (!chord.of(near.ax[k], near.ay[k], near.bx[k], near.by[k], cx, cy, r)) {
                grazed |= chord.grazes;
                continue;
            }
            edge.at(lands[near.layer[k]], near.edge[k]);
            // Land lies left of its edge, so counter-clockwise the circle leaves it where the edge enters the disc.
            if (chord.enters) {
                at(chord.from, near.code[k], edge.forward ? -1 : 1);
            }
            if (chord.leaves) {
                at(chord.to, near.code[k], edge.forward ? 1 : -1);
            }
        }
    }

    private void at(double share, int code, int turn) {
        long x = edge.x(share);
        double y = edge.y(share);
        events.add(Turn.of(x * Frames.X_UNIT - cx, y - cy), code, turn, x, y);
    }

    /** A place in the longest stretch without a crossing, so far along it. */
    private double begin(double share) {
        if (events.count == 0) {
            return 4 * share;
        }
        double longest = events.at[0] + 4 - events.at[events.count - 1];
        double from = events.at[events.count - 1];
        for (int k = 1; k < events.count; k++) {
            if (events.at[k] - events.at[k - 1] > longest) {
                longest = events.at[k] - events.at[k - 1];
                from = events.at[k - 1];
            }
        }
        double place = from + share * longest;
        return place >= 4 ? place - 4 : place;
    }

    private void locate(double place, Covering into) {
        double px = cx + r * Turn.x(place);
        double py = cy + r * Turn.y(place);
        int touching = leafBoxes.touching(px, py, px, py, 0, leaves);
        for (int t = 0; t < touching; t++) {
            int k = leafBoxes.touched[t];
            Edges land = lands[leafLayer[k]];
            if (land.holds(leaf[k], px, py, inside)) {
                into.turn(overlay.code(leafLayer[k]) + leaf[k], 1);
            }
        }
    }

    /** An edge all but touches the circle: whether it crosses, rounding decided. So two more places are asked, and two of three win. */
    private void locateAgain() {
        locate(begin(0.71), base);
        locate(begin(0.13), base);
        for (int i = base.count - 1; i >= 0; i--) {
            int code = base.leaf[i];
            int times = base.times(i);
            base.turn(code, -times);
            if (times >= 2) {
                base.turn(code, 1);
            }
        }
    }

    /** Adds where the circle enters and leaves another envelope. */
    private void crossDiscs(Envelope envelope, int by, double place, boolean sameCovers) {
        Envelope other = overlay.envelopes.get(by);
        int code = overlay.code(overlay.envelopeLayer(by));
        Cover open = rim.of(other.circles, cx, cy, r, sameCovers);
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
            undivided(envelope, i, arc, sink);
            return;
        }
        if (envelope.startBy[arc] == Cover.CUT) {
            circle.at(envelope.frames, cx, cy, r);
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
            piece.covering.turn(events.leaf(at), events.turn(at));
            at = at + 1 == events.count ? 0 : at + 1;
            left--;
        }
        if (!within(events.at[at], start, end)) {
            undivided(envelope, i, arc, sink);
            return;
        }
        circle.at(envelope.frames, cx, cy, r);
        ends(envelope, i, arc);
        long endX = piece.toX;
        double endY = piece.toY;
        double turn = start;
        long value = circle.value(piece.fromX, piece.fromY, start);
        left = events.count;
        while (left > 0 && within(events.at[at], start, end)) {
            if (events.x(at) != piece.fromX || events.at[at] != turn || overlay.outlined) {
                value = part(events.x(at), events.y(at), events.at[at], value, events.at[at] < turn, sink);
                turn = events.at[at];
            }
            piece.covering.turn(events.leaf(at), events.turn(at));
            at = at + 1 == events.count ? 0 : at + 1;
            left--;
        }
        part(endX, endY, end, value, end < turn, sink);
    }

    private static boolean within(double place, double start, double end) {
        return start <= end ? place > start && place < end : place > start || place < end;
    }

    /** An arc that nothing crosses was measured with the envelope. */
    private void undivided(Envelope envelope, int i, int arc, Piece.Sink sink) {
        piece.measure = envelope.measure[arc];
        if (overlay.outlined) {
            ends(envelope, i, arc);
        }
        sink.take(piece);
    }

    /** A whole circle, from its last crossing over east to the first and round to the last. */
    private void around(double place, Piece.Sink sink) {
        for (int k = 0; k < events.count; k++) {
            if (events.at[k] >= place) {
                piece.covering.turn(events.leaf(k), events.turn(k));
            }
        }
        int last = events.count - 1;
        piece.fromX = events.x(last);
        piece.fromY = events.y(last);
        long value = circle.value(piece.fromX, piece.fromY, events.at[last]);
        for (int k = 0; k < events.count; k++) {
            // Where a border is shared, two leaves change at one point.
            if (k == 0 || events.x(k) != piece.fromX || events.at[k] != events.at[k - 1] || overlay.outlined) {
                value = part(events.x(k), events.y(k), events.at[k], value, k == 0, sink);
            }
            piece.covering.turn(events.leaf(k), events.turn(k));
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
        Node from = envelope.node(i, envelope.startBy[arc], false);
        Node to = envelope.node(i, envelope.endBy[arc], true);
        piece.fromX = from.x();
        piece.fromY = from.y();
        piece.toX = to.x();
        piece.toY = to.y();
    }

    private long part(long toX, double toY, double turn, long value, boolean pastEast, Piece.Sink sink) {
        long next = circle.value(toX, toY, turn);
        piece.toX = toX;
        piece.toY = toY;
        piece.measure = circle.between(value, next, pastEast);
        sink.take(piece);
        piece.fromX = toX;
        piece.fromY = toY;
        return next;
    }
}
