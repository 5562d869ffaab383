package org.fadeout.flow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.flow.review.Reviewed.aRecommendation;
import static org.fadeout.flow.review.Reviewed.aStrategy;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Recommendations hang together by links, checks decide only where records do, and a projection says how far years differ. */
class ReviewTest {
    private static final Question YEAR = Question.of(Period.ofYear(2023));
    private static final Drawn MAP = drawn("aabb");

    private static List<String> told(ARecord<?>... records) {
        return ReviewOf.of(story(records), YEAR).recommendations().stream()
                .map(one -> one.latest().number() + " " + one.wordings().size() + " " + one.status()
                        + (one.derived() ? " derived" : ""))
                .toList();
    }

    private static List<String> findings(ARecord<?>... records) {
        return ReviewOf.of(story(records), YEAR).findings().stream()
                .map(Issue::code)
                .toList();
    }

    @Test
    void a_link_and_the_words_tell_whether_it_is_repeated() {
        assertThat(told(
                        aRecommendation("1", "2022", "Do it."),
                        aRecommendation("2", "2023", "do  it").with("continues", "1"),
                        aRecommendation("3", "2024", "Do it now").with("continues", "2")))
                .containsExactly("3 3 REWORDED derived");
        assertThat(told(
                        aRecommendation("1", "2022", "Do it."),
                        aRecommendation("2", "2023", "do  it").with("continues", "1")))
                .containsExactly("2 2 REPEATED derived");
        assertThat(told(aRecommendation("1", "2022", "Do it."))).containsExactly("1 1 null derived");
    }

    @Test
    void links_that_run_round_end() {
        assertThat(told(
                        aRecommendation("1", "2022", "a").with("continues", "2"),
                        aRecommendation("2", "2023", "b").with("continues", "1")))
                .hasSize(1);
    }

    @Test
    void a_reworded_one_without_a_link_is_asked_about() {
        ARecord<Recommendation> first = aRecommendation("1", "2022", "Keep data apart");
        assertThat(findings(first, aRecommendation("2", "2023", "Separate data")))
                .containsExactly("K02");
        assertThat(findings(
                        first,
                        aRecommendation("2", "2023", "Separate data")
                                .with("continues", "1")
                                .with("answer", "we will")))
                .isEmpty();
        assertThat(findings(first, aRecommendation("2", "2022", "Separate data")))
                .isEmpty();
        assertThat(findings(first, aRecommendation("2", "2023", "x").with("theme", "other")))
                .isEmpty();
        assertThat(findings(first.with("continues", "gone"))).containsExactly("K02");
    }

    @Test
    void one_that_is_implemented_needs_no_answer() {
        ARecord<Recommendation> later = aRecommendation("2", "2023", "Do it").with("continues", "1");
        assertThat(findings(aRecommendation("1", "2022", "Do it"), later)).containsExactly("K01");
        assertThat(findings(
                        aRecommendation("1", "2022", "Do it"), later.with("status", RecommendationStatus.IMPLEMENTED)))
                .isEmpty();
    }

    @Test
    void tasks_of_another_type_with_finds_are_not_disaggregated() {
        ARecord<?> find =
                aFind("1").at(MAP.at('a')).with("task", ARecord.id(aTask("T").kind(), "T"));
        Question question = YEAR;
        assertThat(verdict(
                        story(aTask("T").on(MAP.land("a")).with("type", TaskType.BATTLE_AREA_CLEARANCE), find),
                        question))
                .startsWith("NOT_MET 0 of 1");
        assertThat(verdict(story(aTask("T").on(MAP.land("a")), find), question)).startsWith("MET 1 of 1");
        assertThat(verdict(story(aTask("T").on(MAP.land("a"))), question)).startsWith("NOT_KNOWN");
    }

    private static String verdict(Story story, Question question) {
        ReviewCheck.Result result = ReviewChecks.of(story, question).of(ReviewCheck.DISAGGREGATION, "Someland");
        return result.verdict() + " " + result.shown();
    }

    @Test
    void a_draft_is_in_force_on_no_day() {
        ARecord<Strategy> old = aStrategy("old", false).dated("valid_until", "2018");
        assertThat(findings(old, aStrategy("new", true))).containsExactly("K03");
        assertThat(findings(old, aStrategy("new", false).dated("valid_from", "2019")))
                .isEmpty();
        assertThat(ReviewOf.of(story(old, aStrategy("new", true)), YEAR).strategies())
                .extracting(one -> one.strategy().number() + " " + one.state())
                .containsExactly("old EXPIRED_WITHOUT_SUCCESSOR", "new DRAFT");
        assertThat(findings(aStrategy("old", false).dated("valid_until", "2023")))
                .isEmpty();
    }

    @Test
    void fewer_than_two_years_project_nothing() {
        Projection one = ProjectionOf.told(
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2028-12-31"),
                Area.ofSquareMetres(1_000),
                List.of(year(2023, 100)),
                Origin.REAL);
        assertThat(one.likely()).isNull();
        assertThat(one.why()).isEqualTo("fewer than two years with dated work are known");
    }

    private static Projection.WorkYear year(int year, long cleared) {
        return new Projection.WorkYear(year, Area.ofSquareMetres(cleared), false, Area.ZERO, Area.ZERO);
    }

    @Test
    void a_year_that_cannot_be_told_is_left_out_and_lowers_no_pace() {
        Projection.WorkYear unclear = new Projection.WorkYear(2021, null, true, Area.ZERO, Area.ZERO);
        Projection three = ProjectionOf.told(
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2027-12-31"),
                Area.ofSquareMetres(1_000),
                List.of(unclear, year(2022, 100), year(2023, 300)),
                Origin.REAL);
        assertThat(three.low() + ", " + three.likely() + ", " + three.high()).isEqualTo("0 m2, 200 m2, 600 m2");
        assertThat(three.assumptions()).anyMatch(text -> text.startsWith("left out") && text.endsWith(": 2021"));

        Projection one = ProjectionOf.told(
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2027-12-31"),
                Area.ofSquareMetres(1_000),
                List.of(unclear, year(2023, 300)),
                Origin.REAL);
        assertThat(one.likely()).isNull();
        assertThat(one.why()).contains("fewer than two years", "2021");
    }

    @Test
    void a_range_lies_between_the_best_and_the_poorest_year() {
        Projection two = ProjectionOf.told(
                LocalDate.parse("2023-12-31"),
                LocalDate.parse("2027-12-31"),
                Area.ofSquareMetres(1_000),
                List.of(year(2022, 100), year(2023, 300)),
                Origin.REAL);
        assertThat(two.low() + ", " + two.likely() + ", " + two.high()).isEqualTo("0 m2, 200 m2, 600 m2");
    }

    @Test
    void the_range_holds_the_likely_one_for_random_years() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Projection.WorkYear> years = new ArrayList<>();
            int many = 2 + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                years.add(year(2020 + i, random.nextInt(1_000_000)));
            }
            Projection one = ProjectionOf.told(
                    LocalDate.parse("2025-12-31"),
                    LocalDate.parse("2026-01-01").plusDays(random.nextInt(4_000)),
                    Area.ofSquareMetres(random.nextInt(5_000_000)),
                    years,
                    Origin.REAL);
            assertThat(one.low()).as("seed %s", seed).isLessThanOrEqualTo(one.likely());
            assertThat(one.likely()).as("seed %s", seed).isLessThanOrEqualTo(one.high());
            assertThat(one.high()).as("seed %s", seed).isLessThanOrEqualTo(one.remaining());
        }
    }
}
