package org.fadeout.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AngleTextTest {

    @ParameterizedTest
    @CsvSource({
        "47.5, '', 47.5",
        "47.25 degrees, '', 47.25",
        "'47°30''', '', 47.5",
        "'47,5', '', 47.5",
        "1600 mils, '', 90",
        "1, mils, 0.05625",
        "100 gon, '', 90",
        "90, gon, 81",
        "6.25 E, '', 6.25",
        "6.25 W, '', -6.25",
        "-3.5, '', -3.5"
    })
    void angles_are_read_as_people_write_them(String text, String unit, String degrees) {
        assertThat(AngleText.read(text, unit, false).number()).isEqualTo(degrees);
    }

    @Test
    void what_is_no_angle_says_what_is_allowed() {
        for (String text : new String[] {"north", "400", "12 apples", "9999 mils", ""}) {
            assertThatThrownBy(() -> AngleText.read(text, "", false)).hasMessageContaining("an angle such as 47.5");
        }
    }
}
