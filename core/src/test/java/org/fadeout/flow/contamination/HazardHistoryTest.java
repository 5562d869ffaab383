package org.fadeout.flow.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.testlanguage.ARecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The slow twin: random decisions are made forwards, one after the other, and what held after each is written down. Reading backwards
 * must give the same on every day.
 */
class HazardHistoryTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** What held from a day on; {@code land} moves at most once a day, because a decision holds only the boundary before itself. */
    private record Then(
            LocalDate from, @Nullable HazardClass classification, HazardStatus status, HazardType type, Land land) {}

    private final List<Then> then = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 40})
    void reading_backwards_gives_what_was_made_forwards(int size) {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed * 100 + size);
            Hazard now = live(random, size);
            List<Decision> shuffled = new ArrayList<>(decisions);
            Collections.shuffle(shuffled, new java.util.Random(seed));
            HazardHistory history = HazardHistory.of(now, shuffled);
            assertThat(history.contradictions()).as("seed %s", seed).isEmpty();
            for (LocalDate day = START; day.isBefore(START.plusDays(size * 3L + 5)); day = day.plusDays(1)) {
                assertThat(told(history.on(day)))
                        .as("seed %s, %s decisions, on %s", seed, size, day)
                        .isEqualTo(told(expected(day)));
            }
        }
    }

    private static List<Object> told(HazardState state) {
        return List.of(
                String.valueOf(state.classification()),
                state.status(),
                state.hazardType(),
                java.util.Objects.requireNonNull(state.land()),
                state.isOpen());
    }

    private static List<Object> told(Then then) {
        return List.of(
                String.valueOf(then.classification()),
                then.status(),
                then.type(),
                then.land(),
                then.status().isOpen());
    }

    private Then expected(LocalDate day) {
        return then.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Hazard live(RandomGenerator random, int size) {
        then.clear();
        decisions.clear();
        then.add(new Then(LocalDate.MIN, null, HazardStatus.OPEN, HazardType.UNKNOWN, square(0)));
        LocalDate day = START;
        boolean moved = false;
        for (int i = 0; i < size; i++) {
            int wait = random.nextInt(3);
            day = day.plusDays(wait);
            moved = decide(i, day, moved && wait == 0, random) || (moved && wait == 0);
        }
        Then last = then.get(then.size() - 1);
        ARecord<Hazard> now = aHazard("H")
                .with("status", last.status())
                .with("hazard_type", last.type())
                .on(last.land())
                .dated("recorded", "2019-12-31");
        return (last.classification() == null
                        ? now.without("classification")
                        : now.with("classification", last.classification()))
                .made();
    }

    /** True where it moved the boundary. */
    private boolean decide(int number, LocalDate day, boolean moved, RandomGenerator random) {
        Then before = then.get(then.size() - 1);
        // Ids in no order: within a day nothing says which decision came first.
        ARecord<Decision> decision = a(Decision.KIND, random.nextInt(1_000_000) + "-" + number)
                .with("hazard", ARecord.id(Hazard.KIND, "H"))
                .with("act", DecisionAct.CORRECT)
                .with("date", date(day, random))
                .with("evidence", TextList.NONE)
                .with("predecessors", TextList.NONE)
                .with("successors", TextList.NONE);
        HazardClass classification =
                random.nextBoolean() ? before.classification() : pick(HazardClass.values(), random);
        if (classification != null && before.classification() != null) {
            decision.with("classification_before", before.classification());
        }
        if (classification != null) {
            decision.with("classification_after", classification);
        }
        HazardStatus status = random.nextBoolean() ? before.status() : pick(HazardStatus.values(), random);
        if (status != before.status() || random.nextBoolean()) {
            decision.with("status_before", before.status()).with("status_after", status);
        }
        HazardType type = random.nextInt(3) > 0 ? before.type() : pick(HazardType.values(), random);
        if (type != before.type()) {
            decision.with("hazard_type_before", before.type()).with("hazard_type_after", type);
        }
        boolean moves = !moved && random.nextInt(3) == 0;
        if (moves) {
            decision.with("land", before.land());
        }
        decisions.add(decision.made());
        then.add(new Then(day, classification, status, type, moves ? square(number + 1) : before.land()));
        return moves;
    }

    /** Sometimes only known to have been in the days up to this one: it counts from the last of them all the same. */
    private static PartialDate date(LocalDate day, RandomGenerator random) {
        return random.nextInt(4) == 0 ? new PartialDate(day.minusDays(random.nextInt(4)), day) : PartialDate.of(day);
    }

    private static Land square(int number) {
        return rectangle(0, 0, 10 + number, 10);
    }

    private static <T> T pick(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }
}
