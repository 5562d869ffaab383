package org.fadeout.edge.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.fadeout.edge.settings.Surroundings;

/** A clock that stands where a test puts it. */
final class SetClock extends Clock {
    static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");

    private Instant now = START;

    Surroundings surroundings(long seed) {
        return new Surroundings(this, new Random(seed), Map.of());
    }

    void plus(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
