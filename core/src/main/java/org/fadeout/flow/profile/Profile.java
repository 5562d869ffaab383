package org.fadeout.flow.profile;

import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A document on one place that is published again and again. */
public record Profile(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") String number,
        @Told("Title") String title,
        @Told(value = "Place", refersTo = "place") RecordId place,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Profile> KIND = Kind.of("profile", "profile", 1, Profile.class);
}
