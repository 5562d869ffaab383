package org.fadeout.flow.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Attributes;
import org.fadeout.testlanguage.ARecord;
import org.junit.jupiter.api.Test;

class StandardsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Test
    void the_last_to_come_into_force_holds() {
        Standards standards = new Standards(List.of(
                ARecord.aStandard("always").made(),
                ARecord.aStandard("since").dated("valid_from", "2023-01-01").made(),
                ARecord.aStandard("later").dated("valid_from", "2024-01-01").made(),
                ARecord.aStandard("ended")
                        .dated("valid_from", "2023-03-01")
                        .dated("valid_until", "2023-04-01")
                        .made()));
        assertThat(standards.inForce(DAY))
                .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("since"));
        assertThat(standards.inForce(LocalDate.of(2023, 3, 5)))
                .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("ended"));
    }

    @Test
    void a_draft_is_never_chosen_by_date() {
        assertThat(new Standards(List.of(
                                ARecord.aStandard("draft").with("draft", true).made()))
                        .inForce(DAY))
                .isEmpty();
    }

    @Test
    void a_what_if_stands_for_every_day_and_must_be_there() {
        Standards standards = new Standards(List.of(
                ARecord.aStandard("draft").with("draft", true).made(),
                ARecord.aStandard("since").dated("valid_from", "2023-01-01").made()));
        Standards whatIf = standards.under("draft");
        assertThat(whatIf.inForce(DAY))
                .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("draft"));
        assertThat(whatIf.inForce(LocalDate.of(1990, 1, 1))).isPresent();
        assertThat(whatIf.latest().name()).isEqualTo("draft");
        assertThat(standards.latest().name()).isEqualTo("since");
        assertThat(standards.under(null)).isEqualTo(standards);
        assertThat(new Standards(List.of()).latest()).isEqualTo(Standard.NONE);
        assertThatThrownBy(() -> standards.under("other"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"other\"")
                .hasMessageContaining("draft, since");
    }

    @Test
    void an_unknown_munition_takes_the_largest_distance() {
        Standard standard = ARecord.aStandard("classes")
                .with("fade_out", Length.ofMetres(40))
                .with(
                        "fade_out_by_class",
                        Attributes.of(Map.of("unexploded submunition", "50", "unexploded bomblet", "75")))
                .made();
        assertThat(standard.fadeOutFor("unexploded submunition")).hasToString("50 m");
        assertThat(standard.fadeOutFor("unknown")).hasToString("75 m");
        assertThat(standard.detects(" Detector ")).isTrue();
        assertThat(Standard.NONE.detects("detector")).isFalse();
    }
}
