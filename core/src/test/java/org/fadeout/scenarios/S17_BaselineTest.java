package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aStrikeMark;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.contamination.Baseline;
import org.fadeout.flow.contamination.BaselineOf;
import org.fadeout.flow.contamination.NtsResult;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: what of each district is surveyed, with evidence and without, and what is not. */
class S17_BaselineTest {
    private static final Drawn MAP = drawn("""
            ............
            .aa1avvbbbb.
            .aaaavvbbbb.
            .aaaavvbb2b.
            .aaaavvbbbb.
            ............""");
    private static final String WEST = "a1v";
    private static final String EAST = "b2";

    private static Story districts() {
        return story(district("West", WEST), district("East", EAST));
    }

    private static ARecord<AdminArea> district(String name, String cells) {
        return a(AdminArea.KIND, name)
                .with("name", name)
                .with("level", Count.of(2))
                .on(MAP.land(cells));
    }

    private static Baseline baseline(Story story) {
        return BaselineOf.of(
                story.all(AdminArea.KIND), story.land().hazardRecords(), null, LocalDate.parse("2023-12-31"));
    }

    private static String row(Baseline baseline, String name) {
        return baseline.districts().stream()
                .filter(district -> district.area().name().equals(name))
                .map(district -> told(district.surveyed()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Baseline.Surveyed land) {
        return land.withEvidence() + " with, " + land.withoutEvidence() + " without, " + land.notSurveyed() + " not; "
                + land.visits() + " visits";
    }

    @Test
    void a_visit_says_what_it_covered_and_nothing_of_the_rest() {
        Baseline baseline = baseline(districts()
                .and(aVisit("1").on(MAP.land("a1")).with("result", NtsResult.EVIDENCE_FOUND))
                .and(aVisit("2").on(MAP.land("vb"))));
        assertThat(row(baseline, "West")).isEqualTo("1600 m2 with, 800 m2 without, 0 m2 not; 2 visits");
        assertThat(row(baseline, "East")).isEqualTo("0 m2 with, 1500 m2 without, 100 m2 not; 1 visits");
        assertThat(told(baseline.total())).isEqualTo("1600 m2 with, 2300 m2 without, 100 m2 not; 2 visits");
        assertThat(baseline.outside().isZero()).isTrue();
    }

    @Test
    void land_that_nobody_could_reach_is_not_surveyed() {
        Baseline baseline =
                baseline(districts().and(aVisit("1").on(MAP.land(EAST)).with("result", NtsResult.INACCESSIBLE)));
        assertThat(row(baseline, "East")).isEqualTo("0 m2 with, 0 m2 without, 1600 m2 not; 1 visits");
        assertThat(baseline.total().inaccessible()).isEqualTo(Count.ONE);
    }

    @Test
    void later_evidence_overturns_the_visit_on_all_of_its_land() {
        Story story = districts()
                .and(aVisit("1").on(MAP.land("vb2")))
                .and(aStrikeMark("E").at(MAP.at('2')).dated("date", "2023-07-01"));
        assertThat(row(baseline(story), "East")).isEqualTo("1600 m2 with, 0 m2 without, 0 m2 not; 1 visits");
        assertThat(row(baseline(story), "West")).isEqualTo("800 m2 with, 0 m2 without, 1600 m2 not; 1 visits");
        assertThat(baseline(story).total().overturned()).hasSize(1);
    }

    @Test
    void evidence_that_may_be_earlier_overturns_nothing_and_is_asked_about() {
        Story story = districts()
                .and(aVisit("1").on(MAP.land(EAST)))
                .and(aStrikeMark("E").at(MAP.at('2')).dated("date", "2023"));
        assertThat(row(baseline(story), "East")).isEqualTo("0 m2 with, 1600 m2 without, 0 m2 not; 1 visits");
        assertThat(baseline(story).questions())
                .containsExactly("was evidence evidence-e (2023) found after visit nts-visit-1 (2023-05-01) said that"
                        + " there is none?");
        Story before = districts()
                .and(aVisit("1").on(MAP.land(EAST)))
                .and(aStrikeMark("E").at(MAP.at('2')).dated("date", "2023-04-30"));
        assertThat(baseline(before).questions()).isEmpty();
    }

    @Test
    void a_later_visit_without_evidence_takes_no_evidence_away() {
        Story story = districts()
                .and(aVisit("1").on(MAP.land(EAST)).with("result", NtsResult.EVIDENCE_FOUND))
                .and(aVisit("2").on(MAP.land(EAST)).dated("date", "2023-09-09"));
        assertThat(row(baseline(story), "East")).isEqualTo("1600 m2 with, 0 m2 without, 0 m2 not; 2 visits");
        assertThat(baseline(story).total().lastVisit()).hasToString("2023-09-09");
    }

    @Test
    void a_visit_after_the_day_does_not_count_yet() {
        Story story = districts().and(aVisit("1").on(MAP.land(EAST)).dated("date", "2024-01-01"));
        assertThat(baseline(story).total().visits()).isEqualTo(Count.ZERO);
        assertThat(baseline(story).questions()).isEmpty();
    }

    @Test
    void the_three_always_add_to_the_district_whatever_is_drawn() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Story story = story();
            List<Shape> drawn = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                var land = rectangle(random);
                drawn.add(Shape.of(land));
                story.and(a(AdminArea.KIND, "D" + seed + "-" + i)
                        .with("name", "D" + i)
                        .on(land));
            }
            for (int i = 0; i < 8; i++) {
                NtsResult result = NtsResult.values()[random.nextInt(NtsResult.values().length)];
                story.and(aVisit("V" + i).on(rectangle(random)).with("result", result));
            }
            Baseline baseline = baseline(story);
            assertThat(baseline.total().whole().squareMetres())
                    .as("seed %s", seed)
                    .isCloseTo(Shape.union(drawn).area().squareMetres(), org.assertj.core.data.Offset.offset(5L));
            for (int i = 0; i < 4; i++) {
                long whole = baseline.districts().get(i).surveyed().whole().squareMetres();
                // Each face is rounded by itself, so a district of many faces may differ by a few m2 from its own area.
                assertThat(whole)
                        .as("seed %s, district %s", seed, i)
                        .isCloseTo(drawn.get(i).area().squareMetres(), org.assertj.core.data.Offset.offset(40L));
            }
        }
    }

    private static org.fadeout.base.geometry.Land rectangle(SplittableRandom random) {
        double west = random.nextInt(500);
        double south = random.nextInt(500);
        return Drawn.rectangle(west, south, west + 20 + random.nextInt(300), south + 20 + random.nextInt(300));
    }
}
