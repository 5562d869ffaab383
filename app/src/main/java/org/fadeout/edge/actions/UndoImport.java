package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a whole import by a batch that says the opposite: records that it brought are withdrawn, records that it changed are again as they
 * were. Nothing is deleted, so what was known before stays known. Records that somebody changed since stay as they are and are listed; so
 * does a source that any record that stays still names, because it says whether that record is invented.
 */
public final class UndoImport {
    private static final String REASON = "Undo of batch ";

    private final Register register;
    private final BatchEntry undone;
    private final Standing standing;
    private final List<Change> changes = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private int withdrawn;
    private int restored;

    /** A record that stays as it is, and why. */
    public record Left(Kind<?> kind, RecordId record, Why why) {}

    /** Why a record stays as it is. */
    public enum Why {
        /** Somebody made a version that builds on the import's. */
        CHANGED_SINCE("changed since"),
        /** It is the source of records that stay. */
        SOURCE_IN_USE("source of records that stay");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * What an undo did.
     *
     * @param batch the batch that says the opposite
     * @param undone the import
     * @param withdrawn records that are no longer held to be so
     * @param restored records that are again as they were before the import
     * @param left records that stay
     * @param naming records that stay and name one that was withdrawn
     */
    public record Report(
            BatchEntry batch, BatchEntry undone, int withdrawn, int restored, List<Left> left, List<RecordId> naming) {
        public Report {
            left = List.copyOf(left);
            naming = List.copyOf(naming);
        }
    }

