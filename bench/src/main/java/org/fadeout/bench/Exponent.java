package org.fadeout.bench;

import java.util.List;

/** How time grows with size: b of time = a * size^b, by least squares on logarithms. */
public final class Exponent {
    private Exponent() {}

    /** NaN with fewer than two sizes. */
    public static double fit(List<double[]> sizesAndTimes) {
        double n = sizesAndTimes.size();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (double[] one : sizesAndTimes) {
            double x = Math.log(one[0]);
            double y = Math.log(one[1]);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        double spread = n * sxx - sx * sx;
        return spread == 0 ? Double.NaN : (n * sxy - sx * sy) / spread;
    }
}
