package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.Story.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Balance.Amount;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Line;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The balance against its slow twin: random legal histories on cells, told forwards. Every term agrees to the m2. */
class BalanceTwinTest {

    static LongStream seeds() {
        // Two that once failed: land gained under an area released before, and a merger beside an area of the same
        // type.
        LongStream once = LongStream.of(27234145182806L, 3738);
        return LongStream.concat(
                LongStream.concat(LongStream.rangeClosed(1, 150), once), LongStream.of(System.nanoTime()));
    }

    private record Case(Cells cells, Question question) {
        static Case of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate from = Cells.START.plusDays(random.nextInt(400));
            LocalDate to = from.plusDays(random.nextInt(500));
            int acts = random.nextInt(5, 40);
            Cells cells = new Cells(seed, acts, from.minusDays(1), to);
            return new Case(cells, Question.of(new Period(from, to)).by(Dimension.ADMIN1));
        }

        Balance balance(List<ARecord<?>> records) {
            return BalanceOf.of(story(records.toArray(ARecord<?>[]::new)), question);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_term_is_what_the_cells_say(long seed) {
        Case one = Case.of(seed);
        Balance balance = one.balance(one.cells().records);
        assertThat(told(balance.whole()))
                .as("seed %s, %s", seed, one.question().period())
                .isEqualTo(one.cells().booked);
        assertThat(told(balance.rows()))
                .as("rows add to the whole, seed %s", seed)
                .isEqualTo(told(balance.whole()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_left_over_and_terms_within_the_land_are_nothing(long seed) {
        Case one = Case.of(seed);
        Balance balance = one.balance(one.cells().records);
        for (Line line : balance.whole()) {
            for (Column column : Column.values()) {
                assertThat(line.leftOver(column))
                        .as("%s %s, seed %s", line.hazardType(), column, seed)
                        .isZero();
            }
            assertThat(line.term(Term.UNEXPLAINED)).as("seed %s", seed).isEqualTo(Balance.Entry.NONE);
            assertThat(line.term(Term.RECLASSIFIED).net()).as("seed %s", seed).isZero();
        }
        assertThat(balance.whole().stream()
                        .mapToLong(line -> line.term(Term.RETYPED).net())
                        .sum())
                .as("seed %s", seed)
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_import_changes_nothing(long seed) {
        Case one = Case.of(seed);
        List<ARecord<?>> shuffled = new ArrayList<>(one.cells().records);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(one.balance(shuffled)).as("seed %s", seed).isEqualTo(one.balance(one.cells().records));
    }

    private static Map<String, Long> told(List<Line> lines) {
        Map<String, Long> told = new TreeMap<>();
        for (Line line : lines) {
            tell(told, line.hazardType() + " before ", line.before());
            tell(told, line.hazardType() + " after ", line.after());
            line.terms().forEach((term, entry) -> {
                tell(told, line.hazardType() + " " + term + " in ", entry.in());
                tell(told, line.hazardType() + " " + term + " out ", entry.out());
            });
        }
        return told;
    }

    private static void tell(Map<String, Long> told, String what, Amount amount) {
        for (Column column : Column.values()) {
            if (!amount.of(column).isZero()) {
                told.merge(what + column, amount.of(column).squareMetres(), Long::sum);
            }
        }
    }
}
