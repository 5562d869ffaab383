package org.fadeout.bench;

/**
 * One way of doing the five works on one data set.
 *
 * <p>A run calls the works in the order in which they stand here. A later work may use what an earlier one of the same run kept: clip
 * and gap use the envelope, for all contestants alike. Nothing of an earlier run may be used: each {@link #envelope()} begins anew.
 */
public interface Contestant extends AutoCloseable {
    String name();

    /** Loads the data and makes indexes on the input; not timed. Called once for each data set, before its runs. */
    void prepare(DataSet data) throws Exception;

    /** The area in m2 of the union of discs of {@link DataSet#radius()} around the finds; its geometry is kept for clip and gap. */
    double envelope() throws Exception;

    /** For each task polygon, in the order of {@link DataSet#tasks()}, the area in m2 of what lies within the envelope. */
    double[] clip() throws Exception;

    /** The envelope minus all released polygons, made as geometry; returns its area in m2. */
    double gap() throws Exception;

    /** The area in m2 of the union of all task polygons, made as geometry. */
    double union() throws Exception;

    /** How many clusters DBSCAN finds with eps = radius (inclusive) and 3 finds, the find itself counted. */
    int clusters() throws Exception;

    @Override
    default void close() throws Exception {}
}
