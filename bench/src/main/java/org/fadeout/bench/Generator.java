package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invents a country: strikes spread evenly over a square that grows with their number, so that density is the same at each size.
 * The same size, variant and seed give the same data on every machine.
 */
final class Generator {
    static final double RADIUS = 50;

    /** Ground for one strike in m2: strikes overlap now and then, as they do. */
    private static final double GROUND = 4e6;

    /** One find in two hundred lies where the one before it lies: two remnants, one position. */
    private static final double SAME_PLACE = 0.005;

    private final Variant variant;
    private final SplittableRandom random;
    private final double[] x;
    private final double[] y;
    private final List<Patch> tasks = new ArrayList<>();
    private final List<Patch> released = new ArrayList<>();
    private int finds;

    private Generator(Variant variant, int size, long seed) {
        this.variant = variant;
        this.random = new SplittableRandom(seed);
        this.x = new double[size];
        this.y = new double[size];
    }

    static DataSet make(Variant variant, int size, long seed) {
        Generator generator = new Generator(variant, size, seed);
        generator.strikes();
        generator.shuffle();
        return new DataSet(
                variant.label(), seed, RADIUS, generator.x, generator.y, generator.tasks, generator.released);
    }

    private void strikes() {
        double usual = (variant.fewestFinds + variant.mostFinds) / 2.0;
        double side = Math.sqrt(Math.ceil(x.length / usual) * GROUND);
        while (finds < x.length) {
            int before = finds;
            int here = Math.min(x.length - finds, random.nextInt(variant.fewestFinds, variant.mostFinds + 1));
            Strike strike = new Strike(
                    random.nextDouble(side),
                    random.nextDouble(side),
                    random.nextDouble(320, 480),
                    random.nextDouble(120, 180),
                    random.nextDouble(Math.PI));
            scatter(strike, here);
            new TaskGrid(strike, random).lay(finds / 10 - before / 10, tasks, released);
        }
    }

    private void scatter(Strike strike, int here) {
        for (int i = 0; i < here; i++, finds++) {
            if (i > 0 && random.nextDouble() < SAME_PLACE) {
                x[finds] = x[finds - 1];
                y[finds] = y[finds - 1];
                continue;
            }
            double distance = Math.sqrt(random.nextDouble());
            double angle = random.nextDouble(2 * Math.PI);
            double along = strike.halfLength() * distance * Math.cos(angle);
            double across = strike.halfWidth() * distance * Math.sin(angle);
            x[finds] = strike.x(along, across);
            y[finds] = strike.y(along, across);
        }
    }

    /** No contestant gets the finds strike by strike. */
    private void shuffle() {
        for (int i = x.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            swap(x, i, j);
            swap(y, i, j);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
