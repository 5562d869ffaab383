package org.fadeout.flow.profile;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * The text of an edition with its notes, as plain text. While the edition is not published it is a working text and may change; with the
 * edition it is published, and from then on it is what the edition says, whatever becomes of the claims.
 *
 * @param head the head of the register on which the text rests: what was known when it was published
 * @param findings what the lint found in the published text, a line each; none where it found nothing
 * @param waivers the blocking findings among them that were let stand, each with its reason
 */
public record EditionText(
        @Told("Id") RecordId id,
        @Told(value = "Edition", refersTo = "edition") RecordId edition,
        @Told("Text with its notes") String text,
        @Told("Day of publication") @Nullable PartialDate published,

        @Told("Head of the register when it was published") @Nullable
        String head,

        @Told("Program that published it") @Nullable String program,

        @Told("True where it tells of anything invented") @Nullable
        Boolean invented,

        @Told("What the lint found in it") @Nullable TextList findings,

        @Told("Blocking findings that may stand, each with the reason") @Nullable
        TextList waivers,

        @Told(value = "Published by", personal = true) @Nullable
        String signedBy,

        @Told("Why it was published") @Nullable String reason,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<EditionText> KIND = Kind.of("edition_text", "text of an edition", 1, EditionText.class);
}
