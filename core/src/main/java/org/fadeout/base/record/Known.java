package org.fadeout.base.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What knowledge a snapshot shows: what was recorded here by an instant, with or without what is only submitted.
 *
 * @param by the instant, or null for all that is recorded
 */
public record Known(@Nullable Instant by, boolean includeSubmitted) {
    public static final Known NOW = new Known(null, false);

    public static Known by(Instant instant) {
        return new Known(instant, false);
    }

    public Known withSubmitted() {
        return new Known(by, true);
    }

    public Optional<Instant> instant() {
        return Optional.ofNullable(by);
    }
}
