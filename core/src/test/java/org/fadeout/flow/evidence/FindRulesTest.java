package org.fadeout.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.fadeout.base.measure.Length;
import org.fadeout.flow.standard.Standard;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.junit.jupiter.api.Test;

class FindRulesTest {

    @Test
    void a_place_name_is_no_position() {
        Find named = ARecord.aFind("1")
                .at(Drawn.metres(1, 1))
                .with("position_method", PositionMethod.PLACE_NAME)
                .made();
        assertThat(named.positionedFor(Length.ofMetres(50))).isFalse();
        assertThat(named.munitionClass()).isEqualTo("unexploded submunition");
        assertThat(ARecord.aFind("1").without("cmr_type").made().munitionClass())
                .isEqualTo("unknown");
    }

    @Test
    void a_given_radius_replaces_that_of_the_standard() {
        FadeOut fadeOut = new FadeOut(ARecord.aStandard("s").made(), Length.ofMetres(20));
        Find find = ARecord.aFind("1").at(Drawn.metres(1, 1)).made();
        assertThat(fadeOut.disc(find).orElseThrow().radius()).hasToString("20 m");
        assertThat(fadeOut.widened(find).orElseThrow().radius()).hasToString("25 m");
        assertThat(fadeOut.narrowed(find).orElseThrow().radius()).hasToString("15 m");
        assertThat(fadeOut.disc(ARecord.aFind("2").made())).isEmpty();
    }

    @Test
    void the_same_standard_and_radius_are_the_same_rule() {
        Length radius = Length.ofMetres(30);

        assertThat(new FadeOut(Standard.NONE, radius))
                .isEqualTo(new FadeOut(Standard.NONE, Length.ofMetres(30)))
                .hasSameHashCodeAs(new FadeOut(Standard.NONE, Length.ofMetres(30)))
                .isNotEqualTo(new FadeOut(Standard.NONE, null))
                .isNotEqualTo(new FadeOut(Standard.NONE, Length.ofMetres(31)));
    }
}
