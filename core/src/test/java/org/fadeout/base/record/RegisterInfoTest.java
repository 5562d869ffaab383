package org.fadeout.base.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** A register's time zone is one that Java knows. */
class RegisterInfoTest {
    private static RegisterInfo in(String zone) {
        return new RegisterInfo("register-1", "office", "LA", zone, Instant.EPOCH, 2);
    }

    @Test
    void every_zone_is_taken_and_made() {
        assertThat(ZoneId.getAvailableZoneIds())
                .hasSizeGreaterThan(500)
                .allSatisfy(name -> assertThat(in(name).zone()).isEqualTo(ZoneId.of(name)));
        for (String name : List.of("UTC", "Z", "+05:00", "GMT+5", "UTC-03:30")) {
            assertThat(in(name).zone()).isEqualTo(ZoneId.of(name));
        }
    }

    /** The older table is asked in place of the newer: whatever it knows can be made. */
    @Test
    void both_tables_of_zones_know_the_same() {
        assertThat(Arrays.stream(TimeZone.getAvailableIDs()).filter(name -> name.indexOf('/') > 0))
                .hasSizeGreaterThan(400)
                .allSatisfy(name -> assertThat(ZoneId.getAvailableZoneIds()).contains(name));
    }

    @Test
    void what_is_no_zone_is_refused() {
        for (String name :
                List.of("Asia/Nowhere", "asia/baku", "Asia/Baku ", "GMT/5", "/", "Mars", "EST", "+5/3", "")) {
            assertThatThrownBy(() -> in(name)).as(name).isInstanceOf(DateTimeException.class);
        }
    }
}
