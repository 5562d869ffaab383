package org.fadeout.bench;

import java.util.List;

/** The ground of a scattered data set for those who build registers on it: metres east and north of a corner. */
public final class Country {
    private final DataSet data;

    private Country(DataSet data) {
        this.data = data;
    }

    /** The same size and seed give the same country. */
    public static Country invent(int finds, long seed) {
        return new Country(Generator.make(Variant.SCATTERED, finds, seed));
    }

    public int size() {
        return data.size();
    }

    public double east(int find) {
        return data.x()[find];
    }

    public double north(int find) {
        return data.y()[find];
    }

    /** As polygons, each its rings, the outer one first. */
    public List<List<List<double[]>>> tasks() {
        return data.tasks().stream().map(Country::rings).toList();
    }

    /** One for each task. */
    public List<List<List<double[]>>> released() {
        return data.released().stream().map(Country::rings).toList();
    }

    /** No find and no corner of a polygon is further east or north. */
    public double side() {
        double most = 0;
        for (int i = 0; i < size(); i++) {
            most = Math.max(most, Math.max(east(i), north(i)));
        }
        return most;
    }

    private static List<List<double[]>> rings(Patch patch) {
        return patch.parts().stream().map(Patch.Part::rings).toList();
    }
}
