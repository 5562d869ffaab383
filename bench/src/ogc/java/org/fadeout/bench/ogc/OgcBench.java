package org.fadeout.bench.ogc;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The open service as programs meet it: pages of records by box, and vector tiles, from 16 connections at once. Beside each the first bytes of a
 * static file of the same server, as many as an answer has on average.
 */
public final class OgcBench {
    private static final long WAIT_SECONDS = 60;
    private static final String LAYER = "ogc/collections/find";
    private static final String STATIC = "ol/dist/ol.js.map";
    private static final int MOST_STATIC = 4_800_000;
    private static final int TILES = 3_000;
    private static final int YEAR = 2023;
    private static final int DAYS = 200;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String address;
    private final int connections;
    private final int seconds;
    private final long seed;
    private long errors;

    private OgcBench(String address, int connections, int seconds, long seed) {
        this.address = address;
        this.connections = connections;
        this.seconds = seconds;
        this.seed = seed;
    }

    private record Place(double longitude, double latitude) {}

    /** {@code ADDRESS CONNECTIONS SECONDS SEED}: where the register is served, and how long each work is measured. */
    public static void main(String[] args) throws Exception {
        OgcBench bench =
                new OgcBench(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
        bench.waitForServer();
        bench.run();
        if (bench.errors > 0) {
            OUT.printf("%d answers were errors%n", bench.errors);
            System.exit(1);
        }
    }

    private void run() throws Exception {
        List<Place> places = places();
        OUT.printf(
                Locale.ROOT,
                "%d connections, %d s each after 3 s that do not count, seed %d, %d finds known%n",
                connections,
                seconds,
                seed,
                matched(LAYER + "/items?limit=1"));
        OUT.printf("%-44s %9s %9s %9s %9s %9s %7s%n", "", "answers/s", "MB/s", "kB each", "median ms", "99th ms", "errors");
        Result items = measured("items, a box, limit=1000", boxes(places), seconds, true);
        compared(items);
        told("the very first tile, with the index of the layer", LAYER + "/tiles/WebMercatorQuad/0/0/0");
        List<String> tiles = tiles(places);
        Result first = measured("tiles at zooms 6 to 15, first time", tiles, 0, false);
        compared(first);
        compared(measured("tiles at zooms 6 to 15, again", tiles, seconds, false));
        String world = LAYER + "/tiles/WebMercatorQuad/0/0/0";
        List<String> filtered = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            filtered.add(world + "?as-of=" + LocalDate.of(YEAR, 1, 1).plusDays(day));
        }
        compared(measured("the world in one tile, another day each", filtered, 0, false));
    }

    private void told(String what, String path) throws Exception {
        long begin = System.nanoTime();
        new Load(address, List.of(path), 0).run();
        OUT.printf(Locale.ROOT, "%s: %.0f ms%n", what, (System.nanoTime() - begin) / 1e6);
    }

    private void compared(Result result) throws Exception {
        int size = (int) Math.max(1, Math.min(MOST_STATIC, result.meanBytes()));
        Result file = measured("  a static file cut to as many bytes", List.of(STATIC + "#" + size), seconds, true);
        OUT.printf(
                Locale.ROOT,
                "  the file: %.1f times as many answers a second, its 99th %.2f of the one above%n",
                file.perSecond() / result.perSecond(),
                file.percentile(0.99) / result.percentile(0.99));
    }

    /** What came of a work: times in ms, sorted. */
    private record Result(double[] times, double wall, long bytes) {
        double perSecond() {
            return times.length / wall;
        }

        double meanBytes() {
            return (double) bytes / Math.max(1, times.length);
        }

