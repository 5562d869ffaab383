package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Regions as the rings that bound them, made of arcs and edges.
 *
 * <p>Method: the pieces of a region are joined end to start; both curves that make a crossing name it by the same whole number, so ends meet
 * exactly. Pieces that lie on each other the opposite way, as along a border that two leaves share, cancel. At the antimeridian a ring
 * closes along it. Accuracy: as {@link Overlay}. Cost: linear in the pieces.
 */
public final class Outlines {
    private static final double SAME = 1e-3;
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final int NOTHING = -3;
    private static final int PLAIN = -10;

    private final Pieces pieces;
    private final Order order;
    private final int[] first;
    private final int[] next;
    private final List<List<Ring>> rings;
    private final List<Envelope> envelopes;
    private final long seam;
    private final LongAdder forced = new LongAdder();

    /** One closed line; its region lies left of it. Around a hole its measure is below zero. */
    record Ring(int head, int size, long measure) {}

    Outlines(Frames frames, Pieces pieces, int regions, List<Envelope> envelopes) {
        this.pieces = pieces;
        this.envelopes = envelopes;
        this.seam = Double.isInfinite(frames.seam()) ? Long.MAX_VALUE : Frames.units(frames.seam());
        first = new int[regions + 1];
        for (int i = 0; i < pieces.count; i++) {
            first[pieces.region[i] + 1]++;
        }
        for (int i = 0; i < regions; i++) {
            first[i + 1] += first[i];
        }
        order = new Order(pieces, first);
        pieces.forgetRegions();
        next = new int[pieces.count];
        rings = new ArrayList<>(regions);
        for (int i = 0; i < regions; i++) {
            rings.add(List.of());
        }
        int chunk = 64;
        IntStream.range(0, (regions + chunk - 1) / chunk).parallel().forEach(share -> {
            for (int i = share * chunk; i < Math.min(regions, (share + 1) * chunk); i++) {
                if (first[i] < first[i + 1]) {
                    rings.set(i, chain(first[i], first[i + 1]));
                }
            }
        });
    }

