package org.fadeout.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStrikeMark;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.ARecord.aVisit;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.TaskType;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.fadeout.flow.contamination.PlanningArea;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.place.NorthReference;
import org.fadeout.flow.place.Outlined;
import org.fadeout.flow.place.PointType;
import org.fadeout.flow.place.TurningPoint;
import org.fadeout.flow.survey.BoxState;
import org.fadeout.flow.survey.Seen;
import org.fadeout.flow.survey.SurveyEntry;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.DrawnSurvey;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Every rule has one story that trips it and one, as near as can be, that does not. */
class CatalogueTest {
    private static final Land FIELD = rectangle(0, 0, 200, 100);
    private static final Land NEXT = rectangle(200, 0, 400, 100);
    private static final Land ACROSS = rectangle(150, 0, 350, 100);

    record Pair(Supplier<Story> trips, Supplier<Story> passes) {}

    private static final Map<String, Pair> PAIRS = new TreeMap<>();

    private static void rule(String id, Supplier<Story> trips, Supplier<Story> passes) {
        PAIRS.put(id, new Pair(trips, passes));
    }

    private static ARecord<EvidencePoint> evidence() {
        return ARecord.a(EvidencePoint.KIND, "E")
                .with("type", EvidenceType.STRIKE_MARK)
                .with("hazard_type", HazardType.UNKNOWN)
                .with("position_method", PositionMethod.GPS);
    }

    private static ARecord<PlanningArea> planning() {
        return ARecord.a(PlanningArea.KIND, "P").at(metres(50, 50)).with("radius", Length.ofMetres(56));
    }

    private static Land circle() {
        return Discs.shape(new Disc(metres(50, 50), Length.ofMetres(56))).toLand();
    }

    private static Story cancelledWhere(boolean allowed) {
        return Story.bare(
                aRelease("R", Product.CANCELLED).on(FIELD),
                ARecord.aStandard("s").with("cancellation_through_nts", allowed));
    }

    private static ARecord<TurningPoint> point(String number, int sequence, double east, double north) {
        return leg(number, sequence, "A", 0)
                .without("from_point")
                .without("bearing")
                .without("distance")
                .at(metres(east, north))
                .with("as_entered", "x")
                .with("reference_system", "WGS 84");
    }

    private static ARecord<TurningPoint> leg(String number, int sequence, String from, double east) {
        return ARecord.a(TurningPoint.KIND, "point-" + number)
                .with("number", number)
                .with("owner_kind", Outlined.TASK)
                .with("owner", "T")
                .with("sequence", Count.of(sequence))
                .with("type", PointType.TURNING_POINT)
                .with("from_point", from)
                .with("bearing", Angle.ofDegrees(90))
                .with("distance", Length.ofMetres(east))
                .with("north", NorthReference.TRUE);
    }

    @SafeVarargs
    private static Story measured(ARecord<TurningPoint>... points) {
        return Story.bare(points).and(ARecord.aSurveyStandard("field"));
    }

    /** One day, and a box that the team reports in a state of its own. */
    private static Story surveyed(String map, BoxState reported) {
        Story story = Story.bare(ARecord.aSurveyStandard("field"));
        new DrawnSurvey(story).day("2024-03-01", map);
        return story.and(ARecord.a(SurveyEntry.KIND, "said")
                .with("grid", ARecord.id(SurveyGrid.KIND, "G"))
                .with("column", Count.of(1))
                .with("row", Count.of(1))
                .dated("date", "2024-03-02")
                .with("seen", Seen.NOTHING)
                .with("coverage", Percent.ZERO)
                .with("reported_state", reported));
    }

