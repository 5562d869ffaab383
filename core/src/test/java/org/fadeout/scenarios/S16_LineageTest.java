package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import org.fadeout.base.geometry.Land;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.Facts;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Guard;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.contamination.Lineage;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: where areas take the place of others, no land is lost, gained or doubled. */
class S16_LineageTest {
    private static final Drawn MAP = drawn("""
            ............
            .aaaaabbbbc.
            .aaaaabbbbc.
            .aaaaabbbbc.
            ............""");

    private static Lineage from(String before, String... after) {
        return Lineage.of(
                List.of(MAP.land(before)),
                List.of(after).stream().map(MAP::land).toList());
    }

    private static String split(Land... parts) {
        Story story = story(aHazard("H").on(MAP.land("ab")).dated("recorded", "2023-01-10"));
        Lineage lineage = Lineage.of(List.of(MAP.land("ab")), List.of(parts));
        Facts.Ground ground = new Facts.Ground(parts[0], false, lineage, true);
        return story.wants("H", DecisionAct.SPLIT, null).moving(ground).on("2023-06-01");
    }

    @Test
    void a_split_that_covers_the_land_is_allowed() {
        assertThat(split(MAP.land("a"), MAP.land("b"))).isEqualTo("allowed");
    }

    @Test
    void one_that_loses_gains_or_doubles_land_is_not() {
        assertThat(split(MAP.land("a"))).isEqualTo("[LINEAGE]");
        assertThat(split(MAP.land("a"), MAP.land("bc"))).isEqualTo("[LINEAGE]");
        assertThat(split(MAP.land("ab"), MAP.land("b"))).isEqualTo("[LINEAGE]");
    }

    @Test
    void the_difference_is_named() {
        // Cells of 10 m: a is 5 x 3, b is 4 x 3, c is 1 x 3.
        assertThat(from("ab", "a", "ac").difference())
                .isEqualTo("2700 m2 before and 1800 m2 after: 1200 m2 lost, 300 m2 gained, 1500 m2 in more than one"
                        + " successor");
        Facts facts = new Facts(
                new Facts.Said("r", "a", true, List.of()),
                org.fadeout.flow.contamination.ClassificationProposal.of(
                        story(aHazard("H")).land().hazardRecords(),
                        aHazard("H").made(),
                        java.time.LocalDate.parse("2023-06-01")),
                List.of(),
                new Facts.Ground(null, false, from("ab", "a"), true),
                Facts.Survey.NONE,
                Facts.Work.NONE,
                org.fadeout.flow.standard.Standard.NONE);
        assertThat(Guard.LINEAGE.missing(facts)).contains("1200 m2 lost");
    }

    @Test
    void a_merge_is_balanced_by_the_union_of_its_areas() {
        Lineage lineage = Lineage.of(List.of(MAP.land("a"), MAP.land("b")), List.of(MAP.land("ab")));
        assertThat(lineage.balances()).isTrue();
        assertThat(lineage.before()).isEqualTo(lineage.after());
    }

    @Test
    void an_area_whose_place_others_took_is_counted_no_more() {
        Story story = story(
                aHazard("OLD").on(MAP.land("ab")).with("status", HazardStatus.SUPERSEDED),
                aHazard("A").on(MAP.land("a")),
                aHazard("B").on(MAP.land("b")));
        assertThat(story.figures("2023").onRecord())
                .singleElement()
                .satisfies(line -> assertThat(line.union().squareMetres()).isEqualTo(2_700));
        assertThat(story.wants("OLD", DecisionAct.REOPEN, null).on("2023-06-01"))
                .isEqualTo("no such way");
    }

    @Test
    void a_footprint_that_was_drawn_better_no_longer_starts_an_event() {
        Story story = story(
                aTask("T").on(MAP.land("a")).with("footprint", id(Footprint.KIND, "F1")),
                aSearch("1").ofTask("T").on(MAP.land("a")).dated("date", "2023-03-01"),
                aSearch("2").ofTask("T").on(MAP.land("a")).dated("date", "2023-06-01"),
                aFootprint("F1").on(MAP.land("a")).dated("date", "2023-05-01"));
        assertThat(org.fadeout.flow.contamination.Footprint.current(story.land().footprints()))
                .hasSize(1);
        story.and(aFootprint("F2")
                .on(MAP.land("b"))
                .dated("date", "2023-05-01")
                .with("supersedes", id(Footprint.KIND, "F1")));
        assertThat(Footprint.current(story.land().footprints()))
                .extracting(Footprint::number)
                .containsExactly("F2");
    }
}