        double percentile(double part) {
            return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, Math.floor(part * times.length))];
        }
    }

    /**
     * Asks from all connections at once.
     *
     * @param lasts seconds, the addresses over and over; 0 for each of them once
     * @param warm whether some seconds go before that do not count
     */
    private Result measured(String what, List<String> paths, int lasts, boolean warm) throws Exception {
        if (warm) {
            asked(paths, 3);
        }
        Load load = asked(paths, lasts);
        Result result = load.result();
        errors += load.errors();
        OUT.printf(
                Locale.ROOT,
                "%-44s %9.1f %9.1f %9.1f %9.1f %9.1f %7d%n",
                what,
                result.perSecond(),
                result.bytes() / result.wall() / 1e6,
                result.meanBytes() / 1000,
                result.percentile(0.5),
                result.percentile(0.99),
                load.errors());
        return result;
    }

    private Load asked(List<String> paths, int lasts) throws InterruptedException {
        Load load = new Load(address, paths, lasts);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(load, "connection-" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return load;
    }

    /** Places of finds, from all over the layer. */
    private List<Place> places() throws Exception {
        long all = matched(LAYER + "/items?limit=1");
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> places = new ArrayList<>();
        Pattern point = Pattern.compile("\"coordinates\":\\[(-?[0-9.]+),(-?[0-9.]+)]");
        for (int page = 0; page < 20; page++) {
            Matcher found = point.matcher(
                    text(LAYER + "/items?limit=100&properties=number&offset=" + random.nextLong(Math.max(1, all - 100))));
            while (found.find()) {
                places.add(new Place(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("The register holds no find with a place");
        }
        return places;
    }

    /** Boxes around finds, an eighth of the layer wide: another for every answer, so that no choice is kept from the one before. */
    private List<String> boxes(List<Place> places) {
        double width = span(places.stream().mapToDouble(Place::longitude).toArray()) / 8;
        double height = span(places.stream().mapToDouble(Place::latitude).toArray()) / 8;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> boxes = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Place at = places.get(random.nextInt(places.size()));
            double west = at.longitude() - width * random.nextDouble();
            double south = at.latitude() - height * random.nextDouble();
            boxes.add(String.format(
                    Locale.ROOT,
                    "%s/items?limit=1000&bbox=%.6f,%.6f,%.6f,%.6f",
                    LAYER,
                    west,
                    south,
                    west + width,
                    south + height));
        }
        return boxes;
    }

    private static double span(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        return most - least;
    }

    private List<String> tiles(List<Place> places) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> tiles = new LinkedHashSet<>();
        for (int i = 0; i < TILES; i++) {
            Place at = places.get(random.nextInt(places.size()));
            int zoom = random.nextInt(6, 16);
            double latitude = Math.toRadians(at.latitude());
            long side = 1L << zoom;
            long column = (long) ((at.longitude() + 180) / 360 * side);
            long row = (long) ((0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI)) * side);
            tiles.add(LAYER + "/tiles/WebMercatorQuad/" + zoom + "/" + row + "/" + column);
        }
        return List.copyOf(tiles);
    }

    private long matched(String path) throws Exception {
        Matcher found = Pattern.compile("\"numberMatched\":(\\d+)").matcher(text(path));
        if (!found.find()) {
            throw new IllegalStateException(path + " does not say how many there are");
        }
        return Long.parseLong(found.group(1));
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void waitForServer() throws Exception {
        long end = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
        while (true) {
            try {
                text("ogc");
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    /** The work of all connections: each takes the next address, waits for the whole answer, and goes on. */
    private static final class Load implements Runnable {
        private final String address;
        private final List<String> paths;
        private final int lasts;
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<Double> times = new ArrayList<>();
        private final long begin = System.nanoTime();
        private long end = begin;
        private int next;
        private long bytes;
        private long errors;

        Load(String address, List<String> paths, int lasts) {
            this.address = address;
            this.paths = paths;
            this.lasts = lasts;
        }

        /** The next address, or empty when it is enough. */
        private synchronized String take() {
            boolean enough =
                    lasts == 0 ? next == paths.size() : System.nanoTime() - begin > lasts * 1_000_000_000L;
            return enough ? "" : paths.get(next++ % paths.size());
        }

        private synchronized void done(double millis, int size, boolean fine) {
            end = System.nanoTime();
            times.add(millis);
            bytes += size;
            errors += fine ? 0 : 1;
        }

        @Override
        public void run() {
            for (String path = take(); !path.isEmpty(); path = take()) {
                long start = System.nanoTime();
                int size = 0;
                boolean fine = false;
                try {
                    HttpResponse<byte[]> answer = client.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
                    size = answer.body().length;
                    fine = answer.statusCode() == 200 || answer.statusCode() == 204 || answer.statusCode() == 206;
                } catch (IOException e) {
                    fine = false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                done((System.nanoTime() - start) / 1e6, size, fine);
            }
        }

        /** What stands behind a number sign is how many bytes are wanted. */
        private HttpRequest request(String path) {
            int cut = path.indexOf('#');
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + (cut < 0 ? path : path.substring(0, cut))));
            if (cut >= 0) {
                request.header("Range", "bytes=0-" + (Long.parseLong(path.substring(cut + 1)) - 1));
            }
            return request.build();
        }

        synchronized long errors() {
            return errors;
        }

        synchronized Result result() {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Result(sorted, (end - begin) / 1e9, bytes);
        }
    }
}
