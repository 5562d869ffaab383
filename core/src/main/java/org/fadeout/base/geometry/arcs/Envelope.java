package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The envelope: the union of discs, as the arcs that bound it.
 *
 * <p>Definition: all ground within its radius of at least one centre. Method: each circle keeps the arcs that no other disc covers; Green's
 * theorem over the arcs measures the union. Source: the arcs of a union of discs as in Aurenhammer, Improved algorithms for discs and balls
 * using power diagrams (1988); areas as in {@link Frames}. Accuracy: 1e-9 of the area in the plane. Both ends of an arc are rounded to 2^-19 m2,
 * which shows where hundreds of thousands of arcs lie within some metres: 0.4 m2 for 200,000 finds on a line of 100 m. Arcs shorter than
 * 1e-9 m may be lost where three circles meet in a point. Cost: n log n, also where discs lie dense; 34 bytes a disc and 36 an arc.
 */
public final class Envelope {
    private static final int CHUNK = 1024;

    final Frames frames;
    final Circles circles;
    /** The arcs in the order of their circles; those of circle i from first[i] to first[i + 1]. */
    final int[] first;

    final int[] startBy;
    final int[] endBy;
    final double[] start;
    final double[] end;
    /** What each arc adds to the integral, in whole units. */
    final long[] measure;

    private Envelope(Circles circles) {
        this.frames = circles.frames;
        this.circles = circles;
        Cells cells = circles.takeCells();
        int chunks = (cells.count + CHUNK - 1) / CHUNK;
        Part[] parts = new Part[chunks];
        first = new int[circles.count + 1];
        IntStream all = IntStream.range(0, chunks);
        (chunks > 1 ? all.parallel() : all).forEach(chunk -> {
            Part part = new Part(Math.min(CHUNK, circles.count));
            Rim rim = new Rim(circles);
            CircleMeasure measure = new CircleMeasure();
            int to = Math.min(cells.count, (chunk + 1) * CHUNK);
            for (int cell = chunk * CHUNK; cell < to; cell++) {
                rim.enter(cells, cell);
                for (int i = cells.start[cell]; i < cells.start[cell + 1]; i++) {
                    first[i + 1] = part.add(this, i, rim.own(i), measure);
                }
            }
            parts[chunk] = part;
        });
        for (int i = 0; i < circles.count; i++) {
            first[i + 1] += first[i];
        }
        int arcs = first[circles.count];
        startBy = new int[arcs];
        endBy = new int[arcs];
        start = new double[arcs];
        end = new double[arcs];
        measure = new long[arcs];
        Stream.<Runnable>of(
                        () -> join(parts, startBy, part -> part.startBy, part -> part.startBy = new int[0]),
                        () -> join(parts, endBy, part -> part.endBy, part -> part.endBy = new int[0]),
                        () -> join(parts, start, part -> part.start, part -> part.start = new double[0]),
                        () -> join(parts, end, part -> part.end, part -> part.end = new double[0]),
                        () -> join(parts, measure, part -> part.measure, part -> part.measure = new long[0]))
                .parallel()
                .forEach(Runnable::run);
    }

    /** Puts one field of all parts together and drops it there, so that little stands twice at a time. */
    private static void join(Part[] parts, Object into, Function<Part, Object> field, Consumer<Part> drop) {
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(field.apply(part), 0, into, at, part.count);
            at += part.count;
            drop.accept(part);
        }
    }

    /**
     * Discs of one radius in the plane of the frames.
     *
     * @param x y centres in metres; the arrays stay as they are
     * @throws IllegalArgumentException where a number is not finite, or a radius is not above zero
     */
    public static Envelope of(Frames frames, double[] x, double[] y, double radius) {
        double[] radii = new double[x.length];
        Arrays.fill(radii, radius);
        return of(frames, x, y, radii);
    }

    /** Discs of any radii in the plane of the frames, as {@link #of(Frames, double[], double[], double)}. */
    public static Envelope of(Frames frames, double[] x, double[] y, double[] radii) {
        if (x.length != y.length || x.length != radii.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y and " + radii.length + " radii");
        }
        return new Envelope(new Circles(frames, x, y, radii, x.length));
    }

    /** How many arcs bound it. */
    public int arcs() {
        return measure.length;
    }

    /** The area in the whole units of {@link Frames}. */
    public long areaUnits() {
        long sum = 0;
        for (long arc : measure) {
            sum += arc;
        }
        return sum;
    }

    /** The area in square metres. */
    public double area() {
        return Frames.squareMetres(areaUnits());
    }

    /** The box around all discs, as x0, y0, x1, y1. */
    public double[] box() {
        return circles.sides.clone();
    }

    /** True where a point of the plane lies within a disc. */
    public boolean holds(double x, double y) {
        Boxes.Hits near = new Boxes.Hits();
        circles.boxes.touching(x, y, x, y, near);
        for (int k = 0; k < near.count; k++) {
            int i = near.things[k];
            double dx = circles.x[i] - x;
            double dy = circles.y[i] - y;
            if (dx * dx + dy * dy <= circles.r[i] * circles.r[i]) {
                return true;
            }
        }
        return false;
    }

    /** A node on circle i: where the disc of its neighbour begins or ends to cover it. The same from both circles. */
    Node node(int i, int by, boolean coverBegins) {
        double x = circles.x[i];
        double y = circles.y[i];
        double r = circles.r[i];
        if (by < 0) {
            double side = by == Cover.EAST ? frames.seam() : -frames.seam();
            double dy = Math.sqrt(Math.max(0, r * r - (side - x) * (side - x)));
            return new Node(Frames.units(side), y + (coverBegins == (by == Cover.EAST) ? -dy : dy));
        }
        return Node.of(x, y, r, circles.x[by], circles.y[by], circles.r[by], coverBegins);
    }

    /** The open arcs of some circles, before they are put together. */
    private static final class Part {
        private int count;
        private int[] startBy;
        private int[] endBy;
        private double[] start;
        private double[] end;
        private long[] measure;

        Part(int circles) {
            startBy = new int[2 * circles];
            endBy = new int[2 * circles];
            start = new double[2 * circles];
            end = new double[2 * circles];
            measure = new long[2 * circles];
        }

        int add(Envelope envelope, int circle, Cover open, CircleMeasure measuring) {
            if (open.isEmpty()) {
                return 0;
            }
            Circles circles = envelope.circles;
            measuring.at(envelope.frames, circles.x[circle], circles.y[circle], circles.r[circle]);
            if (count + open.count > startBy.length) {
                int size = 2 * startBy.length + open.count;
                startBy = Arrays.copyOf(startBy, size);
                endBy = Arrays.copyOf(endBy, size);
                start = Arrays.copyOf(start, size);
                end = Arrays.copyOf(end, size);
                measure = Arrays.copyOf(measure, size);
            }
            for (int k = 0; k < open.count; k++) {
                startBy[count] = open.startBy[k];
                endBy[count] = open.endBy[k];
                start[count] = open.start[k];
                end[count] = open.end[k];
                measure[count++] = open.isWhole() ? measuring.whole() : one(envelope, circle, open, k, measuring);
            }
            return open.count;
        }

        private static long one(Envelope envelope, int circle, Cover open, int k, CircleMeasure measuring) {
            Node from = envelope.node(circle, open.startBy[k], false);
            Node to = envelope.node(circle, open.endBy[k], true);
            long start = measuring.value(from.x(), from.y(), open.start[k]);
            long end = measuring.value(to.x(), to.y(), open.end[k]);
            return measuring.between(start, end, open.end[k] < open.start[k]);
        }
    }
}
