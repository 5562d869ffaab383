package org.fadeout.edge.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.testlanguage.ARecord.aFind;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** CQL2 in both spellings on four finds: what each condition chooses. */
class CqlTest {
    private static final Layer<?> LAYER = Layer.named("find").orElseThrow();
    private static final Systems SYSTEMS = Systems.of(new Envelope(46, 47, 39, 40));

    private static final Map<String, Find> FINDS = Map.of(
            "a",
                    find("A", 46.1, 39.1, "2023-05-01", 3)
                            .with("model", "ShOAB-0.5")
                            .made(),
            "b", find("B", 46.2, 39.2, "2023-05", 1).with("model", "Évora_1").made(),
            "c",
                    find("C", 46.3, 39.3, "2022-11-30", 12)
                            .with("accuracy", Length.ofMetres(4))
                            .made(),
            "d",
                    find("D", 46.4, 39.4, "after 2023-09-19", 2)
                            .without("position")
                            .made());

    private static org.fadeout.testlanguage.ARecord<Find> find(
            String number, double longitude, double latitude, String found, int quantity) {
        return aFind(number)
                .at(new Position(latitude, longitude))
                .with("found", PartialDate.parse(found))
                .with("quantity", Count.of(quantity));
    }

    private static String chosen(Filter filter) {
        return FINDS.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(filter.test(new Subject(LAYER, entry.getValue()))))
                .map(Map.Entry::getKey)
                .sorted()
                .reduce("", String::concat);
    }

    private static CqlBuild build() {
        return new CqlBuild(LAYER, Systems.DEGREES);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("quantity > 2", "{\"op\":\">\",\"args\":[{\"property\":\"quantity\"},2]}", "ac"),
                Arguments.of("2 >= quantity", "{\"op\":\">=\",\"args\":[2,{\"property\":\"quantity\"}]}", "bd"),
                Arguments.of(
                        "NOT (quantity = 3 OR quantity <> 12)",
                        "{\"op\":\"not\",\"args\":[{\"op\":\"or\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"quantity\"},3]},"
                                + "{\"op\":\"<>\",\"args\":[{\"property\":\"quantity\"},12]}]}]}",
                        "c"),
                Arguments.of(
                        "quantity BETWEEN 2 AND 3 AND model IS NOT NULL",
                        "{\"op\":\"and\",\"args\":[{\"op\":\"between\",\"args\":[{\"property\":\"quantity\"},2,3]},"
                                + "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"model\"}]}]}]}",
                        "a"),
                Arguments.of(
                        "\"quantity\" IN (1, 12)",
                        "{\"op\":\"in\",\"args\":[{\"property\":\"quantity\"},[1,12]]}",
                        "bc"),
                // The record does not tell its model: neither the condition nor its opposite chooses it.
                Arguments.of(
                        "model NOT LIKE 'Sh%'",
                        "{\"op\":\"not\",\"args\":[{\"op\":\"like\",\"args\":[{\"property\":\"model\"},\"Sh%\"]}]}",
                        "b"),
                Arguments.of(
                        "model LIKE '_vora\\_1'",
                        "{\"op\":\"like\",\"args\":[{\"property\":\"model\"},\"_vora\\\\_1\"]}",
                        "b"),
                Arguments.of(
                        "ACCENTI(CASEI(model)) = ACCENTI(CASEI('EVORA_1'))",
                        "{\"op\":\"=\",\"args\":[{\"op\":\"accenti\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"model\"}]}]},"
                                + "{\"op\":\"accenti\",\"args\":[{\"op\":\"casei\",\"args\":[\"EVORA_1\"]}]}]}",
                        "b"),
                Arguments.of(
                        "S_INTERSECTS(geometry, BBOX(46.15, 39, 46.35, 40))",
                        "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[46.15,39,46.35,40]}]}",
                        "bc"),
                Arguments.of(
                        "S_WITHIN(geometry, POLYGON((46 39, 46.25 39, 46.25 40, 46 40, 46 39)))",
                        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[46,39],[46.25,39],[46.25,40],[46,40],[46,39]]]}]}",
                        "ab"),
                // May 2023 may lie after the first of May, or on it: only what is certain is chosen.
                Arguments.of(
                        "found > DATE('2023-05-01')",
                        "{\"op\":\">\",\"args\":[{\"property\":\"found\"},{\"date\":\"2023-05-01\"}]}",
                        "d"),
                Arguments.of(
                        "found <= TIMESTAMP('2023-05-01T23:00:00Z')",
                        "{\"op\":\"<=\",\"args\":[{\"property\":\"found\"},{\"timestamp\":\"2023-05-01T23:00:00Z\"}]}",
                        "ac"),
                Arguments.of(
                        "T_DURING(found, INTERVAL('2023-04-30', '2023-06-01'))",
                        "{\"op\":\"t_during\",\"args\":[{\"property\":\"found\"},{\"interval\":[\"2023-04-30\",\"2023-06-01\"]}]}",
                        "ab"),
                Arguments.of(
                        "T_INTERSECTS(found, INTERVAL('..', '2023-05-10'))",
                        "{\"op\":\"t_intersects\",\"args\":[{\"property\":\"found\"},{\"interval\":[\"..\",\"2023-05-10\"]}]}",
                        "abc"),
                Arguments.of(
                        "T_AFTER(found, DATE('2023-05-31')) OR accuracy < 4.5",
                        "{\"op\":\"or\",\"args\":[{\"op\":\"t_after\",\"args\":[{\"property\":\"found\"},{\"date\":\"2023-05-31\"}]},"
                                + "{\"op\":\"<\",\"args\":[{\"property\":\"accuracy\"},4.5]}]}",
                        "cd"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void both_spellings_choose_the_same(String text, String json, String expected) {
        assertThat(chosen(Cql2Text.read(build(), text))).as(text).isEqualTo(expected);
        assertThat(chosen(Cql2Json.read(build(), json))).as(json).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quantity",
                "quantity >",
                "quantity > 'three'",
                "nothing = 1",
                "quantity = 1 quantity = 2",
                "(quantity = 1",
                "model LIKE 3",
                "geometry = 3",
                "S_INTERSECTS(geometry)",
                "S_INTERSECTS(geometry, POINT(1))",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))",
                "S_EATS(geometry, POINT(1 1))",
                "found > DATE('soon')",
                "found > '2023-05-01'",
                "model = 'open",
                "1.2.3 = quantity",
                "quantity IN (1, 'b')",
                "BBOX(1,2,3)",
                "quantity NOT 3"
            })
    void what_is_wrong_is_refused_with_what_is_allowed(String text) {
        assertThatThrownBy(() -> ItemsParameters.read(LAYER, SYSTEMS, Map.of("filter", text)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("filter")
                .hasMessageContaining("Allowed");
    }

    @Test
    void nesting_ends_before_the_stack_does() {
        for (String text : List.of("(".repeat(5000), "NOT ".repeat(3000) + "quantity = 1")) {
            assertThatThrownBy(() -> ItemsParameters.read(LAYER, SYSTEMS, Map.of("filter", text)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("fewer");
        }
        String json = "{\"op\":\"not\",\"args\":[".repeat(900);
        assertThatThrownBy(() -> ItemsParameters.read(LAYER, SYSTEMS, Map.of("filter", json)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_pattern_takes_no_more_than_its_length_times_the_text() {
        String text = "a".repeat(20_000);
        assertThat(Wildcard.matches(text, "%a".repeat(50) + "b")).isFalse();
        assertThat(Wildcard.matches(text, "%a".repeat(50))).isTrue();
        assertThat(Wildcard.matches("", "%")).isTrue();
        assertThat(Wildcard.matches("50% off", "50\\%_off")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=5,2,4,1",
                "bbox=0,0,NaN,1",
                "bbox=0,0,200,1",
                "limit=0",
                "limit=many",
                "offset=-1",
                "datetime=yesterday",
                "datetime=2023-05-02/2023-05-01",
                "datetime=../..",
                "crs=EPSG:1",
                "bbox-crs=x",
                "sortby=nothing",
                "properties=nothing",
                "filter-lang=sql",
                "as-of=soon",
                "nothing=1",
                "quantity=three"
            })
    void a_parameter_that_does_not_fit_is_named(String pair) {
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        Map<String, String> given =
                name.equals("filter-lang") ? Map.of(name, value, "filter", "quantity=1") : Map.of(name, value);
        assertThatThrownBy(() -> ItemsParameters.read(LAYER, SYSTEMS, given))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The parameter " + name)
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageContaining("Allowed");
    }
}