    /** Joins the pieces of one region. */
    private List<Ring> chain(int from, int to) {
        Ends ends = new Ends(pieces, order, from, to);
        int[] twin = new int[to - from];
        each(from, to, i -> twin[i - from] = ahead(order.piece(i), ends));
        for (int i = from; i < to; i++) {
            cancel(i, twin, from, ends);
        }
        int[] link = twin;
        each(from, to, i -> link[i - from] = settled(link[i - from], order.piece(i), ends));
        List<Ring> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int head = order.piece(i);
            if (next[head] != 0) {
                continue;
            }
            long measure = 0;
            int size = 0;
            int at = i;
            do {
                int piece = order.piece(at);
                measure += pieces.measure[piece];
                size++;
                next[piece] = -1;
                int after = link[at - from];
                if (after < 0 || next[order.piece(after)] != 0 && after != i) {
                    after = follower(piece, i, ends, from, to);
                }
                next[piece] = order.piece(after) + 1;
                at = after;
            } while (at != i);
            found.add(new Ring(head, size, measure));
        }
        return found;
    }

    /** Large regions use all threads; what is done for a place must not depend on other places. */
    private static void each(int from, int to, IntConsumer work) {
        IntStream all = IntStream.range(from, to);
        (to - from > 10_000 ? all.parallel() : all).forEach(work);
    }

    /**
     * The place of the edge that runs back along a piece; {@link #SEVERAL} where there are several, {@link #NOTHING} where the piece has no
     * length. Where there is none, {@link #PLAIN} less the place of the only piece that starts where this one ends, so that most pieces look
     * about themselves once.
     */
    private int ahead(int piece, Ends ends) {
        if (pieces.kind[piece] >= Pieces.WHOLE) {
            return PLAIN - NONE;
        }
        if (pieces.fromX[piece] == pieces.toX[piece]
                && Math.abs(pieces.fromY[piece] - pieces.toY[piece]) < 1e-9
                && Math.abs(pieces.measure[piece]) < 1L << Frames.AREA_BITS - 10) {
            return NOTHING;
        }
        boolean edge = pieces.circle[piece] < 0;
        long x = pieces.toX[piece];
        double y = pieces.toY[piece];
        int back = NONE;
        int after = NONE;
        for (int k = ends.first(x); k >= 0; k = ends.next(k, x)) {
            int other = order.piece(k);
            if (edge && runsBack(piece, other)) {
                back = back == NONE ? k : SEVERAL;
            }
            if (Math.abs(pieces.fromY[other] - y) <= SAME) {
                after = after == NONE ? k : SEVERAL;
            }
        }
        return back != NONE ? back : PLAIN - (Math.abs(x) == seam ? NONE : after);
    }

    /** The place of the only piece that starts where this one ends, once the twins are out; below zero where that is not so plain. */
    private int settled(int ahead, int piece, Ends ends) {
        return ahead <= PLAIN - NONE ? PLAIN - ahead : only(piece, ends);
    }

    private boolean runsBack(int piece, int back) {
        return back != piece
                && pieces.circle[back] < 0
                && pieces.toX[back] == pieces.fromX[piece]
                && Math.abs(pieces.toY[back] - pieces.fromY[piece]) < SAME
                && Math.abs(pieces.fromY[back] - pieces.toY[piece]) < SAME;
    }

    /** Takes out pieces without length and edges that run back and forth. A piece that is out follows itself. */
    private void cancel(int place, int[] twin, int from, Ends ends) {
        int piece = order.piece(place);
        int back = twin[place - from];
        if (next[piece] != 0 || back <= PLAIN - SEVERAL) {
            return;
        }
        if (back == NOTHING) {
            next[piece] = piece + 1;
            return;
        }
        if (back == SEVERAL) {
            long x = pieces.toX[piece];
            back = ends.first(x);
            while (back >= 0 && (next[order.piece(back)] != 0 || !runsBack(piece, order.piece(back)))) {
                back = ends.next(back, x);
            }
        }
        if (back >= 0 && next[order.piece(back)] == 0) {
            next[piece] = piece + 1;
            next[order.piece(back)] = order.piece(back) + 1;
        }
    }

    /** The place of the only open piece that starts where this one ends; below zero where that is not so plain. */
    private int only(int piece, Ends ends) {
        long x = pieces.toX[piece];
        if (pieces.kind[piece] >= Pieces.WHOLE || Math.abs(x) == seam) {
            return NONE;
        }
        int found = NONE;
        for (int k = ends.first(x); k >= 0; k = ends.next(k, x)) {
            int other = order.piece(k);
            if (next[other] == 0 && Math.abs(pieces.fromY[other] - pieces.toY[piece]) <= SAME) {
                found = found == NONE ? k : SEVERAL;
            }
        }
        return found;
    }

    /** The place of the piece that starts where this one ends; the head's where the ring closes or nothing follows. */
    private int follower(int piece, int head, Ends ends, int from, int to) {
        if (pieces.kind[piece] >= Pieces.WHOLE) {
            return head;
        }
        long x = pieces.toX[piece];
        double y = pieces.toY[piece];
        boolean onSeam = Math.abs(x) == seam;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = ends.first(x); k >= 0; k = ends.next(k, x)) {
            double away = pieces.fromY[order.piece(k)] - y;
            if (onSeam && Math.abs(away) > SAME) {
                // Along the antimeridian the region lies left: north on its western side, south on its eastern.
                away = x > 0 ? away : -away;
                away = away < 0 ? Double.POSITIVE_INFINITY : away;
            } else {
                away = Math.abs(away) > SAME ? Double.POSITIVE_INFINITY : Math.abs(away);
            }
            if (away < least && (next[order.piece(k)] == 0 || k == head)) {
                least = away;
                best = k;
            }
        }
        return best < 0 ? near(x, y, head, from, to) : best;
    }

    /** Where three curves meet in a point, rounding may give it two names that differ by some nanometres. Rare, so all are looked through. */
    private int near(long x, double y, int head, int from, int to) {
        int best = head;
        double least = Double.POSITIVE_INFINITY;
        for (int k = from; k < to; k++) {
            double dx = (pieces.fromX[order.piece(k)] - x) * Frames.X_UNIT;
            double dy = pieces.fromY[order.piece(k)] - y;
            double away = dx * dx + dy * dy;
            if ((next[order.piece(k)] == 0 || k == head) && away < SAME * SAME && away < least) {
                least = away;
                best = k;
            }
        }
        if (least == Double.POSITIVE_INFINITY) {
            forced.increment();
        }
        return best;
    }

    /** How many rings had to be closed by a straight line because nothing followed; 0 unless rounding tore a boundary. */
    public long forced() {
        return forced.sum();
    }

    /** How many regions there are, those without ground too. */
    public int regions() {
        return rings.size();
    }

    /** How many rings bound a region. */
    public int rings(int region) {
        return rings.get(region).size();
    }

    List<Ring> ringsOf(int region) {
        return rings.get(region);
    }

    /** The area of a region in whole units of {@link Frames}. */
    public long areaUnits(int region) {
        long sum = 0;
        for (int i = first[region]; i < first[region + 1]; i++) {
            sum += pieces.measure[order.piece(i)];
        }
        return sum;
    }

    /** The points of a ring, closed, arcs cut so that a chord stays within the given distance of its arc. */
    List<double[]> points(Ring ring, double chordError) {
        List<double[]> points = new ArrayList<>();
        int piece = ring.head();
        do {
            double[] start = {pieces.fromX[piece] * Frames.X_UNIT, pieces.fromY[piece]};
            if (pieces.kind[piece] < Pieces.WHOLE) {
                points.add(start);
            }
            if (pieces.circle[piece] >= 0) {
                arc(envelopes.get(pieces.envelope[piece]).circles, piece, chordError, points);
            }
            int after = next[piece] - 1;
            boolean gap = pieces.kind[piece] < Pieces.WHOLE
                    && (pieces.toX[piece] != pieces.fromX[after]
                            || Math.abs(pieces.toY[piece] - pieces.fromY[after]) > SAME);
            if (gap) {
                points.add(new double[] {pieces.toX[piece] * Frames.X_UNIT, pieces.toY[piece]});
            }
            piece = after;
        } while (piece != ring.head());
        points.add(points.get(0).clone());
        return points;
    }

    /** Points between the ends of an arc, standing out by so much that the line has exactly the area of the arc beside it. */
    private void arc(Circles circles, int piece, double chordError, List<double[]> into) {
        int circle = pieces.circle[piece];
        double cx = circles.x[circle];
        double cy = circles.y[circle];
        double r = circles.r[circle];
        boolean against = (pieces.kind[piece] & Pieces.AGAINST) != 0;
        double most = 2 * StrictMath.acos(1 - Math.min(chordError, r / 2) / r);
        if (pieces.kind[piece] >= Pieces.WHOLE) {
            int steps = Math.max(8, (int) Math.ceil(2 * Math.PI / most));
            double step = 2 * Math.PI / steps;
            double out = r * Math.sqrt(step / StrictMath.sin(step));
            for (int i = 0; i < steps; i++) {
                into.add(point(cx, cy, out, against ? -i * step : i * step));
            }
            return;
        }
        double from = Angle.of(pieces.fromX[piece] * Frames.X_UNIT - cx, pieces.fromY[piece] - cy);
        double to = Angle.of(pieces.toX[piece] * Frames.X_UNIT - cx, pieces.toY[piece] - cy);
        double way = against ? from - to : to - from;
        way = way < 0 ? way + 2 * Math.PI : way;
        if (way * r < 0.01) {
            return;
        }
        int steps = Math.max(2, (int) Math.ceil(way / most));
        while (r * (standOut(way, steps) - 1) > chordError) {
            steps++;
        }
        double step = way / steps;
        double out = standOut(way, steps);
        for (int i = 1; i < steps; i++) {
            into.add(point(cx, cy, r * out, from + (against ? -i * step : i * step)));
        }
    }

    /** How far out the inner points of a line of so many steps stand, as a share of the radius, for it to keep the area of its arc. */
    private static double standOut(double way, int steps) {
        double step = way / steps;
        // Two triangles with one end on the arc, the others with both ends out: their sum is the sector.
        double inner = steps - 2;
        double share = steps * step / StrictMath.sin(step);
        return inner == 0 ? share / 2 : (-1 + Math.sqrt(1 + inner * share)) / inner;
    }

    private static double[] point(double cx, double cy, double r, double angle) {
        return new double[] {cx + r * StrictMath.cos(angle), cy + r * StrictMath.sin(angle)};
    }
}
