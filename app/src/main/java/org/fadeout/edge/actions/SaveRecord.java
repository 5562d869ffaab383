package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.flow.access.ApprovalRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person typed of one record, as one batch. It builds on the version that the form was opened with: where the record has changed
 * since, nothing is kept and the differences come back, for the person to choose from.
 */
public final class SaveRecord {
    private SaveRecord() {}

    /**
     * What was typed.
     *
     * @param base the latest versions of the record when the form was opened; empty for a new one
     * @param texts by the names of {@link org.fadeout.edge.exchange.TypedText#names}; a field without its texts stays as it was
     * @param asItStands fields that stay as the register has them, whatever was typed
     * @param points rows of a table of turning points, or null where the form has none
     * @param reason why; may be empty for a new record and for one that does not change
     */
    public record Request<T extends Entity>(
            Kind<T> kind,
            RecordId id,
            List<VersionId> base,
            Map<String, String> texts,
            Set<String> asItStands,
            @Nullable List<Map<String, String>> points,
            String reason,
            String actor) {
        public Request {
            base = List.copyOf(base);
            texts = Map.copyOf(texts);
            asItStands = Set.copyOf(asItStands);
        }
    }

    /** What came of it. */
    public sealed interface Outcome<T extends Entity> permits Kept, Faulty, Overtaken {}

    /**
     * It is kept.
     *
     * @param batch nothing where nothing had changed
     * @param issues what was mended or is doubtful
     */
    public record Kept<T extends Entity>(T record, Optional<BatchEntry> batch, List<Issue> issues)
            implements Outcome<T> {
        public Kept {
            issues = List.copyOf(issues);
        }
    }

    /** Something typed cannot be used; nothing is kept. */
    public record Faulty<T extends Entity>(List<TypedFault> faults) implements Outcome<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The record has changed since the form was opened; nothing is kept.
     *
     * @param now the latest versions
     * @param before the record as the form showed it, or null for a new one
     * @param mine the record as it was typed
     * @param theirs the record as it stands, or null where it was withdrawn
     */
    public record Overtaken<T extends Entity>(
            List<VersionId> now,
            @Nullable T before,
            T mine,
            @Nullable T theirs,
            List<Field<T>> fields) implements Outcome<T> {
        public Overtaken {
            now = List.copyOf(now);
            fields = List.copyOf(fields);
        }
    }

    /** The record as a form shows it for a set of latest versions: of the last of them that holds content; nothing where none does. */
    public static <T extends Entity> Optional<T> opened(
            Register register, Kind<T> kind, RecordId id, List<VersionId> base) {
        return register.versions(kind, id, Viewer.KEEPER).stream()
                .filter(version -> base.contains(version.id()))
                .filter(version -> version.entity() != null)
                .max(Comparator.comparing(Version::id))
                .map(version -> Objects.requireNonNull(version.entity()));
    }

    /** Does it. */
    public static <T extends Entity> Outcome<T> run(
            Register register, Request<T> request, Borders.@Nullable Country country) {
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        T before =
                opened(register, request.kind(), request.id(), request.base()).orElse(null);
        TypedRecord<T> typed = new TypedRecord<>(request, before, new ReferenceBook(snapshot), country);
        T mine = typed.made();
        TypedPoints points = request.points() == null
                ? null
                : TypedPoints.of(snapshot, request.kind(), request.id(), request.points(), country);
        List<TypedFault> faults = new ArrayList<>(typed.faults());
        if (points != null) {
            faults.addAll(points.faults());
        }
        if (mine == null || !faults.isEmpty()) {
            return new Faulty<>(faults);
        }
        if (points != null && points.changed()) {
            mine = points.drawnOn(request.kind(), mine);
        }
        if (isOvertaken(register, request)) {
            return overtaken(register, request, before, mine);
        }
        try {
            return kept(register, request, before, mine, points, typed.issues(), snapshot);
        } catch (ProblemException e) {
            // Between the look above and the keeping somebody else was faster.
            if (e.problem() instanceof RecordProblem.Overtaken && isOvertaken(register, request)) {
                return overtaken(register, request, before, mine);
            }
            throw e;
        }
    }

    private static boolean isOvertaken(Register register, Request<?> request) {
        List<VersionId> now = register.tips(request.kind(), request.id());
        return !new HashSet<>(now).equals(new HashSet<>(request.base()));
    }

    private static <T extends Entity> Outcome<T> overtaken(
            Register register, Request<T> request, @Nullable T before, T mine) {
        List<VersionId> now = register.tips(request.kind(), request.id());
        T theirs = opened(register, request.kind(), request.id(), now).orElse(null);
        List<Field<T>> fields = theirs == null ? List.of() : request.kind().difference(mine, theirs);
        return new Overtaken<>(now, before, mine, theirs, fields);
    }

    private static <T extends Entity> Outcome<T> kept(
            Register register,
            Request<T> request,
            @Nullable T before,
            T mine,
            @Nullable TypedPoints points,
            List<Issue> issues,
            Snapshot snapshot) {
        List<Change> changes = new ArrayList<>();
        // Several versions that do not know each other are one again once a person has saved.
        if (before == null
                || request.base().size() > 1
                || !request.kind().difference(before, mine).isEmpty()) {
            changes.add(new Change.Put<>(request.kind(), mine, request.base()));
        }
        if (points != null) {
            changes.addAll(points.changes(register));
        }
        if (changes.isEmpty()) {
            return new Kept<>(mine, Optional.empty(), issues);
        }
        if (request.reason().isBlank() && before != null) {
            return new Faulty<>(List.of(new TypedFault(
                    TypedFault.REASON,
                    "a change needs a reason",
                    "",
                    "a phrase that says why, without names of private persons")));
        }
        String reason = request.reason().isBlank()
                ? "Entered by a form"
                : request.reason().strip();
        Batch batch = new Batch(request.actor(), reason, ApprovalRule.standingOfEntry(snapshot), changes);
        return new Kept<>(mine, register.append(batch.onLatestOnly()), issues);
    }
}
