package org.fadeout.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line; null where nothing was asked for. Throws IllegalArgumentException with what is allowed. */
record Options(List<Integer> sizes, Set<String> peers, long seed, Path json, String postgisUrl) {
    static final int FULL_SIZE = 2_000_000;
    private static final long SEED = 20_231_231;
    private static final int SMALLEST = 100;

    static Options of(String... arguments) {
        List<Integer> sizes = List.of(2000, 20_000, 200_000);
        Set<String> peers = new LinkedHashSet<>(Contestants.PEERS);
        long seed = SEED;
        Path json = null;
        String postgisUrl = null;
        boolean full = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--sizes" -> sizes = sizes(value(arguments, ++i));
                case "--peers" -> peers = peers(value(arguments, ++i));
                case "--seed" -> seed = Long.parseLong(value(arguments, ++i));
                case "--json" -> json = Path.of(value(arguments, ++i));
                case "--postgis" -> postgisUrl = value(arguments, ++i);
                case "--full" -> full = true;
                default ->
                    throw new IllegalArgumentException("\"" + arguments[i]
                            + "\" is not an option. Allowed: --sizes, --peers, --seed, --json, --full");
            }
        }
        if (full && !sizes.contains(FULL_SIZE)) {
            sizes = new ArrayList<>(sizes);
            sizes.add(FULL_SIZE);
        }
        return new Options(sizes, peers, seed, json, postgisUrl);
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes =
                Arrays.stream(text.split(",")).map(Integer::valueOf).sorted().toList();
        if (sizes.get(0) < SMALLEST) {
            throw new IllegalArgumentException("--sizes has " + sizes.get(0) + ". Allowed: " + SMALLEST + " and more");
        }
        return sizes;
    }

    private static Set<String> peers(String text) {
        Set<String> peers = new LinkedHashSet<>(Arrays.asList(text.split(",")));
        peers.remove("none");
        if (!Contestants.PEERS.containsAll(peers)) {
            throw new IllegalArgumentException("--peers is \"" + text + "\". Allowed: jts, postgis, both, or none");
        }
        return peers;
    }

    private static String value(String[] arguments, int i) {
        if (i >= arguments.length) {
            throw new IllegalArgumentException(arguments[i - 1] + " needs a value");
        }
        return arguments[i];
    }
}
