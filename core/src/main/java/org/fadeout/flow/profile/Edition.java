package org.fadeout.flow.profile;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** One version of a profile. Once it is published, neither it nor its passages change; a correction is a new edition. */
public record Edition(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number of the edition") String number,
        @Told(value = "Profile", refersTo = "profile") RecordId profile,
        @Told("Last updated") PartialDate updated,
        @Told("True once it is published") Boolean published,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Edition> KIND = Kind.of("edition", "edition of a profile", 1, Edition.class);
}
