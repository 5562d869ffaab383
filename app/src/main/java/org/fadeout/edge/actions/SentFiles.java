package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.edge.exchange.PhotoPlace;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.AttachmentType;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The files that came with a submission, kept by their hashes, and held against the record: a photograph that says it was taken far from the
 * recorded position may belong to another place.
 */
final class SentFiles {
    /**
     * From how far a photograph is doubtful, beyond the accuracy of the position: a phone that has just been switched on may be wrong by some
     * tens of metres, and a photograph of a find is taken beside it.
     */
    static final Length FAR = Length.ofMetres(100);

    private final Register register;
    private final Kind<?> kind;
    private final RecordId owner;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> missing;
    private final List<String> problems = new ArrayList<>();

    /**
     * Keeps the contents and says what is to be changed.
     *
     * @param entity the record of the submission, or null where it has none
     */
    SentFiles(Register register, Submission submission, @Nullable Entity entity, Map<String, byte[]> files) {
        this.register = register;
        this.kind = Optional.ofNullable(submission.ownerKind())
                .<Kind<?>>flatMap(Kinds::named)
                .orElse(Submission.KIND);
        this.owner = submission.owner() == null ? submission.id() : RecordId.of(submission.owner());
        this.missing = new ArrayList<>(submission.missing().texts());
        List<String> named = List.copyOf(missing);
        files.forEach((name, content) -> {
            // What came already comes again with every part; what the form does not name belongs to nothing.
            if (named.contains(name)) {
                missing.remove(name);
                keep(name, content, entity);
            }
        });
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void keep(String name, byte[] content, @Nullable Entity entity) {
        Optional<AttachmentType> type = AttachmentType.of(content);
        if (type.isEmpty() || content.length > AttachFile.MOST_BYTES) {
            problems.add("a file that is no picture, PDF, sound or film, or is too large, was not kept ("
                    + content.length + " bytes)");
            return;
        }
        String hash = register.keep(content);
        Attachment attachment = AttachFile.described(kind, owner, name, "", type.get(), content, hash);
        changes.add(new Change.Put<>(Attachment.KIND, attachment, register.tips(Attachment.KIND, attachment.id())));
        if (entity != null) {
            compare(content, attachment, kind, entity);
        }
    }

    private <T extends Entity> void compare(byte[] content, Attachment attachment, Kind<T> of, Entity entity) {
        Object place = of.geometry().map(field -> field.of(of.cast(entity))).orElse(null);
        Object accuracy =
                of.field("accuracy").map(field -> field.of(of.cast(entity))).orElse(null);
        Optional<Position> taken = PhotoPlace.of(content);
        if (!(place instanceof Position recorded) || taken.isEmpty()) {
            return;
        }
        Length allowed = accuracy instanceof Length metres ? FAR.plus(metres) : FAR;
        Length apart = Distance.between(recorded, taken.get());
        if (apart.isMoreThan(allowed)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "the photograph %s says that it was taken %d m from the recorded position, which is more than %d m",
                    attachment.number(),
                    Math.round(apart.metres()),
                    Math.round(allowed.metres())));
        }
    }
}
