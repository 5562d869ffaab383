package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The text under every hash of a register: it must never change by a byte. */
class CanonicalJsonTest {
    @Test
    void values_are_written_in_one_way() {
        Map<String, Object> values = Map.of(
                "b", 7L, "a", "two words", "list", List.of("x", "y"), "yes", true, "none", List.of(), "map", Map.of());

        assertThat(CanonicalJson.write(values))
                .isEqualTo("{\"a\":\"two words\",\"b\":7,\"list\":[\"x\",\"y\"],\"map\":{},\"none\":[],\"yes\":true}");
    }

    @Test
    void an_object_written_part_by_part_is_the_same_text() {
        CanonicalJson.Parts parts = new CanonicalJson.Parts();
        assertThat(parts.text()).isEqualTo(CanonicalJson.write(Map.of()));

        Map<String, Object> values = new TreeMap<>(
                Map.of("b", 7L, "a_b", "a\ud800b", "list", List.of("x"), "a", "\"", "map", Map.of("z", "1", "y", "2")));
        CanonicalJson.Parts some = new CanonicalJson.Parts();
        values.forEach(some::add);
        assertThat(some.text()).isEqualTo(CanonicalJson.write(values));
    }

    @Test
    void every_sign_is_written_as_the_library_writes_it() {
        for (int sign = 1; sign <= Character.MAX_VALUE; sign++) {
            if (!Character.isSurrogate((char) sign)) {
                String text = "a" + (char) sign + "b";
                assertThat(CanonicalJson.write(text)).as("sign %x", sign).isEqualTo(CanonicalJson.ofLibrary(text));
            }
        }
    }

    @Test
    void texts_are_written_as_the_library_writes_them_and_read_back() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                text.appendCodePoint(
                        "\"\\/\n\t\u0001\u007f aé—😀пم".codePoints().toArray()[random.nextInt(14)]);
            }
            String written = CanonicalJson.write(text.toString());
            assertThat(written).as("seed %d", seed).isEqualTo(CanonicalJson.ofLibrary(text.toString()));
            assertThat(CanonicalJson.read(written)).as("seed %d", seed).isEqualTo(text.toString());
        }
    }

    @Test
    void what_cannot_be_stored_becomes_a_question_mark() {
        assertThat(CanonicalJson.wellFormed("a\ud800b\0c")).isEqualTo("a?b?c");
        assertThat(CanonicalJson.wellFormed("a😀b")).isEqualTo("a😀b");
    }
}
