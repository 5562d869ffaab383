package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Discs and polygons for the tests of this package. Vertices lie on the engine's grid, so that twins see the very same land. */
final class Drawings {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Drawings() {}

    /** Discs as three arrays. */
    record Set(double[] x, double[] y, double[] r) {
        Envelope flat() {
            return Envelope.of(Frames.flat(), x, y, r);
        }

        Set moved(double dx, double dy) {
            return new Set(
                    Arrays.stream(x).map(v -> v + dx).toArray(),
                    Arrays.stream(y).map(v -> v + dy).toArray(),
                    r);
        }

        /** The exact area of the union, see {@link Slabs}. */
        double exact() {
            return new Slabs(x[0], y[0]).discs(x, y, r).measure().area(over -> true);
        }

        Set shuffled(Random random) {
            int n = x.length;
            Set copy = new Set(x.clone(), y.clone(), r.clone());
            for (int i = n - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                swap(copy.x, i, k);
                swap(copy.y, i, k);
                swap(copy.r, i, k);
            }
            return copy;
        }

        private static void swap(double[] a, int i, int k) {
            double kept = a[i];
            a[i] = a[k];
            a[k] = kept;
        }
    }

    /** Discs from x, y, r in turn. */
    static Set discs(double... xyr) {
        int n = xyr.length / 3;
        Set set = new Set(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            set.x[i] = xyr[3 * i];
            set.y[i] = xyr[3 * i + 1];
            set.r[i] = xyr[3 * i + 2];
        }
        return set;
    }

    static Set random(Random random, int n, double side, double least, double most) {
        Set set = new Set(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            set.x[i] = random.nextDouble() * side;
            set.y[i] = random.nextDouble() * side;
            set.r[i] = least + random.nextDouble() * (most - least);
        }
        return set;
    }

    /** A lattice of two steps, discs of one radius. */
    static Set lattice(int columns, int rows, double ux, double uy, double vx, double vy, double r) {
        Set set = new Set(new double[columns * rows], new double[columns * rows], new double[columns * rows]);
        for (int i = 0; i < set.x.length; i++) {
            int column = i % columns;
            int row = i / columns;
            set.x[i] = column * ux + row * vx;
            set.y[i] = column * uy + row * vy;
            set.r[i] = r;
        }
        return set;
    }

    /** A disc as a polygon that has its area. */
    static Polygon corners(double x, double y, double r, int n) {
        double out = r * Math.sqrt(2 * Math.PI / n / Math.sin(2 * Math.PI / n));
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            ring[i] = new Coordinate(x + out * Math.cos(angle), y + out * Math.sin(angle));
        }
        ring[n] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    static Geometry union(Set set, int corners) {
        List<Geometry> polygons = new ArrayList<>();
        for (int i = 0; i < set.x.length; i++) {
            polygons.add(corners(set.x[i], set.y[i], set.r[i], corners));
        }
        return OverlayNGRobust.union(polygons);
    }

    static double snap(double v) {
        return Math.rint(v * (1L << Edges.GRID_BITS)) / (1L << Edges.GRID_BITS);
    }

    static LinearRing ring(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i + 1 < points.length; i++) {
            points[i] = new Coordinate(snap(xy[2 * i]), snap(xy[2 * i + 1]));
        }
        points[points.length - 1] = points[0].copy();
        return FACTORY.createLinearRing(points);
    }

    static Polygon polygon(double... xy) {
        return FACTORY.createPolygon(ring(xy));
    }

    static Polygon rectangle(double x0, double y0, double x1, double y1) {
        return polygon(x0, y0, x1, y0, x1, y1, x0, y1);
    }

    /** A star-shaped polygon, with a hole of the same form for every second one. */
    static Polygon star(Random random, double x, double y, double most, int corners) {
        double[] outer = new double[2 * corners];
        double[] inner = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double r = most * (0.4 + 0.6 * random.nextDouble());
            outer[2 * i] = x + r * Math.cos(angle);
            outer[2 * i + 1] = y + r * Math.sin(angle);
            inner[2 * i] = x + 0.6 * r * Math.cos(angle);
            inner[2 * i + 1] = y + 0.6 * r * Math.sin(angle);
        }
        LinearRing[] holes = random.nextBoolean() ? new LinearRing[] {ring(inner)} : new LinearRing[0];
        return FACTORY.createPolygon(ring(outer), holes);
    }

    /** One to three stars that do not meet. */
    static Geometry stars(Random random, double x, double y, double most) {
        Polygon[] parts = new Polygon[1 + random.nextInt(3)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = star(random, x + i * 2.1 * most, y, most, 5 + random.nextInt(6));
        }
        return FACTORY.createMultiPolygon(parts);
    }

    static Edges edges(Frames frames, List<? extends Geometry> lands) {
        EdgeBuilder builder = new EdgeBuilder(frames);
        lands.forEach(builder::add);
        return builder.build();
    }

    static Edges flat(List<? extends Geometry> lands) {
        return edges(Frames.flat(), lands);
    }

    /** Runs the work on so many threads. */
    static <T> T on(int threads, Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }
}
