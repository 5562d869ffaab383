package org.fadeout.edge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same values in every language: separators, order and names change, digits and what they say do not. */
class InLanguageTest {
    private static final List<Object> VALUES = List.of(
            Count.of(1818),
            new BigDecimal("-0.50"),
            Area.ofSquareMetres(4_285_490),
            Length.ofMetres(50),
            LocalDate.parse("2023-12-31"),
            Period.ofYear(2023),
            Period.parse("2023-05"),
            Period.parse("2023-01-01/2023-06-30"),
            PartialDate.parse("after 2023-09-19"),
            Quantity.of(Qualifier.ABOUT, new BigDecimal("452.6"), "km2"),
            Quantity.of(Qualifier.EXACT, new BigDecimal("3"), "types"),
            "as it is 2023-12-31");

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "en > 1,818 | \u22120.50 | 4,285,490 m² | 50 m | 31 December 2023 | 2023 | May 2023 | 1 January 2023 – 30 June 2023"
                        + " | after 19 September 2023 | about 452.6 km² | 3 types | as it is 2023-12-31",
                "fr > 1\u202f818 | \u22120,50 | 4\u202f285\u202f490 m² | 50 m | 31 décembre 2023 | 2023 | mai 2023 | 1 janvier 2023 – 30 juin 2023"
                        + " | après le 19 septembre 2023 | environ 452,6 km² | 3 types | as it is 2023-12-31",
                "ru > 1\u00a0818 | \u22120,50 | 4\u00a0285\u00a0490 м² | 50 м | 31 декабря 2023 | 2023 | май 2023 | 1 января 2023 – 30 июня 2023"
                        + " | после 19 сентября 2023 | около 452,6 км² | 3 types | as it is 2023-12-31",
                "ar > 1,818 | \u22120.50 | 4,285,490 م² | 50 م | 31 ديسمبر 2023 | 2023 | مايو 2023 | 1 يناير 2023 – 30 يونيو 2023"
                        + " | بعد 19 سبتمبر 2023 | حوالي 452.6 كم² | 3 types | as it is 2023-12-31"
            })
    void a_value_is_written_as_the_language_writes_it(String language, String said) {
        Wording words = Wording.in(language).orElseThrow();
        assertThat(VALUES.stream().map(words::text).collect(Collectors.joining(" | ")))
                .isEqualTo(said);
        assertThat(Stream.of(words.km2(Area.ofSquareMetres(1_234_567_890)), words.inKm2(Area.ZERO))
                        .map(text -> text.replaceAll("[^0-9]", ""))
                        .toList())
                .containsExactly("1234568", "0000");
    }
}
