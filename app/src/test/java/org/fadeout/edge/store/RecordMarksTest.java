package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The marks against a set of the texts themselves. */
class RecordMarksTest {
    @Test
    void tell_what_a_set_of_texts_tells() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        RecordMarks marks = new RecordMarks();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            String kind = random.nextBoolean() ? "find" : "task";
            // Few enough that a good part comes twice.
            String record = kind + "-" + Integer.toString(random.nextInt(60_000), 36);
            assertThat(marks.add(kind, record))
                    .as("%s of %s, number %d, seed %d", record, kind, i, seed)
                    .isEqualTo(texts.add(kind + "/" + record));
        }
        assertThat(texts).hasSizeLessThan(100_000);
    }

    @Test
    void a_record_of_another_kind_is_another() {
        RecordMarks marks = new RecordMarks();
        assertThat(marks.add("find", "one")).isTrue();
        assertThat(marks.add("task", "one")).isTrue();
        assertThat(marks.add("fin", "done")).isTrue();
        assertThat(marks.add("find", "one")).isFalse();
    }
}
