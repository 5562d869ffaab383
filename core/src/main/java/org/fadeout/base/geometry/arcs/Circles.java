package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Circles in the plane, in spatial order, each place once.
 *
 * <p>Of several circles around one centre only the widest is kept. A circle that crosses the antimeridian stands twice, once at each end of
 * the plane. Cost: linear; 30 bytes a circle when made, 65 while it is made.
 */
final class Circles {
    private static final int SHARE = 1 << 14;

    final Frames frames;
    final int count;
    final double[] x;
    final double[] y;
    final double[] r;
    final Boxes boxes;
    private @Nullable Cells cells;
    final double narrowest;
    final double widest;
    /** West, south, east and north of all circles; all zero where there are none. */
    final double[] sides;

    /**
     * Takes centres and radii in the plane; the arrays are kept and may be overwritten.
     *
     * @throws IllegalArgumentException where a number is not finite or a radius is not above zero
     */
    Circles(Frames frames, double[] xs, double[] ys, double[] rs, int given) {
        this.frames = frames;
        double[] cx = xs;
        double[] cy = ys;
        double[] cr = rs;
        int size = given;
        for (int i = 0; i < given; i++) {
            check(xs[i], ys[i], rs[i], i);
            if (Math.abs(xs[i]) + rs[i] > frames.seam()) {
                if (size == cx.length) {
                    cx = Arrays.copyOf(cx, size + 8 + size / 2);
                    cy = Arrays.copyOf(cy, cx.length);
                    cr = Arrays.copyOf(cr, cx.length);
                }
                cx[size] = xs[i] - Math.copySign(2 * frames.seam(), xs[i]);
                cy[size] = ys[i];
                cr[size++] = rs[i];
            }
        }
        SpatialOrder order = new SpatialOrder(cx, cy, size);
        settleRuns(order, cx, cy, cr);
        x = new double[size];
        y = new double[size];
        r = new double[size];
        count = gather(order, cx, cy, cr, size);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = r[i] < least ? r[i] : least;
            most = r[i] > most ? r[i] : most;
            west = x[i] - r[i] < west ? x[i] - r[i] : west;
            south = y[i] - r[i] < south ? y[i] - r[i] : south;
            east = x[i] + r[i] > east ? x[i] + r[i] : east;
            north = y[i] + r[i] > north ? y[i] + r[i] : north;
        }
        sides = count == 0 ? new double[4] : new double[] {west, south, east, north};
        narrowest = least;
        widest = most;
        double side = 2 * most;
        CompletableFuture<Cells> grid = count < 10_000
                ? CompletableFuture.completedFuture(new Cells(order.keys, count, side))
                : CompletableFuture.supplyAsync(() -> new Cells(order.keys, count, side));
        boxes = Boxes.of(count, (i, box) -> {
            box[0] = x[i] - r[i];
            box[1] = y[i] - r[i];
            box[2] = x[i] + r[i];
            box[3] = y[i] + r[i];
        });
        cells = grid.join();
    }

    /** The grid over the circles, to be had once: it is large, and only the envelope's making needs it. */
    Cells takeCells() {
        Cells taken = cells;
        if (taken == null) {
            throw new IllegalStateException("The grid has been taken");
        }
        cells = null;
        return taken;
    }

    private static void check(double x, double y, double r, int i) {
        if (!(Math.abs(x) < 1 << 25 && Math.abs(y) < 1 << 25)) {
            throw new IllegalArgumentException(
                    "Disc " + i + " has its centre at " + x + ", " + y + ", which is not a place in the plane");
        }
        if (!(r > 0 && r < 1 << 20)) {
            throw new IllegalArgumentException(
                    "Disc " + i + " has a radius of " + r + " m; it takes one above 0 and below 1,000 km");
        }
    }

    /** Puts places of one key into the order of x, then y, then falling radius. */
    private static void settleRuns(SpatialOrder order, double[] x, double[] y, double[] r) {
        int from = 0;
        for (int to = 1; to <= order.keys.length; to++) {
            if (to == order.keys.length || order.keys[to] != order.keys[from]) {
                if (to - from > 1) {
                    settle(order.order, from, to, x, y, r);
                }
                from = to;
            }
        }
    }

    private static void settle(int[] order, int from, int to, double[] x, double[] y, double[] r) {
        Integer[] run = new Integer[to - from];
        for (int i = 0; i < run.length; i++) {
            run[i] = order[from + i];
        }
        Arrays.sort(run, (a, b) -> {
            int byX = Double.compare(x[a], x[b]);
            int byY = byX != 0 ? byX : Double.compare(y[a], y[b]);
            return byY != 0 ? byY : Double.compare(r[b], r[a]);
        });
        for (int i = 0; i < run.length; i++) {
            order[from + i] = run[i];
        }
    }

    private int gather(SpatialOrder order, double[] cx, double[] cy, double[] cr, int size) {
        IntStream shares = IntStream.range(0, (size + SHARE - 1) / SHARE);
        (size > SHARE ? shares.parallel() : shares).forEach(share -> {
            for (int k = share * SHARE; k < Math.min(size, (share + 1) * SHARE); k++) {
                int i = order.order[k];
                x[k] = cx[i];
                y[k] = cy[i];
                r[k] = cr[i];
            }
        });
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (kept == 0 || x[k] != x[kept - 1] || y[k] != y[kept - 1]) {
                order.keys[kept] = order.keys[k];
                x[kept] = x[k];
                y[kept] = y[k];
                r[kept++] = r[k];
            }
        }
        return kept;
    }
}
