package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Field;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Test;

/** What was read before is what would be read again. */
class ReadBeforeTest {
    private static final List<String> COLUMNS =
            List.of("quantity", "depth", "found", "found_in_place", "cmr_type", "model");

    private final ValueText reading = new ValueText(false, false);

    @Test
    void texts_that_come_again_are_read_as_at_first() {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        ReadBefore before = new ReadBefore(reading);
        for (int i = 0; i < 20_000; i++) {
            Field<?> column = column(COLUMNS.get(random.nextInt(COLUMNS.size())));
            // More texts than are kept of a column, some of them no value of most columns.
            String text = random.nextInt(4) == 0 ? "1" : String.valueOf(random.nextInt(3_000));
            assertThat(read(before, column, text))
                    .as("seed %d, %s of %s", seed, text, column.name())
                    .isEqualTo(again(column, text));
        }
    }

    @Test
    void what_cannot_be_read_is_told_every_time() {
        ReadBefore before = new ReadBefore(reading);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> before.read(column("quantity"), "many", ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_long_text_is_not_held() {
        ReadBefore before = new ReadBefore(reading);
        assertThat(before.read(column("quantity"), "0".repeat(63) + "7", ""))
                .isSameAs(before.read(column("quantity"), "0".repeat(63) + "7", ""));
        assertThat(before.read(column("quantity"), "0".repeat(64) + "7", ""))
                .isEqualTo(Count.of(7))
                .isNotSameAs(before.read(column("quantity"), "0".repeat(64) + "7", ""));
    }

    private static Field<?> column(String name) {
        return Find.KIND.field(name).orElseThrow();
    }

    private static Object read(ReadBefore before, Field<?> column, String text) {
        try {
            return before.read(column, text, "cm");
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Object again(Field<?> column, String text) {
        try {
            return reading.read(column.type(), text, "cm");
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
