package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSurveyStandard;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.DrawnSurvey.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.SquareGrid.Cell;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.fadeout.flow.survey.Box;
import org.fadeout.flow.survey.BoxMap;
import org.fadeout.flow.survey.Extension;
import org.fadeout.flow.survey.MissRate;
import org.fadeout.flow.survey.ProposedArea;
import org.fadeout.flow.survey.SurveyData;
import org.fadeout.flow.survey.SurveyedGrid;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.DrawnSurvey;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: one strike, from evidence points to boxes to a confirmed area to its extension, from daily entries only. */
class S13_SurveyTest {
    private final Story story = Story.bare(aSurveyStandard("grid"));
    private final DrawnSurvey survey = new DrawnSurvey(story);

    private SurveyedGrid asOf(String day) {
        return data().surveyed(LocalDate.parse(day)).get(0);
    }

    private SurveyData data() {
        return SurveyData.of(new Standards(story.all(Standard.KIND)), story);
    }

    private static String boxes(List<Box> boxes) {
        return boxes.stream()
                .map(box -> box.cell().column() + "/" + box.cell().row())
                .collect(Collectors.joining(" "));
    }

    private static String told(ProposedArea area) {
        return area.classification().text() + " " + area.area() + " of "
                + area.boxes().size() + " boxes";
    }

    private void strike() {
        survey.day("2024-03-01", """
                .......
                .......
                ...E...
                .......
                .......
                .......""");
        survey.day("2024-03-02", """
                .......
                .......
                ...R...
                .......
                .......
                .......""");
        survey.day("2024-03-03", """
                .......
                ..ooo..
                ..oxR..
                .......
                .......
                .......""".replace("x", "."));
        survey.day("2024-03-04", """
                .......
                .....o.
                .....h.
                ..xoo..
                .......
                .......""");
    }

    @Test
    void the_search_starts_at_the_evidence_and_goes_outwards_from_each_CMR() {
        strike();
        assertThat(BoxMap.of(asOf("2024-03-01")).text()).isEqualTo("""
                ???
                ???
                ???""");
        assertThat(boxes(asOf("2024-03-01").next())).startsWith("3/3 ");
        assertThat(BoxMap.of(asOf("2024-03-02")).text()).isEqualTo("""
                ???
                ?R?
                ???""");
        assertThat(BoxMap.of(asOf("2024-03-03")).text()).isEqualTo("""
                ooo?
                oRR?
                ????""");
    }

    @Test
    void boxes_half_done_or_shut_are_left_open_and_said_so() {
        strike();
        SurveyedGrid grid = asOf("2024-03-04");
        assertThat(BoxMap.of(grid).text()).isEqualTo("""
                oooo
                oRR~
                xoo?""");
        assertThat(boxes(grid.next())).isEqualTo("5/2 5/3");
        assertThat(grid.unresolved().stream()
                        .map(box -> box.cell().column() + "/" + box.cell().row() + " "
                                + box.state().text() + " " + box.coverage() + " " + box.reason()))
                .containsExactly("2/2 inaccessible 0 % flooded", "5/3 partly searched 50 % null");
    }

    @Test
    void red_boxes_and_their_buffer_make_a_confirmed_area_and_what_is_unresolved_is_suspected_apart() {
        strike();
        survey.day("2024-03-05", """
                .......
                .......
                .......
                .....o.
                .......
                .......""");
        List<ProposedArea> areas = asOf("2024-03-05").proposals();
        // Two boxes, 50 m around them: 100 x 50 + 300 x 50 + 50^2 pi = 27,854 m2. The half-done box beside them lies in
        // the buffer,
        // 2,500 m2; the flooded one shares the quarter of a disc at their corner, 50^2 pi / 4 = 1,963 m2.
        assertThat(areas.stream().map(S13_SurveyTest::told))
                .containsExactly(
                        "confirmed 23390 m2 of 2 boxes",
                        "suspected 2500 m2 of 1 boxes",
                        "suspected 2500 m2 of 1 boxes");
        assertThat(areas.get(0).rule())
                .isEqualTo("all ground within 50 m of 2 boxes of 50 m in which a CMR was found, joined by an edge or a"
                        + " corner or where their buffers meet; less 2 boxes that are proposed apart as suspected");
        assertThat(Shape.union(areas.stream().map(area -> Shape.of(area.land())).toList())
                        .area()
                        .squareMetres())
                .isBetween(28_389L, 28_391L);
    }

