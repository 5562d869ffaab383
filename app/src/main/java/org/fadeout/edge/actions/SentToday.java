package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.source.Attachment;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;

/** Submissions that wait for a decision, and what is decided with each: its record, its files, itself. */
public final class SentToday {
    private SentToday() {}

    /**
     * A submission with what it became.
     *
     * @param record what is proposed beside what was approved, or null where no record waits
     * @param files the attachments that came with it
     * @param waits true where the submission itself waits
     * @param overtaken true where the proposed record does not know the approved one, which it would replace
     */
    public record Sent(
            Submission submission,
            Approval.@Nullable Proposal<?> record,
            List<Attachment> files,
            boolean waits,
            boolean overtaken) {
        public Sent {
            files = List.copyOf(files);
        }
    }

    /** All that waits, the last that came first; nothing that was corrected by a later one. */
    public static List<Submission> waiting(Register register) {
        Set<RecordId> waiting = new HashSet<>(register.standing(Submission.KIND, Standing.SUBMITTED));
        return all(register).stream()
                .filter(one -> waiting.contains(one.id()) && one.replacedBy() == null)
                .toList();
    }

    /** All that was ever sent and not rejected, the last first. */
    public static List<Submission> all(Register register) {
        Snapshot all = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER);
        return all.all(Submission.KIND).stream()
                .sorted(Comparator.comparing(Submission::received)
                        .thenComparing(one -> Objects.requireNonNullElse(one.finished(), ""))
                        .reversed()
                        .thenComparing(Submission::id))
                .toList();
    }

    /** One submission; nothing where there is none of this id. */
    public static Optional<Sent> one(Register register, RecordId id) {
        return SaveRecord.opened(register, Submission.KIND, id, register.tips(Submission.KIND, id))
                .map(submission -> sent(register, submission));
    }

    private static Sent sent(Register register, Submission submission) {
        String owner = submission.owner();
        Kind<?> kind = Optional.ofNullable(submission.ownerKind())
                .flatMap(Kinds::named)
                .orElse(null);
        Approval.Proposal<?> proposal =
                kind == null || owner == null ? null : proposal(register, kind, RecordId.of(owner));
        String files = owner == null ? submission.id().text() : owner;
        List<Attachment> attached = register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Attachment.KIND).stream()
                .filter(one -> one.owner().equals(files))
                .toList();
        boolean waits = waits(register, Submission.KIND, submission.id());
        return new Sent(submission, proposal, attached, waits, proposal != null && isOvertaken(register, proposal));
    }

    private static <T extends Entity> boolean isOvertaken(Register register, Approval.Proposal<T> proposal) {
        Version<T> approved = proposal.approved();
        Version<T> proposed = proposal.proposed();
        List<Version<T>> all = register.versions(proposed.kind(), proposed.record(), Viewer.KEEPER);
        return approved != null
                && !new Lineage(all.stream().map(Version::node).toList())
                        .before(proposed.id())
                        .contains(approved.id());
    }

    private static <T extends Entity> Approval.@Nullable Proposal<T> proposal(
            Register register, Kind<T> kind, RecordId id) {
        List<Version<T>> versions = register.versions(kind, id, Viewer.KEEPER);
        List<Version<T>> waiting = Approval.waiting(versions);
        return waiting.isEmpty() ? null : Approval.proposal(versions, waiting.get(waiting.size() - 1));
    }

    private static <T extends Entity> boolean waits(Register register, Kind<T> kind, RecordId id) {
        return !Approval.waiting(register.versions(kind, id, Viewer.KEEPER)).isEmpty();
    }

    /** The names under which all that belongs to a submission is decided, each version by itself. */
    public static List<String> names(Register register, Sent sent) {
        List<String> names = new ArrayList<>();
        String owner = sent.submission().owner();
        Optional.ofNullable(sent.submission().ownerKind())
                .flatMap(Kinds::named)
                .ifPresent(kind -> names.addAll(named(register, kind, RecordId.of(String.valueOf(owner)))));
        names.addAll(named(register, Submission.KIND, sent.submission().id()));
        sent.files().forEach(file -> names.addAll(named(register, Attachment.KIND, file.id())));
        return names;
    }

    private static <T extends Entity> List<String> named(Register register, Kind<T> kind, RecordId id) {
        return Approval.waiting(register.versions(kind, id, Viewer.KEEPER)).stream()
                .map(version -> id + "@" + version.id())
                .toList();
    }
}
