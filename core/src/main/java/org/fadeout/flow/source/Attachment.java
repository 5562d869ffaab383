package org.fadeout.flow.source;

import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a record: a photograph of a find, a signed scan. The register keeps its content by its hash, so the same file is
 * kept once. A photograph may show a face or a place, so the hash by which its content is found, its name and its title are personal: they
 * never leave the restricted layer, and they can be erased.
 */
public record Attachment(
        @Told("Id") RecordId id,
        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told(value = "Kind of the record to which it belongs", also = "record_kind")
        String ownerKind,

        @Told(value = "Id of the record to which it belongs", also = "record_id")
        String owner,

        @Told(value = "What it shows", personal = true) @Nullable
        String title,

        @Told(value = "Name of the file", personal = true) @Nullable
        String fileName,

        @Told("What it is") AttachmentType type,
        @Told("Size in bytes") Count bytes,

        @Told(value = "SHA-256 of the content", personal = true) @Nullable
        String sha256,

        @Told("Day on which it was made") @Nullable PartialDate made,
        @Told("Note") @Nullable String note,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Attachment> KIND = Kind.of("attachment", "attachment", 1, Attachment.class);
}
