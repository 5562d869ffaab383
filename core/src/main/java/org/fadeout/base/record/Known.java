package org.fadeout.base.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What knowledge a snapshot shows: what was recorded here by an instant, and from which standing on.
 *
 * @param by the instant, or null for all that is recorded
 * @param least approved; submitted, with what waits for a decision; or saved, with work in progress too
 */
public record Known(@Nullable Instant by, Standing least) {
    public static final Known NOW = new Known(null, Standing.APPROVED);

    public Known {
        if (least == Standing.REJECTED) {
            throw new IllegalArgumentException("What was rejected is read in the history of a record only");
        }
    }

    public static Known by(Instant instant) {
        return new Known(instant, Standing.APPROVED);
    }

    public Known withSubmitted() {
        return new Known(by, Standing.SUBMITTED);
    }

    public Known withSaved() {
        return new Known(by, Standing.SAVED);
    }

    /** True where more than what is approved counts. */
    public boolean includeSubmitted() {
        return least != Standing.APPROVED;
    }

    public Optional<Instant> instant() {
        return Optional.ofNullable(by);
    }
}
