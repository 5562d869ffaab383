package org.fadeout.flow.access;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A phone or tablet that may send records. Its secret is drawn by the program and shown once; kept are hashes of it, apart
 * as personal values are, so that they can be erased; nobody is shown them, and no file of changes carries them, so that a phone comes in
 * where it was registered and nowhere else.
 */
public record Device(
        @Told("Id") RecordId id,
        @Told("Number or name used by people") @Nullable String number,
        @Told("Team") @Nullable String team,

        @Told(value = "SHA-256 of its secret", secret = true) @Nullable
        String secretHash,

        @Told(value = "MD5 of name, realm and secret, for Digest", secret = true) @Nullable
        String digestMd5,

        @Told(value = "SHA-256 of name, realm and secret, for Digest", secret = true) @Nullable
        String digestSha256,

        @Told("Day on which it was registered") @Nullable PartialDate registered,
        @Told("True where it is no longer let in") Boolean barred,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Device> KIND = Kind.of("device", "field device", 1, Device.class);
}
