package org.fadeout.edge.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is kept.
 *
 * @param bodyVersion the version of its kind when it was written
 * @param body canonical JSON without the geometry, or null for a withdrawal
 * @param geometry WKB in degrees, longitude first, or null
 * @param hash SHA-256 over all of the above, hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // read and written once, never compared
record StoredChange(
        VersionId version,
        String kind,
        String record,
        int bodyVersion,
        List<VersionId> buildsOn,
        @Nullable String body,
        byte @Nullable [] geometry,
        String hash) {

    StoredChange {
        buildsOn = List.copyOf(buildsOn);
    }

    /** The same change with the hash that its parts have. */
    StoredChange sealed() {
        return new StoredChange(version, kind, record, bodyVersion, buildsOn, body, geometry, Seal.ofChange(this));
    }

    boolean isWithdrawal() {
        return body == null;
    }

    String buildsOnText() {
        return buildsOn.stream().map(VersionId::toString).collect(Collectors.joining(" "));
    }

    /** A text that somebody has made unreadable reads as a version that is not there, and the hash of its change no longer holds. */
    static List<VersionId> buildsOn(String text) {
        try {
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(" ", -1)).map(VersionId::parse).toList();
        } catch (IllegalArgumentException e) {
            return List.of(new VersionId(text, 0, 0));
        }
    }
}
