package org.fadeout.flow.source;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from: the source that is cited for it, and where in that source. A claim may have many. The words "Ibid." are
 * resolved when a citation is entered; what was printed is kept.
 *
 * @param source the document in which the citation stands
 * @param cited the source that it cites
 */
public record Citation(
        @Told("Id") RecordId id,

        @Told(value = "Document in which the citation stands", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,
        @Told(value = "Claim", refersTo = "claim") RecordId claim,

        @Told(value = "Source that is cited", refersTo = "source")
        RecordId cited,

        @Told("Whether the source states the claim, or a document cites it as a note") @Nullable
        CitationRole role,

        @Told("Number of the note in the document") @Nullable
        String note,

        @Told("Page") @Nullable String page,
        @Told("Paragraph") @Nullable String paragraph,
        @Told("Where else in it") @Nullable String locator,

        @Told("Words of the source that carry the claim") @Nullable
        String quotation,

        @Told("Models of munition as the cited source names them") @Nullable
        TextList munitions,

        @Told("Day on which the source was looked at") @Nullable
        PartialDate accessed,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Citation> KIND = Kind.of("citation", "citation", 1, Citation.class);
}