    @Test
    void the_other_half_on_another_day_finishes_a_box_and_the_survey_ends_when_all_around_is_searched() {
        strike();
        survey.day("2024-03-06", """
                .......
                .......
                .....h.
                ..o..o.
                .......
                .......""");
        SurveyedGrid grid = asOf("2024-03-06");
        assertThat(BoxMap.of(grid).text()).isEqualTo("""
                oooo
                oRRo
                oooo""");
        assertThat(grid.next()).isEmpty();
        assertThat(grid.unresolved()).isEmpty();
        assertThat(told(grid.proposals().get(0))).isEqualTo("confirmed 27854 m2 of 2 boxes");
    }

    @Test
    void fragments_are_a_sign_that_is_followed_and_other_ordnance_is_not() {
        survey.day("2024-03-01", """
                .....
                .....
                .f.u.
                .....
                .....""");
        assertThat(BoxMap.of(asOf("2024-03-01")).text()).isEqualTo("""
                ???.
                ?f?u
                ???.""");
    }

    @Test
    void at_the_edge_of_the_grid_it_is_said_that_the_search_goes_on_beyond() {
        survey.day("2024-03-01", "R..");
        assertThat(asOf("2024-03-01").beyondTheEdge())
                .contains(new Cell(-1, 0), new Cell(0, 1))
                .doesNotContain(new Cell(1, 0));
        assertThat(boxes(asOf("2024-03-01").next())).isEqualTo("1/0");
    }

    @Test
    void a_find_recorded_without_any_entry_makes_its_box_red_and_a_moved_one_does_not() {
        survey.day("2024-03-01", "...");
        story.and(aFind("1").at(at(0.5, 0.5)).dated("found", "2024-02-01"));
        story.and(aFind("2").at(at(2.5, 0.5)).with("found_in_place", false).dated("found", "2024-02-01"));
        assertThat(BoxMap.of(asOf("2024-03-01")).text()).isEqualTo("R?f");
    }

    @Test
    void a_find_whose_position_is_worse_than_a_box_lies_in_no_box() {
        survey.day("2024-03-01", "...");
        story.and(aFind("1")
                .at(at(0.5, 0.5))
                .with("accuracy", Length.ofMetres(51))
                .dated("found", "2024-02-01"));
        story.and(aFind("2")
                .at(at(2.5, 0.5))
                .with("position_method", PositionMethod.PLACE_NAME)
                .dated("found", "2024-02-01"));
        assertThat(BoxMap.of(asOf("2024-03-01")).lines()).isEmpty();
    }

