package org.fadeout.base.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @Test
    void areas_add_exactly_and_never_fall_below_zero() {
        Area area = Area.ofSquareMetres(452_600_000);
        assertThat(area.inKm2(1)).isEqualTo("452.6");
        assertThat(area.plus(Area.ofSquareMetres(1)).minus(area)).hasToString("1 m2");
        assertThatThrownBy(() -> Area.ZERO.minus(area)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Area.sum(List.of(area, area)).squareMetres()).isEqualTo(905_200_000);
        assertThat(area.compareTo(Area.ZERO)).isPositive();
    }

    @Property
    void what_is_added_comes_off_again(
            @ForAll @LongRange(min = 0, max = 1L << 60) long a, @ForAll @LongRange(min = 0, max = 1L << 60) long b) {
        assertThat(Area.ofSquareMetres(a).plus(Area.ofSquareMetres(b)).minus(Area.ofSquareMetres(b)))
                .isEqualTo(Area.ofSquareMetres(a));
    }

    @Test
    void a_percentage_is_a_share_of_a_whole_and_nearly_all_is_not_all() {
        assertThat(Percent.of(new BigDecimal("12.5"))).hasToString("12.5 %");
        assertThat(Percent.share(Area.ofSquareMetres(999_999), Area.ofSquareMetres(1_000_000)))
                .hasToString("99.99 %");
        assertThat(Percent.of(50).isLessThan(Percent.ALL)).isTrue();
        assertThatThrownBy(() -> Percent.of(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percent.of(new BigDecimal("-0.1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void angles_turn_round_and_hold_mils_and_gons_whole() {
        assertThat(Angle.ofDegrees(350).turned(Angle.ofDegrees(20))).isEqualTo(Angle.ofDegrees(10));
        assertThat(Angle.ofDegrees(10).turned(Angle.ofDegrees(20).negated())).hasToString("350 degrees");
        assertThat(Angle.ofDegrees(new BigDecimal("0.05625")).microdegrees()).isEqualTo(56_250);
        assertThat(Angle.ofDegrees(47.5).number()).isEqualTo("47.5");
        assertThat(Angle.ZERO.compareTo(Angle.ofDegrees(1))).isNegative();
        assertThatThrownBy(() -> Angle.ofDegrees(361)).hasMessageContaining("-360 to 360");
        assertThatThrownBy(() -> Angle.ofDegrees(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void lengths_are_whole_millimetres() {
        assertThat(Length.ofMetres(50)).hasToString("50 m");
        assertThat(Length.ofCentimetres(12.5)).hasToString("0.125 m");
        assertThat(Length.ofMetres(3).lessOrZero(Length.ofMetres(5))).isEqualTo(Length.ZERO);
        assertThat(Length.ofMetres(3).plus(Length.ofMetres(5)).metres()).isEqualTo(8);
        assertThat(Length.ofMetres(3).compareTo(Length.ofMetres(5))).isNegative();
        assertThatThrownBy(() -> Length.ofMetres(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Length.ofMetres(-1)).hasMessageContaining("negative");
    }

    @Test
    void a_ratio_to_nothing_does_not_exist() {
        assertThat(Ratio.of(Area.ofSquareMetres(5), Area.ZERO)).isEmpty();
        assertThat(Ratio.of(Area.ofSquareMetres(452_600_000), Area.ofSquareMetres(8_000_000)))
                .hasValueSatisfying(ratio -> assertThat(ratio).hasToString("56.6"));
    }

    @Test
    void a_qualifier_survives_the_sum() {
        Quantity atLeast = Quantity.of(Qualifier.MORE_THAN, new BigDecimal(200), "items");
        Quantity exact = Quantity.of(Qualifier.EXACT, new BigDecimal(5), "items");
        Quantity about = Quantity.of(Qualifier.ABOUT, new BigDecimal(200), "items");
        assertThat(Quantity.sum(List.of(atLeast, exact), "items").known()).hasToString("at least 205 items");
        assertThat(Quantity.sum(List.of(exact, exact), "items").known()).hasToString("10 items");
        assertThat(Quantity.sum(List.of(about, exact), "items").known()).hasToString("about 205 items");
        Quantity.Sum some = Quantity.sum(List.of(exact, Quantity.unknown("items")), "items");
        assertThat(some.known()).hasToString("at least 5 items");
        assertThat(some.unknownTerms()).hasToString("1");
        assertThat(Quantity.of(Qualifier.UP_TO, new BigDecimal(30), "km2")).hasToString("up to 30 km2");
        assertThat(Quantity.unknown("km2")).hasToString("unknown");
        assertThat(new Quantity(BigDecimal.ONE, BigDecimal.TEN, Qualifier.ABOUT, "km2"))
                .hasToString("about 1 to 10 km2");
        assertThatThrownBy(() -> Quantity.sum(List.of(exact), "km2")).hasMessageContaining("Units differ");
        assertThatThrownBy(() -> new Quantity(BigDecimal.TEN, BigDecimal.ONE, Qualifier.EXACT, "m"))
                .isNotNull();
        assertThatThrownBy(() -> new Quantity(null, null, Qualifier.EXACT, "m")).hasMessageContaining("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-05", "2023-01-01/2023-06-30"})
    void a_period_reads_what_it_writes(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "2023-13", "2023-01-01/2022-01-01", "soon"})
    void what_is_no_period_says_what_is(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-09-19", "2023-09", "2023", "after 2023-09-19", "before 2023-09-19", "2023-09-19/2023-09-21"
            })
    void a_date_keeps_its_precision(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @Property
    void every_day_is_read_back(@ForAll @IntRange(min = 0, max = 60_000) int day) {
        LocalDate date = LocalDate.EPOCH.plusDays(day);
        assertThat(PartialDate.parse(PartialDate.of(date).toString()).day()).hasValue(date);
    }

    @Test
    void a_date_knows_what_is_certain() {
        PartialDate year = PartialDate.parse("2023");
        PartialDate after = PartialDate.parse("after 2023-09-19");
        Period may = Period.parse("2023-05");
        assertThat(year.certainlyIn(Period.ofYear(2023))).isTrue();
        assertThat(year.certainlyIn(may)).isFalse();
        assertThat(year.possiblyIn(may)).isTrue();
        assertThat(after.possiblyIn(may)).isFalse();
        assertThat(after.certainlyBy(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(year.certainlyBefore(PartialDate.parse("2024-02"))).isTrue();
        assertThat(year.certainlyBefore(after)).isFalse();
        assertThat(after.compareTo(year)).isPositive();
        assertThat(PartialDate.parse("before 2023-01-01").compareTo(year)).isNegative();
        assertThat(year.day()).isEmpty();
        assertThatThrownBy(() -> PartialDate.parse("sometime")).hasMessageContaining("Allowed");
        assertThatThrownBy(() -> new PartialDate(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_position_is_on_the_earth() {
        assertThat(new Position(39.6, 47)).hasToString("39.600000 47.000000");
        assertThatThrownBy(() -> new Position(91, 0)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> new Position(0, Double.NaN)).hasMessageContaining("longitude");
    }

    @Test
    void counts_count() {
        assertThat(Count.ONE.plus(Count.of(2))).hasToString("3");
        assertThat(Count.ZERO.isZero()).isTrue();
        assertThat(Count.ONE.compareTo(Count.ZERO)).isPositive();
        assertThatThrownBy(() -> Count.of(-1)).hasMessageContaining("negative");
    }
}
