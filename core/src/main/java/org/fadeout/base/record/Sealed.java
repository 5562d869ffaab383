package org.fadeout.base.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change exactly as its hash was taken, so that somebody else can take it again. In place of a personal value stands its salted hash.
 *
 * @param bodyVersion the version of its kind when it was written; 0 for a decision about a version
 * @param body canonical JSON without the geometry, or null for a withdrawal
 * @param geometry WKB in degrees, longitude first, hexadecimal, or null
 * @param hash SHA-256 over all of the above, hexadecimal
 */
public record Sealed(
        VersionId version,
        String kind,
        String record,
        int bodyVersion,
        List<VersionId> buildsOn,
        @Nullable String body,
        @Nullable String geometry,
        String hash) {
    public Sealed {
        buildsOn = List.copyOf(buildsOn);
    }
}
