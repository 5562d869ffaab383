package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes part. */
final class Contestants {
    static final String ENGINE = "engine";
    static final String JTS = "jts";
    static final String POSTGIS = "postgis";
    static final List<String> PEERS = List.of(JTS, POSTGIS);

    private Contestants() {}

    /** The engine comes first, where there is one. */
    static List<Contestant> all(Set<String> peers, String postgisUrl) throws Exception {
        List<Contestant> all = new ArrayList<>();
        engine().ifPresent(all::add);
        if (peers.contains(JTS)) {
            all.add(new JtsContestant());
        }
        if (peers.contains(POSTGIS)) {
            all.add(new PostgisContestant(postgisUrl));
        }
        return all;
    }

    /** A new one for each data set; its name is {@value #ENGINE}. */
    static Optional<Contestant> engine() {
        return Optional.of(new FadeoutEngine());
    }
}
