package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.flow.review.Reviewed.aRecommendation;
import static org.fadeout.flow.review.Reviewed.aStrategy;
import static org.fadeout.flow.review.Reviewed.aTarget;
import static org.fadeout.flow.review.Reviewed.checks;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.review.Projection;
import org.fadeout.flow.review.ProjectionOf;
import org.fadeout.flow.review.ReviewCheck;
import org.fadeout.flow.review.ReviewOf;
import org.fadeout.flow.review.TargetProgress;
import org.fadeout.flow.review.TrackedRecommendation;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: what was recommended and aimed at stands beside what evidence gives, and what the years so far would leave. */
class S27_ReviewTest {
    private static final Drawn MAP = drawn("aabbbcccc");

    private static Story worked() {
        Story story = story(
                aHazard("H")
                        .on(MAP.land("abc"))
                        .dated("recorded", "2020-01-01")
                        .with("classification", HazardClass.CONFIRMED)
                        .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS),
                aFind("1").at(MAP.at('a')).dated("found", "2021-05-01"));
        for (ARecord<?> one : year("T2", "a", 2022)) {
            story.and(one);
        }
        for (ARecord<?> one : year("T3", "b", 2023)) {
            story.and(one);
        }
        return story;
    }

    private static ARecord<?>[] year(String task, String cells, int year) {
        return new ARecord<?>[] {
            aTask(task).on(MAP.land(cells)).dated("completed", year + "-06-30"),
            aSearch(task + "-1").ofTask(task).on(MAP.land(cells)).dated("date", year + "-05-01")
        };
    }

    @Test
    void a_target_stands_beside_what_evidence_gives() {
        Quantity aim = Quantity.of(Qualifier.EXACT, new BigDecimal("600"), "m2");
        Story story = worked().and(aStrategy("S", false)).and(aTarget("A", "S", 2023, aim));
        TargetProgress one = ReviewOf.of(story, Question.of(Period.ofYear(2023)))
                .strategies()
                .get(0)
                .targets()
                .get(0);
        assertThat(one.target().quantity() + ", computed " + one.computed() + ", share "
                        + one.share().orElseThrow().value())
                .isEqualTo("600 m2, computed 300 m2, share 0.5");
    }

    @Test
    void the_pace_of_two_years_leaves_a_range() {
        Projection to = ProjectionOf.of(worked(), Question.of(Period.ofYear(2023)), LocalDate.parse("2024-12-31"));
        assertThat(to.remaining() + " remain; in a year " + to.low() + ", " + to.likely() + ", " + to.high())
                .isEqualTo("400 m2 remain; in a year 99 m2, 149 m2, 200 m2");
    }

    @Test
    void a_year_whose_search_cannot_be_judged_is_unknown_and_no_slow_year() {
        Story story = worked().and(aTask("T1").on(MAP.land("c")).dated("completed", "2021-06-30"))
                .and(aSearch("T1-1")
                        .ofTask("T1")
                        .on(MAP.land("c"))
                        .dated("date", "2021-05-01")
                        .without("method"));
        Projection to = ProjectionOf.of(story, Question.of(Period.ofYear(2023)), LocalDate.parse("2024-12-31"));
        assertThat(to.years().get(0).year() + " cleared " + to.years().get(0).cleared() + "; in a year " + to.low()
                        + ", " + to.likely() + ", " + to.high())
                .isEqualTo("2021 cleared null; in a year 99 m2, 149 m2, 200 m2");
    }

    @Test
    void a_recommendation_opens_to_the_check_that_decides_it() {
        Story story = worked().and(aRecommendation("R", "2023", "clear to fade-out")
                .with("checks", checks(ReviewCheck.CLEARED_TO_FADE_OUT, ReviewCheck.BASELINE)));
        TrackedRecommendation one = ReviewOf.of(story, Question.of(Period.ofYear(2023)))
                .recommendations()
                .get(0);
        assertThat(one.checks())
                .extracting(
                        check -> check.check().text() + ": " + check.verdict().text())
                .containsExactly("baseline: not known", "cleared to fade out: met");
    }
}
