package org.fadeout.base.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fadeout.base.geometry.arcs.Tract;
import org.fadeout.base.geometry.arcs.World;
import org.fadeout.base.measure.Position;

/**
 * The plane parted into tracts, so that about as many places lie in each, and which of them need a disc.
 *
 * <p>Method: the places are halved again and again, across the longer side of the box around them. Cost: n log n squared to part; to ask, one look at
 * each tract.
 */
public final class Tracts {
    private final List<Tract> tracts;

    private Tracts(List<Tract> tracts) {
        this.tracts = List.copyOf(tracts);
    }

    /**
     * Parts the plane.
     *
     * @param places some of those that will lie in it, or all
     * @param most how many of them may lie in one tract; more do where they lie on one point
     * @param reach the largest of {@link #reach(Disc)} of any disc that will lie in it, in metres of the plane
     */
    public static Tracts of(List<Position> places, int most, double reach) {
        List<double[]> points = new ArrayList<>();
        places.forEach(place -> points.add(point(place)));
        List<Tract> tracts = new ArrayList<>();
        part(points, Math.max(1, most), Tract.whole(reach), tracts);
        return new Tracts(tracts);
    }

    /** Tracts that were made by {@link #of(List, int, double)}, in their order. */
    public static Tracts of(List<Tract> tracts) {
        return new Tracts(tracts);
    }

    private static void part(List<double[]> points, int most, Tract tract, List<Tract> tracts) {
        int axis = points.size() > most ? longer(points) : -1;
        if (axis < 0) {
            tracts.add(tract);
            return;
        }
        points.sort(Comparator.comparingDouble(point -> point[axis]));
        double least = points.get(0)[axis];
        double middle = points.get(points.size() / 2)[axis];
        // Where more than half lie on the least line, the others go to the far side of it.
        double line = middle > least
                ? middle
                : points.stream()
                        .mapToDouble(point -> point[axis])
                        .filter(one -> one > least)
                        .findFirst()
                        .orElseThrow();
        int at = 0;
        while (points.get(at)[axis] < line) {
            at++;
        }
        Tract near = axis == 0
                ? new Tract(tract.west(), tract.south(), line, tract.north(), tract.reach())
                : new Tract(tract.west(), tract.south(), tract.east(), line, tract.reach());
        Tract far = axis == 0
                ? new Tract(line, tract.south(), tract.east(), tract.north(), tract.reach())
                : new Tract(tract.west(), line, tract.east(), tract.north(), tract.reach());
        part(new ArrayList<>(points.subList(0, at)), most, near, tracts);
        part(new ArrayList<>(points.subList(at, points.size())), most, far, tracts);
    }

    /** The axis along which points lie further apart; -1 where all are one point. */
    private static int longer(List<double[]> points) {
        double[] apart = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            int it = axis;
            double least = points.stream().mapToDouble(point -> point[it]).min().orElse(0);
            double greatest =
                    points.stream().mapToDouble(point -> point[it]).max().orElse(0);
            apart[axis] = greatest - least;
        }
        return apart[0] == 0 && apart[1] == 0 ? -1 : apart[0] >= apart[1] ? 0 : 1;
    }

    private static double[] point(Position place) {
        return new double[] {World.x(place.longitude()), World.y(place.latitude())};
    }

    /** How far a disc reaches, in metres of the plane. */
    public static double reach(Disc disc) {
        return World.circle(disc.centre().latitude(), disc.radius().metres())[1];
    }

    /** True where the tract holds a place. */
    public static boolean owns(Tract tract, Position place) {
        double[] point = point(place);
        return tract.owns(point[0], point[1]);
    }

    /** All of them, by their numbers. */
    public List<Tract> all() {
        return tracts;
    }

    /** The number of the tract that holds a place. */
    public int of(Position place) {
        double[] point = point(place);
        for (int i = 0; i < tracts.size(); i++) {
            if (tracts.get(i).owns(point[0], point[1])) {
                return i;
            }
        }
        throw new IllegalStateException("No tract holds a place");
    }

    /**
     * The numbers of the tracts that need a disc, or any disc around its centre that is smaller. Throws IllegalArgumentException where it reaches
     * beyond 85 degrees of latitude.
     */
    public List<Integer> needing(Disc widest) {
        List<Integer> needing = new ArrayList<>();
        List<Box> boxes = Box.of(widest).everywhere();
        for (int i = 0; i < tracts.size(); i++) {
            Tract tract = tracts.get(i);
            if (boxes.stream().anyMatch(box -> tract.needs(box.west(), box.south(), box.east(), box.north()))) {
                needing.add(i);
            }
        }
        return needing;
    }
}
