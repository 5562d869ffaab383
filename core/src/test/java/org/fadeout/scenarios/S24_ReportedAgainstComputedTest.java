package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.figures.Figures;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: what others report of three years stands beside what evidence gives for each, every figure with its basis. */
class S24_ReportedAgainstComputedTest {
    private static final Drawn MAP = drawn("aabbb");

    private static ARecord<Claim> reported(int year, String km2, String basis) {
        return a(Claim.KIND, "C" + year)
                .with("type", ClaimType.LAND_RELEASED)
                .with("who", "an agency")
                .with("period", Period.ofYear(year))
                .with("text", "land released")
                .with("verbatim", false)
                .with("figure", "area reported released")
                .with("quantity", Quantity.of(Qualifier.EXACT, new BigDecimal(km2), "km2"))
                .with("basis", basis)
                .with("status", ClaimStatus.OFFICIAL)
                .with("denies", TextList.NONE)
                .with("conflicts_with", TextList.NONE)
                .with("same_event_as", TextList.NONE);
    }

    private static ARecord<?>[] year(String task, String cells, int year) {
        return new ARecord<?>[] {
            aTask(task).on(MAP.land("ab")).dated("completed", year + "-06-30"),
            aSearch(task + "-1").ofTask(task).on(MAP.land(cells)).dated("date", year + "-05-01")
        };
    }

    @Test
    void each_year_has_its_own_reported_and_computed_figure() {
        Story story = story(
                reported(2021, "1", "clearance"),
                reported(2023, "452.6", "clearance and technical survey"),
                aFind("1").at(MAP.at('a')).dated("found", "2021-05-01"));
        for (ARecord<?> one : year("T1", "a", 2021)) {
            story.and(one);
        }
        for (ARecord<?> one : year("T3", "b", 2023)) {
            story.and(one);
        }
        List<String> told = new ArrayList<>();
        for (int year = 2021; year <= 2023; year++) {
            Figures figures = story.figures(Integer.toString(year));
            told.add(year + ": reported "
                    + figures.reported().stream()
                            .map(one -> one.quantity() + " (" + one.basis() + ")")
                            .toList()
                    + ", computed " + figures.cmr().area());
        }
        assertThat(told)
                .containsExactly(
                        "2021: reported [1 km2 (clearance)], computed 200 m2",
                        "2022: reported [], computed 0 m2",
                        "2023: reported [452.6 km2 (clearance and technical survey)], computed 300 m2");
    }
}
