package org.fadeout.base.geometry.arcs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The slow obvious twin of the engine in the plane: polygons and discs cut into upright slabs.
 *
 * <p>Method: between two neighbouring abscissas at which a curve begins, ends or crosses another, the curves keep their order from bottom to
 * top. The ground between two of them is then the difference of two antiderivatives, and what covers it is counted from below. An abscissa
 * that is wrong by d changes an area by about d^2, so nothing depends on how tangents and common points are rounded. Accuracy: 1e-12 of the
 * area of the largest disc for each slab. Cost: the cube of the curves at worst; for some hundred curves.
 */
final class Slabs {
    private final double originX;
    private final double originY;
    private final List<Curve> curves = new ArrayList<>();
    /** For each leaf whether it is a union of discs, counted by depth, or land, told by parity. */
    private final List<Boolean> round = new ArrayList<>();

    private final Map<BitSet, Double> areas = new HashMap<>();

    /** A segment, or the lower (way -1) or upper (way 1) half of a circle. */
    private record Curve(int leaf, int way, double x0, double y0, double x1, double y1, double r) {
        boolean isArc() {
            return r > 0;
        }

        double at(double x) {
            if (!isArc()) {
                return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
            }
            double u = x - (x0 + x1) / 2;
            return y0 + way * Math.sqrt(Math.max(0, (r - u) * (r + u)));
        }

        double integral(double a, double b) {
            if (!isArc()) {
                return (b - a) * (at(a) + at(b)) / 2;
            }
            double c = (x0 + x1) / 2;
            return (b - a) * y0 + way * (half(b - c) - half(a - c));
        }

        private double half(double u) {
            double v = Math.max(-r, Math.min(r, u));
            return (v * Math.sqrt((r - v) * (r + v)) + r * r * Math.asin(v / r)) / 2;
        }
    }

    Slabs(double originX, double originY) {
        this.originX = originX;
        this.originY = originY;
    }

    /** Adds land as the next leaf. */
    Slabs land(Geometry polygons) {
        int leaf = round.size();
        round.add(false);
        for (Object line : LinearComponentExtracter.getLines(polygons)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                Coordinate a = points[i - 1].x < points[i].x ? points[i - 1] : points[i];
                Coordinate b = points[i - 1].x < points[i].x ? points[i] : points[i - 1];
                if (a.x < b.x) {
                    curves.add(new Curve(leaf, 0, a.x - originX, a.y - originY, b.x - originX, b.y - originY, 0));
                }
            }
        }
        return this;
    }

    /** Adds a union of discs as the next leaf. */
    Slabs discs(double[] x, double[] y, double[] r) {
        int leaf = round.size();
        round.add(true);
        for (int i = 0; i < x.length; i++) {
            double cx = x[i] - originX;
            double cy = y[i] - originY;
            curves.add(new Curve(leaf, -1, cx - r[i], cy, cx + r[i], cy, r[i]));
            curves.add(new Curve(leaf, 1, cx - r[i], cy, cx + r[i], cy, r[i]));
        }
        return this;
    }

    /** Measures; call once, after all leaves. */
    Slabs measure() {
        double[] cuts = cuts();
        Curve[] active = new Curve[curves.size()];
        int[] depth = new int[round.size()];
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] > cuts[i - 1]) {
                slab(cuts[i - 1], cuts[i], active, depth);
            }
        }
        return this;
    }

    private void slab(double from, double to, Curve[] active, int[] depth) {
        double middle = (from + to) / 2;
        int count = 0;
        for (Curve curve : curves) {
            if (curve.x0() < middle && curve.x1() > middle) {
                active[count++] = curve;
            }
        }
        Arrays.sort(active, 0, count, (a, b) -> {
            int order = Double.compare(a.at(middle), b.at(middle));
            // Lower arcs first, so that a depth is never below zero.
            return order != 0 ? order : Integer.compare(a.way(), b.way());
        });
        Arrays.fill(depth, 0);
        for (int i = 0; i + 1 < count; i++) {
            Curve curve = active[i];
            depth[curve.leaf()] += round.get(curve.leaf()) ? -curve.way() : depth[curve.leaf()] == 0 ? 1 : -1;
            BitSet over = new BitSet();
            for (int leaf = 0; leaf < depth.length; leaf++) {
                over.set(leaf, depth[leaf] > 0);
            }
            if (!over.isEmpty()) {
                areas.merge(over, active[i + 1].integral(from, to) - curve.integral(from, to), Double::sum);
            }
        }
    }

    private double[] cuts() {
        List<Double> cuts = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve a = curves.get(i);
            cuts.add(a.x0());
            cuts.add(a.x1());
            for (int k = 0; k < i; k++) {
                Curve b = curves.get(k);
                if (a.x0() <= b.x1() && b.x0() <= a.x1()) {
                    cross(a, b, cuts);
                }
            }
        }
        return cuts.stream().mapToDouble(x -> x).sorted().toArray();
    }

    private static void cross(Curve a, Curve b, List<Double> cuts) {
        if (a.isArc() && b.isArc()) {
            if (a.way() < 0 && b.way() < 0) {
                circles(a, b, cuts);
            }
        } else if (a.isArc()) {
            line(a, b, cuts);
        } else if (b.isArc()) {
            line(b, a, cuts);
        } else {
            double da = (a.y1() - a.y0()) / (a.x1() - a.x0());
            double db = (b.y1() - b.y0()) / (b.x1() - b.x0());
            double x = a.x0() + (b.y0() + db * (a.x0() - b.x0()) - a.y0()) / (da - db);
            within(x, a, b, cuts);
        }
    }

    /** Both halves of two circles at once. */
    private static void circles(Curve a, Curve b, List<Double> cuts) {
        double ax = (a.x0() + a.x1()) / 2;
        double dx = (b.x0() + b.x1()) / 2 - ax;
        double dy = b.y0() - a.y0();
        double squared = dx * dx + dy * dy;
        double along = (squared + (a.r() - b.r()) * (a.r() + b.r())) / (2 * squared);
        double across = Math.sqrt(Math.max(0, a.r() * a.r() / squared - along * along));
        within(ax + along * dx - across * dy, a, b, cuts);
        within(ax + along * dx + across * dy, a, b, cuts);
    }

    private static void line(Curve arc, Curve line, List<Double> cuts) {
        double ux = line.x1() - line.x0();
        double uy = line.y1() - line.y0();
        double length = Math.hypot(ux, uy);
        ux /= length;
        uy /= length;
        double cx = (arc.x0() + arc.x1()) / 2 - line.x0();
        double cy = arc.y0() - line.y0();
        double along = cx * ux + cy * uy;
        double off = cx * uy - cy * ux;
        double half = Math.sqrt(Math.max(0, (arc.r() - off) * (arc.r() + off)));
        within(line.x0() + (along - half) * ux, arc, line, cuts);
        within(line.x0() + (along + half) * ux, arc, line, cuts);
    }

    private static void within(double x, Curve a, Curve b, List<Double> cuts) {
        if (x > Math.max(a.x0(), b.x0()) && x < Math.min(a.x1(), b.x1())) {
            cuts.add(x);
        }
    }

    /** The area of all ground whose leaves the test accepts. */
    double area(Predicate<BitSet> chosen) {
        double sum = 0;
        for (Map.Entry<BitSet, Double> entry : areas.entrySet()) {
            sum += chosen.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    Map<BitSet, Double> areas() {
        return areas;
    }
}
