package org.fadeout.edge.actions;

import java.util.List;
import java.util.Locale;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.AttachmentType;
import org.jspecify.annotations.Nullable;

/** Attaches a file to a record: its content is kept by its hash, and a record says whose it is. */
public final class AttachFile {
    /** What may be attached, for messages. */
    public static final String ALLOWED =
            "pictures (JPEG, PNG, WebP), PDF, sound and film (MP4, WebM, Ogg, MP3, WAV, AMR), told by their content";

    /** A file larger than this is a long film or a whole survey, and would make the register too heavy to copy. */
    public static final int MOST_BYTES = 50_000_000;

    private AttachFile() {}

    /**
     * A file and whose it is.
     *
     * @param fileName the name that came with it; kept, and never a path
     * @param title what it shows; may be empty
     */
    public record Request(RecordId owner, String fileName, String title, byte[] content, String actor) {}

    /** What was kept. */
    public record Attached(Attachment record, BatchEntry batch) {}

    /**
     * Does it. The same content attached to the same record again replaces what was said of it. Throws ProblemException {@code RecordMissing}
     * where there is no such record, {@code UploadRefused} for a file that is empty, too large or not of an allowed type.
     */
    public static Attached run(Register register, Request request) {
        Kind<?> kind = Kinds.ALL.stream()
                .filter(one -> !register.tips(one, request.owner()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProblemException(new RecordProblem.RecordMissing(
                        "record", request.owner().text())));
        AttachmentType type = type(request);
        String hash = register.keep(request.content());
        Attachment attachment =
                described(kind, request.owner(), request.fileName(), request.title(), type, request.content(), hash);
        RecordId id = attachment.id();
        Change change = new Change.Put<>(Attachment.KIND, attachment, register.tips(Attachment.KIND, id));
        Batch batch = new Batch(
                request.actor(),
                "Attached to " + kind.title() + " " + request.owner().text(),
                ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)),
                List.of(change));
        return new Attached(attachment, register.append(batch).orElseThrow());
    }

    /** What is kept of a file beside its content. The same content of the same record is the same attachment. */
    static Attachment described(
            Kind<?> kind,
            RecordId owner,
            String fileName,
            String title,
            AttachmentType type,
            byte[] content,
            String hash) {
        RecordId id = Ids.of(Attachment.KIND, owner.text(), hash);
        return new Attachment(
                id,
                "A-" + id.text().substring(id.text().length() - 8).toUpperCase(Locale.ROOT),
                null,
                kind.name(),
                owner.text(),
                orUnknown(title),
                orUnknown(fileName),
                type,
                Count.of(content.length),
                hash,
                null,
                null,
                Attributes.NONE);
    }

    private static AttachmentType type(Request request) {
        int bytes = request.content().length;
        if (bytes > MOST_BYTES) {
            throw refused(request, "it has " + bytes + " bytes", "files of up to " + MOST_BYTES + " bytes");
        }
        return AttachmentType.of(request.content())
                .orElseThrow(() -> refused(request, bytes == 0 ? "it is empty" : "it is something else", ALLOWED));
    }

    private static ProblemException refused(Request request, String why, String allowed) {
        return new ProblemException(new FileProblem.UploadRefused(request.fileName(), why, allowed));
    }

    private static @Nullable String orUnknown(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