    private Hazard confirmed(SurveyedGrid grid) {
        return aHazard("CHA")
                .on(grid.proposals().get(0).land())
                .with("classification", HazardClass.CONFIRMED)
                .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS)
                .made();
    }

    private List<Extension> extensions(Hazard hazard) {
        FadeOut fadeOut = new FadeOut(story.all(Standard.KIND).get(0), null);
        return Extension.of(List.of(hazard), story.all(Find.KIND), fadeOut, LocalDate.parse("2024-12-31"));
    }

    @Test
    void a_find_whose_fade_out_leaves_the_confirmed_area_extends_it() {
        strike();
        survey.day("2024-03-06", """
                .......
                .......
                .....h.
                ..o..o.
                .......
                .......""");
        Hazard area = confirmed(asOf("2024-03-06"));
        assertThat(extensions(area)).isEmpty();
        // On the eastern edge of the area: half of its disc lies outside, 50^2 pi / 2 = 3,927 m2, less what the round
        // corners leave.
        story.and(aFind("late").at(at(6, 3.5)).dated("found", "2024-09-01"));
        Extension extension = extensions(area).get(0);
        assertThat(extension.finds()).containsExactly(ARecord.id(Find.KIND, "late"));
        assertThat((double) extension.added().squareMetres()).isCloseTo(4_080, within(160.0));
        assertThat((double) extension.land().area().squareMetres())
                .isCloseTo(27_854 + extension.added().squareMetres(), within(3.0));
    }

    private static List<String> blocking(Story told) {
        return Catalogue.check(LandRecords.of(told, null)).stream()
                .filter(issue -> issue.code().equals("T10"))
                .map(Issue::what)
                .toList();
    }

    @Test
    void a_confirmed_area_must_hold_every_red_box_and_a_red_box_its_find() {
        survey.day("2024-03-01", """
                .....
                .RR..
                .....""");
        assertThat(blocking(story)).as("still being surveyed").isEmpty();
        story.and(aHazard("CHA").on(rectangle(0, 0, 100, 150)).with("classification", HazardClass.CONFIRMED));
        assertThat(blocking(story)).containsExactly("A confirmed area leaves out ground of boxes with a CMR");
        survey.day("2024-03-02", """
                .....
                .....
                C....""");
        assertThat(blocking(story))
                .contains("A CMR was seen in the box and no find is recorded in it (column 0 row 0)");
    }

    private static MissRate misses(Story told) {
        return MissRate.of(
                told.all(Release.KIND).stream()
                        .map(one -> new MissRate.LetGo(one.id(), one.product().text(), one.land(), one.date()))
                        .toList(),
                told.all(Find.KIND));
    }

    @Test
    void the_miss_rate_is_what_was_found_later_in_land_let_go_of_all_found_since() {
        Story told = Story.bare(
                aRelease("R", Product.CANCELLED).on(rectangle(0, 0, 100, 100)).dated("date", "2023-06-01"),
                aFind("before").at(metres(50, 50)).dated("found", "2023-05-01"),
                aFind("missed").at(metres(20, 50)).dated("found", "2024-05-01"),
                aFind("elsewhere").at(metres(500, 50)).dated("found", "2024-05-01"),
                aFind("third").at(metres(600, 50)).dated("found", "2024-05-02"),
                aFind("unclear").at(metres(80, 50)).dated("found", "2023"));
        MissRate rate = misses(told);
        assertThat(rate.missed() + " of " + rate.since() + " = "
                        + rate.share().value().toPlainString() + ", unclear " + rate.unclear())
                .isEqualTo("1 of 3 = 0.333333, unclear [find-unclear]");
        assertThat(misses(Story.bare(aFind("1").at(metres(0, 0)))).share()).isNull();
    }

    @Test
    void whatever_is_found_no_box_is_called_clear_below_the_coverage_and_every_red_box_is_in_a_confirmed_area() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Story drawn = Story.bare(aSurveyStandard("grid"));
            DrawnSurvey days = new DrawnSurvey(drawn);
            for (int day = 1; day <= 5; day++) {
                StringBuilder map = new StringBuilder();
                for (int i = 0; i < 56; i++) {
                    map.append(".....oohhRxfuE".charAt(random.nextInt(14)));
                    map.append(i % 8 == 7 ? "\n" : "");
                }
                days.day("2024-03-0" + day, map.toString());
            }
            SurveyData data = SurveyData.of(new Standards(drawn.all(Standard.KIND)), drawn);
            SurveyedGrid grid = data.surveyed(LocalDate.parse("2024-03-31")).get(0);
            Shape proposed = Shape.union(grid.proposals().stream()
                    .filter(area -> area.classification() == HazardClass.CONFIRMED)
                    .map(area -> Shape.of(area.land()))
                    .toList());
            for (Box box : grid.boxes().values()) {
                String told = "seed " + seed + " " + box;
                switch (box.state()) {
                    case NO_EVIDENCE ->
                        assertThat(box.coverage().hundredths()).as(told).isEqualTo(10_000);
                    case CLUSTER_MUNITION_REMNANT_FOUND ->
                        assertThat(Shape.of(grid.squares().land(box.cell()))
                                        .minus(proposed)
                                        .isMoreThan(org.fadeout.base.measure.Area.ofSquareMetres(1)))
                                .as(told)
                                .isFalse();
                    default -> assertThat(box.finds()).as(told).isEmpty();
                }
                boolean open = grid.next().contains(box) || grid.unresolved().contains(box);
                assertThat(box.isSource() && !box.finished() && !open).as(told).isFalse();
            }
        }
    }

    @Test
    void an_entry_of_a_later_day_says_nothing_of_an_earlier_one() {
        strike();
        assertThat(asOf("2024-03-02").red()).hasSize(1);
        assertThat(asOf("2024-03-03").red()).hasSize(2);
        assertThat(asOf("2024-03-03").box(new Cell(4, 3)).entries()).hasSize(1);
        assertThat(PartialDate.parse("2024-03-02").certainlyBy(LocalDate.parse("2024-03-01")))
                .isFalse();
    }
}
