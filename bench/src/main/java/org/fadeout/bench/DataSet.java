package org.fadeout.bench;

import java.util.List;

/**
 * What all contestants get: finds and polygons in a flat equal-area frame, metres rounded to millimetres.
 *
 * @param x easting of each find, in no order that helps anybody
 * @param y northing of each find
 * @param tasks a tenth as many as finds; neighbours share borders corner by corner, some overlap
 * @param released as many as tasks; parts of them, some identical
 */
public record DataSet(
        String variant, long seed, double radius, double[] x, double[] y, List<Patch> tasks, List<Patch> released) {
    public int size() {
        return x.length;
    }
}
