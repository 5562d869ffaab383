package org.fadeout.flow.profile;

import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an edition. It cites claims, not notes: the notes are made of the citations of its claims, so that none can be missing or
 * wrongly numbered. With a date it is an update block, which does not revise what stands after it.
 */
public record Passage(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number, the same from edition to edition") String number,
        @Told(value = "Edition", refersTo = "edition") RecordId edition,
        @Told("Section") ProfileSection section,
        @Told("Place in its section, from 1") Count place,
        @Told("Date of the update that it is") @Nullable PartialDate update,
        @Told("Text") String text,
        @Told("Numbers of the claims that it cites") TextList claims,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Passage> KIND = Kind.of("passage", "passage of a profile", 1, Passage.class);
}
