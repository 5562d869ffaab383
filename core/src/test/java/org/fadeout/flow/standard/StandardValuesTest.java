package org.fadeout.flow.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a standard keeps as named texts is read as typed values, and refused at once where it cannot be. */
class StandardValuesTest {
    private static final Map<String, String> GRID = Map.of(
            "cell", "50 m",
            "least_coverage", "50 %",
            "buffer", "20 m",
            "neighbours", "8",
            "stop_rule", "stop at the first find",
            "colour, no evidence", "green");

    private static Standard with(String field, Map<String, String> texts) {
        return ARecord.aStandard("s").with(field, Attributes.of(texts)).made();
    }

    private static Map<String, String> changed(String name, String text) {
        Map<String, String> grid = new HashMap<>(GRID);
        grid.put(name, text);
        return grid;
    }

    @Test
    void aGridIsReadWithItsUnits() {
        GridRule rule = with("grid", GRID).surveyGrid().orElseThrow();
        assertThat(rule.cell()).isEqualTo(Length.ofMetres(50));
        assertThat(rule.leastCoverage()).isEqualTo(Percent.of(50));
        assertThat(rule.buffer()).isEqualTo(Length.ofMetres(20));
        assertThat(rule.diagonalNeighbours()).isTrue();
        assertThat(rule.colourOf("no evidence")).contains("green");
        assertThat(rule.colourOf("other")).isEmpty();
        assertThat(with("grid", changed("neighbours", "4"))
                        .surveyGrid()
                        .orElseThrow()
                        .diagonalNeighbours())
                .isFalse();
        assertThat(Standard.NONE.surveyGrid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cell, 50, a length in metres",
        "cell, 0 m, above zero",
        "cell, 50 km, a length in metres",
        "cell, -50 m, a length in metres",
        "cell, 0.0001 m, a length in metres",
        "least_coverage, 101 %, a share",
        "least_coverage, 50, a share",
        "neighbours, 6, '4, 8'",
        "stop_rule, ' ', needs stop_rule"
    })
    void aGridThatCannotBeReadIsRefusedWithWhatIsAllowed(String name, String text, String allowed) {
        assertThatThrownBy(() -> with("grid", changed(name, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("survey grid")
                .hasMessageContaining(name)
                .hasMessageContaining(allowed);
    }

    @Test
    void bandsBeginWhereTheirQualifierSays() {
        String hazard = "cluster munition remnants";
        BandScheme scheme = with(
                        "contamination_bands",
                        Map.of(
                                hazard + ", scheme", "a scheme",
                                hazard + ", citation", "a citation",
                                hazard + ", band massive", "more than 1000 km2",
                                hazard + ", band heavy", "at least 100 km2",
                                hazard + ", band light", "more than 0 km2"))
                .bands()
                .of(hazard)
                .orElseThrow();
        assertThat(scheme.bands()).extracting(Band::name).containsExactly("massive", "heavy", "light");
        assertThat(band(scheme, 1_000_000_001)).isEqualTo("massive");
        assertThat(band(scheme, 1_000_000_000)).isEqualTo("heavy");
        assertThat(band(scheme, 100_000_000)).isEqualTo("heavy");
        assertThat(band(scheme, 99_999_999)).isEqualTo("light");
        assertThat(band(scheme, 0)).isEqualTo("none");
        assertThat(Standard.NONE.bands().of(hazard)).isEmpty();
    }

    private static String band(BandScheme scheme, long squareMetres) {
        return scheme.of(Area.ofSquareMetres(squareMetres)).map(Band::name).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"1000 km2", "more than 1000", "more than many km2", "at least -1 km2"})
    void aThresholdSaysItsQualifierAndUnit(String threshold) {
        assertThatThrownBy(() -> with("contamination_bands", Map.of("x, band heavy", threshold)))
                .hasMessageContaining("x, band heavy")
                .hasMessageContaining("more than N km2, at least N km2");
    }

    @Test
    void aSchemeNeedsItsCitation() {
        assertThatThrownBy(() -> with("contamination_bands", Map.of("x, scheme", "y")))
                .hasMessageContaining("needs x, citation");
        assertThatThrownBy(() -> with("contamination_bands", Map.of("heavy", "y")))
                .hasMessageContaining("names no hazard");
    }

    @Test
    void samplingAndPointsAreRead() {
        Standard standard = with("inspection", Map.of("share", "10 %", "least", "100 m2"));
        assertThat(standard.sampling()).contains(new Sampling(Percent.of(10), Area.ofSquareMetres(100)));
        assertThat(standard.longestLeg()).isEqualTo(Length.ofMetres(5_000));
        assertThat(standard.closingTolerance()).isNull();
        assertThat(standard.intermediateSpacing()).isNull();
        assertThatThrownBy(() -> with("inspection", Map.of("share", "10 %"))).hasMessageContaining("needs least");
        assertThatThrownBy(() -> with("boundary_points", Map.of("longest_leg", "far")))
                .hasMessageContaining("longest_leg cannot be \"far\"");
    }

    @Test
    void evidenceIsDirectOrIndirectOrNeither() {
        Standard standard =
                with("evidence", Map.of("strike mark", "direct", "event", "indirect", "unknown", "neither"));
        assertThat(standard.countsAsDirect("strike mark")).isTrue();
        assertThat(standard.countsAsIndirect("strike mark")).isFalse();
        assertThat(standard.countsAsIndirect("event")).isTrue();
        assertThat(standard.countsAsDirect("unknown")).isFalse();
        assertThat(standard.countsAsDirect("not listed")).isFalse();
        assertThatThrownBy(() -> with("evidence", Map.of("event", "perhaps")))
                .hasMessageContaining("event cannot be \"perhaps\"");
    }

    @Test
    void aSurfacePassIsNoDeeperThanTheStandardSays() {
        Standard standard = ARecord.aStandard("s")
                .with("surface_depth", Length.ofCentimetres(5))
                .made();
        assertThat(standard.isSurface(Length.ofCentimetres(5))).isTrue();
        assertThat(standard.isSurface(Length.ofCentimetres(6))).isFalse();
        assertThat(Standard.NONE.isSurface(Length.ZERO)).isTrue();
        assertThat(Standard.NONE.isSurface(Length.ofCentimetres(1))).isFalse();
    }

    @Test
    void accuracyIsAddedUnlessTheStandardSaysNo() {
        assertThat(Standard.NONE.addsAccuracy()).isTrue();
        assertThat(ARecord.aStandard("s").with("accuracy_added", false).made().addsAccuracy())
                .isFalse();
    }
}
