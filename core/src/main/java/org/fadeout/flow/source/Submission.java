package org.fadeout.flow.source;

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
 * A form that was filled in and sent from the field: who sent it with what, what it became, and what was wrong with it. What arrived is kept by
 * its hash as it came; it is never mended. One instance is one submission, however often it is sent.
 */
public record Submission(
        @Told("Id") RecordId id,
        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Instance, as the phone names it") String instance,
        @Told("Instance that it replaces") @Nullable String replaces,
        @Told("Instance that replaced it") @Nullable String replacedBy,
        @Told("Form") String form,
        @Told("Version of the form") @Nullable String formVersion,

        @Told(value = "Device", refersTo = "device") @Nullable
        RecordId device,

        @Told(value = "Who filled it in, as the phone says", personal = true) @Nullable
        String operator,

        @Told("Day on which it came") PartialDate received,
        @Told("Begun, by the clock of the phone") @Nullable String begun,

        @Told("Finished, by the clock of the phone") @Nullable
        String finished,

        @Told(value = "Kind of the record that it became", also = "record_kind") @Nullable
        String ownerKind,

        @Told(value = "Id of the record that it became", also = "record_id") @Nullable
        String owner,

        @Told(value = "Task", refersTo = "task") @Nullable RecordId task,

        @Told("Files that have not come yet") TextList missing,
        @Told("What was found wrong when it came") TextList problems,

        @Told(value = "Answers to questions of the programme's own", personal = true) @Nullable
        Attributes answers,

        @Told(value = "SHA-256 of the content", personal = true) @Nullable
        String sha256,

        @Told("Branch under which the phone counts its own changes of the record") @Nullable
        String branch,

        @Told("Version of the record that the phone changed, as lists for phones count") @Nullable
        Count baseVersion,

        @Told("Whether the record had been changed since the phone saw it") @Nullable
        Boolean overtaken,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Submission> KIND = Kind.of("submission", "submission", 1, Submission.class);

    /** True where a record was made of it. */
    public boolean isRecord() {
        return owner != null;
    }

    /** True where no record came of it although one should have: what only answers questions of the programme's own needs none. */
    public boolean isBroken() {
        return owner == null && !problems.texts().isEmpty();
    }

    /** True where every file that it names has come. */
    public boolean isWhole() {
        return missing.texts().isEmpty();
    }
}
