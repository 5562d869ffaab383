package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.Drawn.rectangle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.FiveYears;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is entered or corrected later changes the year as known now, and never the year as known before. */
class TwoClocksTest {
    private static final Known AT_THE_END_OF_JANUARY = Known.by(Instant.parse("2024-01-31T20:59:59Z"));
    private final SetClock clock = new SetClock();

    @TempDir
    Path folder;

    private void at(String day) {
        clock.plus(Duration.between(clock.instant(), Instant.parse(day + "T12:00:00Z")));
    }

    private static <T extends Entity> Change put(Register register, ARecord<T> one) {
        T entity = one.made();
        return new Change.Put<>(one.kind(), entity, register.tips(one.kind(), entity.id()));
    }

    private static void keep(Register register, String reason, List<ARecord<?>> records) {
        List<Change> changes =
                records.stream().<Change>map(record -> put(register, record)).toList();
        register.append(new Batch("keeper", reason, Standing.APPROVED, changes));
    }

    private static Question year(int year, Known known) {
        Period period = Period.ofYear(year);
        return new Question(period, period.to(), known, List.of(), null, null);
    }

    private static String printed(Register register, int year, Known known) {
        Question question = year(year, known);
        var snapshot = register.at(known, Viewer.KEEPER);
        return FiguresJson.of(FiguresOf.of(snapshot, question), BalanceOf.of(snapshot, question));
    }

    private static long cleared(Register register, int year, Known known) {
        Balance balance = BalanceOf.of(register.at(known, Viewer.KEEPER), year(year, known));
        return balance.whole().stream()
                .filter(line -> line.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS)
                .mapToLong(line -> -line.term(Term.CLEARED).net())
                .sum();
    }

    @Test
    void late_entries_and_corrections_change_what_is_known_now_only() {
        at("2024-01-15");
        NewRegister told = new NewRegister("AZ", ZoneId.of("UTC"));
        try (Register register = GeoPackageRegister.create(folder.resolve("r.gpkg"), told, clock.surroundings(1))) {
            keep(register, "standard", List.of(aStandard("ordinary")));
            keep(register, "five years", FiveYears.records());
            String before2021 = printed(register, 2021, AT_THE_END_OF_JANUARY);
            String before2023 = printed(register, 2023, AT_THE_END_OF_JANUARY);
            at("2024-03-01");
            keep(register, "entered late", FiveYears.enteredLate());
            at("2024-04-01");
            ARecord<?> half =
                    aSearch("T3-1").ofTask("T3").on(rectangle(40, -20, 60, 0)).dated("date", "2023-04-01");
            keep(register, "only the western half of q was searched", List.of(half));

            assertThat(cleared(register, 2021, AT_THE_END_OF_JANUARY)).as("w").isEqualTo(500);
            assertThat(cleared(register, 2021, Known.NOW)).as("w and s").isEqualTo(1_000);
            assertThat(cleared(register, 2023, AT_THE_END_OF_JANUARY)).as("q").isEqualTo(800);
            assertThat(cleared(register, 2023, Known.NOW)).as("half of q").isEqualTo(400);
            assertThat(printed(register, 2021, AT_THE_END_OF_JANUARY)).isEqualTo(before2021);
            assertThat(printed(register, 2023, AT_THE_END_OF_JANUARY)).isEqualTo(before2023);
        }
    }
}
