package org.fadeout.flow.source;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A document or data file that records come from. Invented data is marked here, and the mark follows every record. */
public record Source(
        @Told("Id") RecordId id,
        @Told("Number or name used by people") @Nullable String number,
        @Told("Title") String title,
        @Told("Type of document") SourceType type,
        @Told(value = "Author", personal = true) @Nullable String author,

        @Told("In which capacity the author writes") @Nullable
        String capacity,

        @Told("Publisher") @Nullable String publisher,
        @Told("Date of the document") @Nullable PartialDate published,
        @Told("Time of day, as printed") @Nullable String time,

        @Told("Time zone of that time, where it is stated") @Nullable
        String zone,

        @Told("Edition, or what tells this copy from others") @Nullable
        String edition,

        @Told("Where in it") @Nullable String locator,
        @Told("True where what it holds is invented") Boolean invented,
        @Told("SHA-256 of the file") @Nullable String sha256,
        @Told("Content hash of an attached copy") @Nullable String attachment,
        @Told("Address where it was found") @Nullable String address,
        @Told("Address of an archived copy") @Nullable String archive,
        @Told("Day on which it was looked at") @Nullable PartialDate accessed,

        @Told("How reliable the source is, A to F") @Nullable
        Reliability reliability,

        @Told("Licence") @Nullable String licence,
        @Told("Note") @Nullable String note,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Source> KIND = Kind.of("source", "source", 1, Source.class);
}
