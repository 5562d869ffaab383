package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class KeptHashesTest {
    @Test
    void the_digest_is_that_of_the_list_of_hashes() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int count : new int[] {0, 1, 4_095, 4_096, 4_097, 10_000}) {
            List<String> hashes = hashes(random, count);
            assertThat(filled(KeptHashes.MOST, hashes).digest())
                    .as("seed %d, %d hashes", seed, count)
                    .hasValue(Seal.ofChanges(hashes));
        }
    }

    @Test
    void of_more_than_it_holds_it_knows_none() {
        List<String> hashes = hashes(new SplittableRandom(7), 11);

        assertThat(filled(11, hashes).digest()).hasValue(Seal.ofChanges(hashes));
        assertThat(filled(10, hashes).digest()).isEmpty();
    }

    private static KeptHashes filled(int most, List<String> hashes) {
        KeptHashes kept = new KeptHashes(most);
        hashes.forEach(kept::add);
        return kept;
    }

    private static List<String> hashes(SplittableRandom random, int count) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            hashes.add(HexFormat.of().formatHex(bytes));
        }
        return hashes;
    }
}