    static {
        PAIRS.putAll(WorkStories.PAIRS);
        PAIRS.putAll(CrossStories.PAIRS);
        PAIRS.putAll(ReviewStories.PAIRS);
        PAIRS.putAll(SentStories.PAIRS);
        rule(
                "G03",
                () -> story(aHazard("A").on(FIELD), aHazard("B").on(rectangle(0, 0, 200, 100))),
                () -> story(aHazard("A").on(FIELD), aHazard("B").on(NEXT)));
        rule(
                "G04",
                () -> story(aHazard("A").on(twicePoint())),
                () -> story(aHazard("A").on(FIELD)));
        rule(
                "G05",
                () -> story(aFind("1").at(metres(5, 5)), aFind("2").at(metres(5, 5))),
                () -> story(aFind("1").at(metres(5, 5)), aFind("2").at(metres(5, 6))));
        rule(
                "G06",
                () -> story(aHazard("A").on(rectangle(0, 0, 5_100, 10))),
                () -> story(aHazard("A").on(rectangle(0, 0, 4_900, 10))));
        rule(
                "G08",
                () -> story(aHazard("A").on(FIELD).with("stated_area", Area.ofSquareMetres(20_500))),
                () -> story(aHazard("A").on(FIELD).with("stated_area", Area.ofSquareMetres(20_150))));
        rule(
                "G10",
                () -> measured(point("A", 1, 0, 0), point("B", 2, 60, 0), point("C", 3, 30, 30)),
                () -> measured(point("A", 1, 0, 0), point("B", 2, 49, 0), point("C", 3, 25, 25)));
        rule(
                "G11",
                () -> measured(
                        point("A", 1, 0, 0),
                        leg("B", 2, "A", 40).at(metres(42, 0)).with("as_entered", "x")),
                () -> measured(
                        point("A", 1, 0, 0),
                        leg("B", 2, "A", 40).at(metres(40.5, 0)).with("as_entered", "x")));
        rule(
                "G12",
                () -> measured(point("A", 1, 0, 0), point("B", 2, 30, 0).with("reference_system", "Pulkovo 1942")),
                () -> measured(
                        point("A", 1, 0, 0).with("reference_system", "WGS 1984"),
                        point("B", 2, 30, 0).with("reference_system", "EPSG:32638")));
        rule(
                "G13",
                () -> measured(leg("A", 1, "B", 10), leg("B", 2, "A", 10)),
                () -> measured(point("A", 1, 0, 0), leg("B", 2, "A", 10)));
        rule(
                "T10",
                () -> surveyed("....\n.h..\n....", BoxState.NO_EVIDENCE),
                () -> surveyed("....\n.o..\n....", BoxState.NO_EVIDENCE));
        rule(
                "G14",
                () -> story(aHazard("A").on(FIELD).with("stated_area", Area.ofSquareMetres(2))),
                () -> story(aHazard("A").on(FIELD).with("stated_area", Area.ofSquareMetres(20_000))));
        rule(
                "H01",
                () -> story(aHazard("A").on(FIELD).with("classification", HazardClass.CONFIRMED)),
                () -> story(
                        aHazard("A").on(FIELD).with("classification", HazardClass.CONFIRMED),
                        evidence().at(metres(10, 10))));
        rule(
                "H02",
                () -> story(aStrikeMark("E").at(metres(5, 5)).without("source")),
                () -> story(aStrikeMark("E").at(metres(5, 5))));
        rule(
                "H05",
                () -> story(aHazard("A").on(FIELD), aStrikeMark("E").at(metres(5, 5))),
                () -> story(aHazard("A").on(FIELD), aStrikeMark("E").at(metres(5, 105))));
        rule(
                "H07",
                () -> story(aHazard("A").on(circle()), planning()),
                () -> story(aHazard("A").on(circle()).with("nominal", true), planning()));
        rule(
                "H11",
                () -> story(
                        aHazard("A").on(FIELD).dated("recorded", "2018-04-30"),
                        aVisit("V").on(NEXT)),
                () -> story(
                        aHazard("A").on(FIELD).dated("recorded", "2018-04-30"),
                        aVisit("V").on(ACROSS)));
        rule(
                "H03",
                () -> story(aHazard("A").on(FIELD), aHazard("B").on(ACROSS)),
                () -> story(aHazard("A").on(FIELD), aHazard("B").on(ACROSS).with("status", HazardStatus.CLOSED)));
        rule(
                "H04",
                () -> story(
                        aHazard("A").on(FIELD), aRelease("R", Product.CANCELLED).on(ACROSS)),
                () -> story(
                        aHazard("A").on(FIELD), aRelease("R", Product.CANCELLED).on(NEXT)));
        rule("H06", () -> squares(5), () -> squares(4));
        rule(
                "H09",
                () -> story(aHazard("A").on(FIELD)),
                () -> story(aHazard("A").on(FIELD).with("hazard_type", HazardType.OTHER_UXO)));
        rule(
                "H10",
                () -> story(
                        aRelease("R", Product.CLEARED).on(FIELD),
                        aFind("1").at(metres(9, 9)).dated("found", "2023-07-01")),
                () -> story(
                        aRelease("R", Product.CLEARED).on(FIELD),
                        aFind("1").at(metres(9, 9)).dated("found", "2023-04-01")));
        rule(
                "I07",
                () -> story(aFind("1").at(metres(5, 5)).without("found_in_place")),
                () -> story(aFind("1").at(metres(5, 5)).with("found_in_place", false)));
        rule("I05", () -> story(aFind("1")), () -> story(aFind("1").at(metres(5, 5))));
        rule(
                "I06",
                () -> story(aTask("A"), aSearch("S").ofTask("A").on(FIELD), deep(25)),
                () -> story(aTask("A"), aSearch("S").ofTask("A").on(FIELD), deep(20)));
        rule(
                "D01-find",
                () -> story(aFind("1").at(metres(5, 5)).dated("destroyed", "2023-04-30")),
                () -> story(aFind("1").at(metres(5, 5)).dated("destroyed", "2023-05-01")));
        rule(
                "D01-task",
                () -> story(aTask("A").dated("started", "2023-07-01")),
                () -> story(aTask("A").dated("started", "2023-06-30")));
        rule(
                "T01",
                () -> story(
                        aTask("A").on(FIELD),
                        aSearch("S").ofTask("A").on(FIELD),
                        aFind("1").ofTask("A").at(metres(10, 50))),
                () -> story(
                        aTask("A").on(FIELD),
                        aSearch("S").ofTask("A").on(wide()),
                        aFind("1").ofTask("A").at(metres(10, 50))));
        rule("T07", () -> cancelledWhere(false), () -> cancelledWhere(true));
        rule(
                "T02",
                () -> story(
                        aRelease("R", Product.CLEARED).on(FIELD),
                        aRelease("Q", Product.CANCELLED).on(ACROSS)),
                () -> story(
                        aRelease("R", Product.CLEARED).on(FIELD),
                        aRelease("Q", Product.CANCELLED).on(NEXT)));
        rule(
                "T03",
                () -> story(aSearch("S").on(FIELD).without("depth")),
                () -> story(aSearch("S").on(FIELD).with("depth", Length.ZERO)));
        rule(
                "T05",
                () -> story(
                        aTask("A").with("type", TaskType.MINE_CLEARANCE),
                        aFind("1").ofTask("A")),
                () -> story(aTask("A"), aFind("1").ofTask("A")));
        rule(
                "T11",
                () -> story(aTask("A").on(FIELD), aTask("B").on(ACROSS)),
                () -> story(aTask("A").on(FIELD), aTask("B").on(NEXT)));
    }