    private UndoImport(Register register, BatchEntry undone) {
        this.register = register;
        this.undone = undone;
        this.standing = ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER));
    }

    /**
     * Undoes an import of this site. Throws ProblemException {@link RecordProblem.NotUndone} where there is no such batch, it is no import, or
     * nothing of it is left to be undone.
     */
    public static Report run(Register register, long number, String actor, String reason) {
        BatchEntry batch = find(register, number).orElseThrow(() -> refused(number, "there is no such batch"));
        if (!isImport(batch)) {
            throw refused(number, "it is no import");
        }
        return new UndoImport(register, batch).run(actor, reason);
    }

    /** A batch of this site. */
    public static Optional<BatchEntry> find(Register register, long number) {
        return register.batches().stream()
                .filter(batch -> batch.site().equals(register.info().site()) && batch.number() == number)
                .findFirst();
    }

    public static boolean isImport(BatchEntry batch) {
        return batch.reason().startsWith(ImportFiles.REASON);
    }

    /** The number of the batch that a batch undid; empty where it is no undo. */
    public static Optional<Long> undoneBy(BatchEntry batch) {
        String number = batch.reason().startsWith(REASON)
                ? batch.reason().substring(REASON.length()).split(":", 2)[0]
                : "";
        return number.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(number)) : Optional.empty();
    }

    private static ProblemException refused(long number, String why) {
        return new ProblemException(new RecordProblem.NotUndone(Long.toString(number), why));
    }

    private Report run(String actor, String reason) {
        Map<RecordId, Made> last = new LinkedHashMap<>();
        Set<VersionId> own = new HashSet<>();
        for (Made made : register.madeBy(undone.site(), undone.number())) {
            last.put(made.record(), made);
            own.add(made.version());
        }
        List<Made> sources = last.values().stream()
                .filter(made -> made.kind().equals(Source.KIND))
                .toList();
        last.values().stream().filter(made -> !sources.contains(made)).forEach(made -> oppose(made, own));
        Set<RecordId> gone = new HashSet<>();
        changes.stream().map(Change::record).forEach(gone::add);
        Set<RecordId> named = sources.isEmpty() ? Set.of() : sourcesOfOthers(gone);
        for (Made source : sources) {
            if (named.contains(source.record()) && isNeeded(source, own)) {
                left.add(new Left(source.kind(), source.record(), Why.SOURCE_IN_USE));
            } else {
                oppose(source, own);
            }
        }
        if (changes.isEmpty()) {
            throw refused(undone.number(), "nothing of it is left as the import made it");
        }
        Batch opposite = new Batch(actor, REASON + undone.number() + ": " + reason, standing, changes);
        BatchEntry kept = register.append(opposite).orElseThrow();
        return new Report(kept, undone, withdrawn, restored, left, naming());
    }

    /** True where without the import the source would be unknown, or would say something else of whether its records are invented. */
    private boolean isNeeded(Made source, Set<VersionId> own) {
        Source before = before(register.versions(Source.KIND, source.record(), Viewer.KEEPER), own);
        Optional<Source> now = register.at(Known.NOW.withSaved(), Viewer.KEEPER).one(Source.KIND, source.record());
        return before == null || now.isPresent() && !now.get().invented().equals(before.invented());
    }

    /** Says the opposite of one version, unless something builds on it. A version that was rejected never counted. */
    private <T extends Entity> void oppose(Made made, Set<VersionId> own) {
        @SuppressWarnings("unchecked")
        Kind<T> kind = (Kind<T>) made.kind();
        List<Version<T>> versions = register.versions(kind, made.record(), Viewer.KEEPER);
        boolean rejected = versions.stream()
                .anyMatch(version -> version.id().equals(made.version()) && version.standing() == Standing.REJECTED);
        if (rejected) {
            return;
        }
        if (!register.tips(kind, made.record()).equals(List.of(made.version()))) {
            left.add(new Left(kind, made.record(), Why.CHANGED_SINCE));
            return;
        }
        T before = before(versions, own);
        List<VersionId> buildsOn = List.of(made.version());
        if (before == null) {
            changes.add(new Change.Withdraw(kind, made.record(), buildsOn));
            withdrawn++;
        } else {
            changes.add(new Change.Put<>(kind, before, buildsOn));
            restored++;
        }
    }

    /** The record as it was shown without the import; what waited for a decision is not approved by the way. */
    private <T extends Entity> @Nullable T before(List<Version<T>> versions, Set<VersionId> own) {
        List<Version<T>> earlier =
                versions.stream().filter(version -> !own.contains(version.id())).toList();
        Optional<VersionId> shown =
                new Lineage(earlier.stream().map(Version::node).toList()).shown(standing);
        return earlier.stream()
                .filter(version -> shown.filter(version.id()::equals).isPresent())
                .findFirst()
                // A record that was withdrawn then has no content, and is withdrawn again.
                .map(Version::entity)
                .orElse(null);
    }

    /** The sources that records name which this undo does not take back. */
    private Set<RecordId> sourcesOfOthers(Set<RecordId> gone) {
        Snapshot snapshot = register.at(Known.NOW.withSaved(), Viewer.KEEPER);
        Set<RecordId> named = new HashSet<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (Entity entity : snapshot.all(kind)) {
                RecordId source = entity.source();
                if (source != null && !gone.contains(entity.id())) {
                    named.add(source);
                }
            }
        }
        return named;
    }

    private List<RecordId> naming() {
        Set<RecordId> gone = new HashSet<>();
        changes.stream()
                .filter(Change.Withdraw.class::isInstance)
                .map(Change::record)
                .forEach(gone::add);
        return naming(register.at(Known.NOW.withSubmitted(), Viewer.KEEPER), gone);
    }

    /** The records of a snapshot that name one of these. */
    public static List<RecordId> naming(Snapshot snapshot, Set<RecordId> gone) {
        List<RecordId> naming = new ArrayList<>();
        Kinds.ALL.forEach(kind -> naming(kind, snapshot, gone, naming));
        return naming;
    }

    private static <T extends Entity> void naming(
            Kind<T> kind, Snapshot snapshot, Set<RecordId> gone, List<RecordId> into) {
        boolean names =
                kind.fields().stream().anyMatch(field -> !field.refersTo().isEmpty());
        if (!names) {
            return;
        }
        snapshot.all(kind).stream()
                .filter(entity -> kind.fields().stream()
                        .filter(field -> !field.refersTo().isEmpty())
                        .map(field -> field.of(entity))
                        .anyMatch(value -> value instanceof RecordId id && gone.contains(id)))
                .map(Entity::id)
                .forEach(into::add);
    }
}
