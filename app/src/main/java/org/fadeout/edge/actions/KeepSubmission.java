package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.exchange.Sha256;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a phone sent, as one batch that waits for approval: the submission as it came, the record that it becomes, its files. What comes
 * again changes nothing; what comes in parts grows. Whatever is wrong with it, it is kept as it came, and says so.
 *
 * <p>Callers let one submission in after the other.
 */
public final class KeepSubmission {
    private static final String REASON = "Sent from the field: ";

    private final Register register;
    private final Request request;
    private final Borders.@Nullable Country country;
    private final RecordId id;

    /**
     * What came.
     *
     * @param xml the form as it came, to the byte
     * @param files the files that came with it this time, by name
     * @param device the device that sent it, or null
     * @param actor under whose name it is kept
     * @param day on which it came
     */
    public record Request(
            SentForm form,
            byte[] xml,
            Map<String, byte[]> files,
            @Nullable RecordId device,
            String actor,
            LocalDate day) {
        public Request {
            files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    /** What came of it. */
    public sealed interface Outcome permits Kept, Refused {}

    /**
     * It is kept, now or since it came first.
     *
     * @param changed false where all of it was here already
     */
    public record Kept(Submission submission, boolean changed) implements Outcome {}

    /** It contradicts what is kept, which stays as it is. */
    public record Refused(String why) implements Outcome {}

    private KeepSubmission(Register register, Request request, Borders.@Nullable Country country) {
        this.register = register;
        this.request = request;
        this.country = country;
        this.id = id(request.form().instance());
    }

    /** The id of the submission of an instance. */
    public static RecordId id(String instance) {
        return Ids.of(Submission.KIND, instance);
    }

    /** The reason of the batch that keeps an instance. */
    public static String reason(String instance) {
        return REASON + instance;
    }

    /** Does it. */
    public static Outcome run(Register register, Request request, Borders.@Nullable Country country) {
        KeepSubmission keep = new KeepSubmission(register, request, country);
        Optional<Submission> here = keep.here(keep.id);
        return here.isPresent() ? keep.again(here.get()) : keep.first();
    }

    private Optional<Submission> here(RecordId submission) {
        return SaveRecord.opened(register, Submission.KIND, submission, register.tips(Submission.KIND, submission));
    }

    private Outcome again(Submission here) {
        // An erased content cannot be compared any more; the instance is the same.
        if (here.sha256() != null && !here.sha256().equals(Sha256.of(request.xml()))) {
            return new Refused("This form was sent before with other answers under the same id. Nothing was changed");
        }
        SentFiles files = new SentFiles(register, here, owned(here), request.files());
        if (files.changes().isEmpty() && files.missing().equals(here.missing().texts())) {
            return new Kept(here, false);
        }
        Submission grown = with(here, files);
        List<Change> changes = new ArrayList<>(files.changes());
        changes.add(new Change.Put<>(Submission.KIND, grown, register.tips(Submission.KIND, id)));
        append(changes);
        return new Kept(grown, true);
    }

    private static Submission with(Submission submission, SentFiles files) {
        Set<String> problems = new LinkedHashSet<>(submission.problems().texts());
        problems.addAll(files.problems());
        return Submission.KIND.with(
                submission,
                Map.of(
                        "missing", new TextList(files.missing()),
                        "problems", new TextList(List.copyOf(problems))));
    }

    /** The record of a submission, or null where it has none. */
    private @Nullable Entity owned(Submission submission) {
        return Optional.ofNullable(submission.ownerKind())
                .flatMap(Kinds::named)
                .flatMap(kind -> owner(kind, RecordId.of(String.valueOf(submission.owner()))))
                .orElse(null);
    }

    private <T extends Entity> Optional<T> owner(Kind<T> kind, RecordId owner) {
        return SaveRecord.opened(register, kind, owner, register.tips(kind, owner));
    }

    private Outcome first() {
        String replaced = request.form().replaces();
        Submission before = replaced == null ? null : here(id(replaced)).orElse(null);
        if (before != null
                && before.replacedBy() != null
                && !before.replacedBy().equals(request.form().instance())) {
            return new Refused("The form that this one corrects was corrected by another one already");
        }
        Kind<?> kind = request.form().kind();
        return kind == null ? keep(null, before, request.form().faults(), false, List.of()) : first(kind, before);
    }

    private <T extends Entity> Outcome first(Kind<T> kind, @Nullable Submission before) {
        SentBase base = SentBase.of(register, kind, request.form(), before);
        SentRecord<T> record =
                SentRecord.of(register, kind, request.form(), base.owner(), base.seen(), source(), country);
        T entity = record.entity();
        List<Change> changes = new ArrayList<>();
        List<String> problems = new ArrayList<>(record.problems());
        if (entity != null) {
            changes.add(new Change.Put<>(kind, entity, base.buildsOn()));
            problems.addAll(base.problems());
        }
        return keep(entity, before, problems, entity != null && base.overtaken(), changes);
    }

    private Outcome keep(
            @Nullable Entity entity,
            @Nullable Submission before,
            List<String> problems,
            boolean overtaken,
            List<Change> changes) {
        List<String> said = new ArrayList<>(problems);
        if (request.form().replaces() != null && before == null) {
            said.add("the form that it corrects never came: " + request.form().replaces());
        }
        Submission sent = submission(entity, said, overtaken);
        SentFiles files = new SentFiles(register, sent, entity, request.files());
        Submission whole = with(sent, files);
        List<Change> all = new ArrayList<>(changes);
        all.add(Change.put(Submission.KIND, whole));
        all.addAll(files.changes());
        if (before != null) {
            all.add(new Change.Put<>(
                    Submission.KIND,
                    Submission.KIND.with(
                            before, Map.of("replaced_by", request.form().instance())),
                    register.tips(Submission.KIND, before.id())));
        }
        append(all);
        return new Kept(whole, true);
    }

    private void append(List<Change> changes) {
        register.append(new Batch(request.actor(), reason(request.form().instance()), Standing.SUBMITTED, changes));
    }

    private Submission submission(@Nullable Entity entity, List<String> problems, boolean overtaken) {
        SentForm form = request.form();
        SentEntity told = form.entity();
        String hash = register.keep(request.xml());
        Kind<?> kind = form.kind();
        return new Submission(
                id,
                "S-" + id.text().substring(id.text().length() - 8).toUpperCase(java.util.Locale.ROOT),
                source(),
                form.instance(),
                form.replaces(),
                null,
                form.form(),
                form.version(),
                request.device(),
                form.operator(),
                PartialDate.of(request.day()),
                form.begun(),
                form.finished(),
                kind == null || entity == null ? null : kind.name(),
                kind == null || entity == null ? null : entity.id().text(),
                entity == null ? null : task(kind, entity),
                new TextList(notHere(form.files(), entity)),
                new TextList(problems),
                form.answers().isEmpty() ? null : Attributes.of(form.answers()),
                hash,
                told == null ? null : told.branch(),
                told == null || told.base() == 0 ? null : Count.of(told.base()),
                overtaken ? Boolean.TRUE : null,
                Attributes.NONE);
    }

    /** A corrected form names the files of the one before too, and phones need not send them again. */
    private List<String> notHere(List<String> files, @Nullable Entity entity) {
        if (entity == null || request.form().replaces() == null) {
            return files;
        }
        List<String> names = new ArrayList<>(files);
        register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Attachment.KIND).stream()
                .filter(file -> file.owner().equals(entity.id().text()))
                .forEach(file -> names.remove(file.fileName()));
        return names;
    }

    private static <T extends Entity> @Nullable RecordId task(@Nullable Kind<T> kind, Entity entity) {
        return kind == null
                ? null
                : (RecordId) kind.field("task")
                        .filter(field -> field.refersTo().equals("task"))
                        .map(field -> field.of(kind.cast(entity)))
                        .orElse(null);
    }

    /**
     * The source of all that is sent. In a register that holds only invented sources it is invented too, so that no invented land is taken for
     * real. It holds no statement of its own and waits for nobody.
     */
    private RecordId source() {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        RecordId real = Ids.of(Source.KIND, "field", "real");
        RecordId invented = Ids.of(Source.KIND, "field", "invented");
        List<Source> all = snapshot.all(Source.KIND);
        boolean pretend = !all.isEmpty() && all.stream().allMatch(Source::invented);
        RecordId source = pretend ? invented : real;
        if (all.stream().noneMatch(one -> one.id().equals(source))) {
            Source made = Source.KIND.make(Map.of(
                    "id",
                    source,
                    "number",
                    pretend ? "FIELD-INVENTED" : "FIELD",
                    "title",
                    "Records sent from the field" + (pretend ? " (invented)" : ""),
                    "type",
                    SourceType.FIELD_REPORT,
                    "invented",
                    pretend,
                    "other",
                    Attributes.NONE));
            register.append(new Batch(
                    request.actor(),
                    "The source of what is sent from the field",
                    Standing.APPROVED,
                    List.of(Change.put(Source.KIND, made))));
        }
        return source;
    }
}