    private static ARecord<org.fadeout.flow.evidence.Find> deep(int centimetres) {
        return aFind("1").ofTask("A").at(metres(5, 5)).with("depth", Length.ofCentimetres(centimetres));
    }

    private static Land wide() {
        return rectangle(-100, -100, 300, 200);
    }

    private static Story squares(int number) {
        Story story = story();
        for (int i = 0; i < number; i++) {
            story.and(aHazard("H" + i).on(rectangle(i * 300, 0, i * 300 + 150, 220)));
        }
        return story;
    }

    private static Land twicePoint() {
        Coordinate[] points = FIELD.polygons().getGeometryN(0).getCoordinates();
        Coordinate[] twice = {points[0], points[1], points[1], points[2], points[3], points[4]};
        return Land.of(new GeometryFactory().createPolygon(twice));
    }

    private static Pair pair(String id) {
        return java.util.Objects.requireNonNull(PAIRS.get(id), id);
    }

    static Stream<String> ids() {
        return Catalogue.ALL.stream().map(entry -> entry.rule().id());
    }

    @Test
    void every_rule_has_its_pair_and_its_words() {
        assertThat(PAIRS.keySet()).isEqualTo(new TreeSet<>(ids().toList()));
        assertThat(Catalogue.ALL).hasSizeGreaterThanOrEqualTo(15).allSatisfy(entry -> {
            assertThat(entry.rule().title()).isNotBlank();
            assertThat(entry.rule().reason()).isNotBlank();
            assertThat(entry.rule().remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void trips(String id) {
        assertThat(codes(pair(id).trips().get())).contains(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void does_not_trip(String id) {
        assertThat(codes(pair(id).passes().get())).doesNotContain(id);
    }

    @Test
    void the_most_severe_come_first_and_each_says_where() {
        List<Issue> issues = Catalogue.check(LandRecords.of(
                story(
                        aHazard("A").on(FIELD),
                        aHazard("B").on(ACROSS),
                        aFind("1").at(Drawn.metres(1, 1)).with("found", PartialDate.parse("2023"))),
                null));
        assertThat(issues).extracting(Issue::severity).isSorted();
        assertThat(issues).allSatisfy(issue -> assertThat(issue.where().text()).isNotBlank());
        assertThat(issues.get(0).area()).isEqualTo(Area.ofSquareMetres(5_000));
    }

    private static List<String> codes(Story story) {
        return Catalogue.check(LandRecords.of(story, null)).stream()
                .map(Issue::code)
                .distinct()
                .toList();
    }
}
