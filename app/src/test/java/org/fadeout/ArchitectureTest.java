package org.fadeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the house holds, and the rules that say so can fail. */
class ArchitectureTest {
    /** Tests stand in folders or in the test jar of core. */
    private static final ImportOption PRODUCT =
            place -> !place.contains("/test-classes/") && !place.contains("-tests.jar");

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(PRODUCT).importPackages("org.fadeout");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.fadeout.wrong");

    static Stream<String> rules() {
        return new Architecture("org.fadeout").rules().keySet().stream();
    }

    private static ArchRule rule(String root, String name) {
        return Objects.requireNonNull(new Architecture(root).rules().get(name), name);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(String name) {
        rule("org.fadeout", name).check(HOUSE);
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.size()).isGreaterThan(300);
        assertThat(HOUSE.contain("org.fadeout.base.measure.Area")).isTrue();
        assertThat(HOUSE.contain("org.fadeout.flow.figures.Figures")).isTrue();
        assertThat(HOUSE.contain("org.fadeout.edge.cli.Main")).isTrue();
        assertThat(HOUSE.contain("org.fadeout.wrong.flow.figures.Total")).isFalse();
    }

    @Test
    void aWrongUseIsNamedWithBothTypesAndWhatIsAllowed() {
        assertThatThrownBy(() -> rule("org.fadeout.wrong", "order").check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.fadeout.wrong.base.measure.Heavy uses org.fadeout.wrong.flow.figures.Total;"
                        + " allowed for base.measure are only base.measure")
                .hasMessageContaining("org.fadeout.wrong.flow.survey.Visit uses org.fadeout.wrong.flow.clearance.Pass;"
                        + " allowed for flow.survey are only base.measure, base.issues, base.geometry.arcs, base.geometry, base.record,"
                        + " flow.access, flow.place, flow.source, flow.standard, flow.evidence, flow.claims, flow.treaty,"
                        + " flow.contamination, flow.survey")
                .hasMessageContaining("org.fadeout.wrong.flow.helper.Helper stands in no room of the order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no cycles      | Cycle detected
            core libraries | org.fadeout.wrong.flow.place.Settled uses java.sql.Date; allowed: core uses java.base
            core libraries | org.fadeout.wrong.flow.place.Settled uses java.io.File; allowed: core uses java.base
            spring         | org.fadeout.wrong.edge.documents.Sprung uses org.springframework.stereotype.Component
            database       | org.fadeout.wrong.edge.exchange.Reader uses java.sql.Connection; allowed: the database
            one door       | java.time.LocalDate.now()
            names          | org.fadeout.wrong.flow.helper.Helper stands in a package called [helper]
            no double      | org.fadeout.wrong.flow.place.Settled.share() has a raw number
            no setters     | org.fadeout.wrong.flow.place.Settled.setName(java.lang.String) is a setter
            told packages  | org.fadeout.wrong.flow.place.Settled stands in a package without package-info
            """)
    void everyOtherRuleFailsOnItsFixture(String name, String told) {
        assertThatThrownBy(() -> rule("org.fadeout.wrong", name).check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(told);
    }
}
