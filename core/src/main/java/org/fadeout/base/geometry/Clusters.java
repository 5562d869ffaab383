package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/**
 * Where finds lie densely: clusters of positions, and an outline around each. An outline is a <em>proposal</em> for a strike
 * footprint, which a person makes a record.
 *
 * <p>Definition: DBSCAN. Two positions are neighbours where their distance is at most the reach; a position is its own neighbour. A
 * position with at least so many neighbours is core. Core positions that are neighbours, directly or through other core positions,
 * are a cluster. Another position with a core neighbour is on the border of a cluster, that of its nearest core neighbour (the
 * cluster with the lower number where two are as near); the rest is noise. Clusters are numbered from 0 by their westernmost, then
 * southernmost, core position, west being the lower longitude (180 is -180). So nothing depends on the order of the input; where
 * positions are equal, so are their labels.
 *
 * <p>Source: Ester, Kriegel, Sander, Xu, A Density-Based Algorithm for Discovering Clusters (1996), whose borders depend on the
 * order; the rule for borders is ours. Method: {@link Density}, on cells of latitude and longitude, with straight lines through the
 * ground that are compared with proven bounds ({@link Nearness}); GeographicLib decides the pairs that these bounds leave open.
 *
 * <p>Accuracy: neighbours are exactly those whose {@link Distance}, in whole millimetres, is at most the reach; which core position
 * is nearest is told by straight lines, right to 1e-7 m where the reach is below a kilometre. Cost: n log n for any spread that
 * finds have, piles of any size in one place included. Worst case: beyond that, (n times least) box visits for positions in cells
 * that are not full, and n to the power 1.5 for two full cells whose positions lie on curves a hair more than the reach apart;
 * pairs within 1e-8 m of the reach cost a geodesic each. A million positions on two such lines take seconds.
 */
public final class Clusters {
    /** The label of a position that is of no cluster. */
    public static final int NOISE = -1;

    static final Length LEAST_REACH = Length.ofMetres(0.1);
    static final Length MOST_REACH = Length.ofMetres(100_000);
    private static final double FARTHEST_M = 1e9;

    private final List<Position> positions;
    private final Length reach;
    private final int[] labels;
    private final List<List<Position>> members;

    private Clusters(List<Position> positions, Length reach, int[] labels) {
        this.positions = positions;
        this.reach = reach;
        this.labels = labels;
        List<List<Position>> found = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            while (found.size() <= labels[i]) {
                found.add(new ArrayList<>());
            }
            if (labels[i] != NOISE) {
                found.get(labels[i]).add(positions.get(i));
            }
        }
        members = found;
    }

    /**
     * The clusters of these positions. Throws IllegalArgumentException where the reach is not from 0.1 m (finds are not known
     * closer) to 100 km, or least is below 1.
     */
    public static Clusters of(List<Position> positions, Length reach, int least) {
        checkLeast(least);
        if (LEAST_REACH.isMoreThan(reach) || reach.isMoreThan(MOST_REACH)) {
            throw new IllegalArgumentException(
                    "A reach is from " + LEAST_REACH + " to " + MOST_REACH + ", not " + reach);
        }
        List<Position> kept = List.copyOf(positions);
        return new Clusters(kept, reach, kept.isEmpty() ? new int[0] : onGlobe(kept, reach, least));
    }

    private static int[] onGlobe(List<Position> positions, Length reach, int least) {
        int n = positions.size();
        double[] latitude = new double[n];
        double[] longitude = new double[n];
        for (int i = 0; i < n; i++) {
            // Zero is added because -0 is a zero; and 180 degrees east is 180 degrees west.
            latitude[i] = positions.get(i).latitude() + 0.0;
            double east = positions.get(i).longitude() + 0.0;
            longitude[i] = east == 180 ? -180 : east;
        }
        Nearness near = Nearness.onGlobe(reach, latitude, longitude);
        CellRows.OfGlobe globe = CellRows.OfGlobe.of(Math.sqrt(near.sure), Math.sqrt(near.possible));
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        int[] row = new int[n];
        int[] column = new int[n];
        for (int i = 0; i < n; i++) {
            double up = Math.toRadians(latitude[i]);
            double east = Math.toRadians(longitude[i]);
            double sine = Math.sin(up);
            double normal = CellRows.OfGlobe.A / Math.sqrt(1 - CellRows.OfGlobe.E2 * sine * sine);
            x[i] = normal * Math.cos(up) * Math.cos(east);
            y[i] = normal * Math.cos(up) * Math.sin(east);
            z[i] = normal * (1 - CellRows.OfGlobe.E2) * sine;
            row[i] = globe.row(up);
            column[i] = (int) ((east + Math.PI) / globe.width(row[i]));
        }
        return Density.labels(new Cells(x, y, z, row, column), globe, near, least, longitude, latitude);
    }

    /**
     * The same in a plane, in metres: the cluster of each point, or {@link #NOISE}. Neighbours are exactly those whose squared
     * distance in doubles is at most the square of the reach. Throws IllegalArgumentException where a coordinate is not a number or
     * beyond 1e9 m, the reach is not above zero or is too small for the extent (about 1e-9 of it), or least is below 1.
     */
    public static int[] labels(double[] x, double[] y, double reach, int least) {
        checkLeast(least);
        if (!(reach >= 1e-6 && reach <= FARTHEST_M)) {
            throw new IllegalArgumentException("A reach in a plane is from 1e-6 to 1e9 m, not " + reach);
        }
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y are not points");
        }
        if (x.length == 0) {
            return new int[0];
        }
        CellRows.OfPlane plane = CellRows.OfPlane.of(reach);
        int[] row = numbers(y, plane.side());
        int[] column = numbers(x, plane.side());
        Cells cells = new Cells(x, y, new double[x.length], row, column);
        return Density.labels(cells, plane, Nearness.inPlane(reach), least, x, y);
    }

    private static int[] numbers(double[] values, double side) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!(Math.abs(value) <= FARTHEST_M)) {
                throw new IllegalArgumentException("Not a coordinate in metres: " + value);
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if ((most - least) / side >= CellRows.MOST) {
            throw new IllegalArgumentException("The reach is too small for points that spread over "
                    + Math.round(most - least) + " m: their cells cannot be numbered");
        }
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = (int) ((values[i] - least) / side);
        }
        return numbers;
    }

    private static void checkLeast(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("A cluster needs at least 1 neighbour, not " + least);
        }
    }

    /** The number of clusters. */
    public int count() {
        return members.size();
    }

    /** The cluster of the position at this place of the input, or {@link #NOISE}. */
    public int label(int place) {
        return labels[place];
    }

    /** The positions of a cluster, in the order of the input. */
    public List<Position> members(int cluster) {
        return List.copyOf(members.get(cluster));
    }

    /** The positions that are of no cluster, in the order of the input. */
    public List<Position> noise() {
        List<Position> noise = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == NOISE) {
                noise.add(positions.get(i));
            }
        }
        return noise;
    }

    /**
     * The ground around a cluster, as {@link ClusterOutline} says: its concave hull with edges of at most about twice the reach,
     * and a margin around it. Across the antimeridian it is land in two parts. Throws IllegalArgumentException where the margin is
     * zero or above 100 km or the outline goes beyond 85 degrees of latitude.
     */
    public Land outline(int cluster, Length margin) {
        return ClusterOutline.of(members.get(cluster), reach.plus(reach), margin);
    }
}
