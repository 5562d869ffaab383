package org.fadeout.edge.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is kept.
 *
 * @param bodyVersion the version of its kind when it was written; 0 where the change is a decision about a version
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
    private static final int DECISION = 0;
    private static final String STANDING = "standing";

    StoredChange {
        buildsOn = List.copyOf(buildsOn);
    }

    /** A change of a record with its stored form, or none where it is withdrawn; not sealed yet. */
    static StoredChange of(Change change, VersionId version, List<VersionId> buildsOn, @Nullable Body body) {
        return new StoredChange(
                version,
                change.kind().name(),
                change.record().text(),
                change.kind().version(),
                buildsOn,
                body == null ? null : body.json(),
                body == null ? null : body.geometry(),
                "");
    }

    /** The same change with the hash that its parts have. */
    StoredChange sealed() {
        return new StoredChange(version, kind, record, bodyVersion, buildsOn, body, geometry, Seal.ofChange(this));
    }

    /** As others may take its hash again. */
    Sealed shown() {
        String bytes = geometry == null ? null : HexFormat.of().formatHex(geometry);
        return new Sealed(version, kind, record, bodyVersion, buildsOn, body, bytes, hash);
    }

    /** A decision about the version that it builds on, in the words of {@link Standing}. */
    static StoredChange decision(VersionId own, String kind, String record, VersionId about, Standing standing) {
        String body = CanonicalJson.write(Map.of(STANDING, standing.text()));
        return new StoredChange(own, kind, record, DECISION, List.of(about), body, null, "").sealed();
    }

    boolean isDecision() {
        return bodyVersion == DECISION;
    }

    boolean isWithdrawal() {
        return body == null && !isDecision();
    }

    /** What was decided; empty where it is no decision, or where somebody has made it unreadable. */
    Optional<Standing> decided() {
        if (!isDecision() || body == null) {
            return Optional.empty();
        }
        try {
            Object text = CanonicalJson.readObject(body).get(STANDING);
            return Arrays.stream(Standing.values())
                    .filter(standing -> standing.text().equals(text))
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
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
