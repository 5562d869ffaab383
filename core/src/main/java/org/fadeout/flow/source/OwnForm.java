package org.fadeout.flow.source;

import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * Questions that a programme asks beyond the model: a workbook, kept by its hash, that stands at the end of a form of the model or is a form by
 * itself. What is answered stands beside the record.
 */
public record OwnForm(
        @Told("Id") RecordId id,
        @Told("Number or name used by people") @Nullable String number,
        @Told("Title") String title,

        @Told("Kind of record at the end of whose form it stands") @Nullable
        String base,

        @Told(value = "Name of the file", personal = true) @Nullable
        String fileName,

        @Told(value = "SHA-256 of the content", personal = true) @Nullable
        String sha256,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<OwnForm> KIND = Kind.of("own_form", "form of the programme", 1, OwnForm.class);
}
