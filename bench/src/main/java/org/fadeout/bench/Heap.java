package org.fadeout.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The working heap of the engine: the smallest heap in which a fresh virtual machine gets through the works once, less what the data
 * set itself takes, for each find. A smallest heap counts what has to be held at one time and nothing that the collector could have
 * thrown away; sampling would miss peaks, and bytes allocated would count what is long gone.
 */
final class Heap {
    /** Bisection ends when the two heaps are this close to each other, relative. */
    private static final double CLOSE = 0.02;

    private static final int LARGEST_MEGABYTES = 8192;
    private static final int FITS = 0;
    private static final int TOO_SMALL = 3;

    private Heap() {}

    /** Bytes a find; empty where there is no engine, or no heap sufficed. */
    static OptionalDouble perFind(Variant variant, int size, long seed) throws Exception {
        if (Contestants.engine().isEmpty()) {
            return OptionalDouble.empty();
        }
        double data = smallest("data", variant, size, seed);
        double works = smallest(Contestants.ENGINE, variant, size, seed);
        return Double.isNaN(data + works)
                ? OptionalDouble.empty()
                : OptionalDouble.of((works - data) * 1024 * 1024 / size);
    }

    /** In megabytes. */
    private static double smallest(String what, Variant variant, int size, long seed) throws Exception {
        int high = 64;
        while (!fits(high, what, variant, size, seed)) {
            high *= 2;
            if (high > LARGEST_MEGABYTES) {
                return Double.NaN;
            }
        }
        int low = high / 2;
        while (high - low > Math.max(1, CLOSE * high)) {
            int middle = (low + high) / 2;
            if (fits(middle, what, variant, size, seed)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Progress.say("%s %d: %s fits into a heap of %d MB", variant.label(), size, what, high);
        return high;
    }

    /** A machine that collects garbage all the time and hardly moves counts as one whose heap is too small. */
    private static boolean fits(int megabytes, String what, Variant variant, int size, long seed)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        // Ends with code 3, in whichever thread memory ran out.
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Heap.class.getName(),
                        what,
                        variant.name(),
                        Integer.toString(size),
                        Long.toString(seed)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60 + size / 10_000, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        int code = process.exitValue();
        if (code != FITS && code != TOO_SMALL) {
            throw new IOException("the measuring of " + what + " in " + megabytes + " MB ended with " + code);
        }
        return code == FITS;
    }

    /** In the fresh machine: makes the data, and does the works where the engine is asked for. */
    public static void main(String[] arguments) throws Exception {
        DataSet data = Generator.make(
                Variant.valueOf(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        if (arguments[0].equals(Contestants.ENGINE)) {
            try (Contestant engine = Contestants.engine().orElseThrow()) {
                engine.prepare(data);
                new Outcome().run(engine);
            }
        }
        // Asked for at the end, so that the data cannot be thrown away before.
        System.exit(data.size() > 0 ? FITS : 1);
    }
}
