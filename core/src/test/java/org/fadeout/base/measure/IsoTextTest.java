package org.fadeout.base.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading by places is Java's own reading. */
class IsoTextTest {
    @Test
    void everyDayOfTwoYearsReadsAsJavaReadsIt() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            String text = day.toString();
            assertThat(IsoText.day(text)).isEqualTo(day);
            assertThat(IsoText.month(text.substring(0, 7))).isEqualTo(YearMonth.from(day));
            assertThat(IsoText.year(text.substring(0, 4))).isEqualTo(day.getYear());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31", "-0001-01-01", "+12345-01-01"})
    void daysAtTheEndsReadAsJavaReadsThem(String text) {
        assertThat(IsoText.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023",
                "2023-02-29",
                "2023-00-10",
                "2023-13-10",
                "2023-01-00",
                "2023-1-1",
                "2023/01/01",
                "٢٠٢٣-٠١-٠١",
                "2023-01-011"
            })
    void whatJavaRefusesIsRefused(String text) {
        assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoText.day(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.parse(text + "/" + text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartialDate.parse("after " + text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyFourDigitsAreAYearAndSixAMonth() {
        assertThat(IsoText.isYear("2023")).isTrue();
        assertThat(IsoText.isYear("٢٠٢٣")).isFalse();
        assertThat(IsoText.isYear("20235")).isFalse();
        assertThat(IsoText.isMonth("2023-13")).isTrue();
        assertThat(IsoText.isMonth("2023/01")).isFalse();
        assertThatThrownBy(() -> IsoText.month("2023-13")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.parse("2023-13")).hasMessageStartingWith("Not a period");
        assertThatThrownBy(() -> PartialDate.parse("2023-13")).hasMessageStartingWith("Not a date");
    }
}
