package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.DecisionProblem.Obstacle;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.quality.AsIfApproved;
import org.jspecify.annotations.Nullable;

/**
 * Submits, approves or rejects what waits, as one act. What is named is decided as a whole or not at all; of all that waits, what can be
 * decided is, and the rest is told.
 */
public final class Decisions {
    private final Register register;
    private final Request request;
    private final Standing standing;
    private final List<Left> left = new ArrayList<>();
    private final List<Issue> accepted = new ArrayList<>();

    /**
     * What to decide.
     *
     * @param names ids or numbers of records, or {@code ID@VERSION}; empty for all that waits
     * @param kind of which kind of record only, by its name; or null
     * @param acceptConflict why information that is not later may replace what was approved, or null where it may not
     */
    public record Request(
            List<String> names,
            @Nullable String kind,
            String actor,
            String reason,
            @Nullable String acceptConflict) {
        public Request {
            names = List.copyOf(names);
        }
    }

    /** A version about which nothing was decided, and what stands against it. */
    public record Left(String name, Problem problem) {}

    /**
     * What was done.
     *
     * @param batch the act, or empty where nothing could be decided
     * @param names the versions decided about, as {@code ID@VERSION}
     * @param accepted conflicts of dates that were accepted
     * @param left what still waits
     */
    public record Done(Optional<BatchEntry> batch, List<String> names, List<Issue> accepted, List<Left> left) {
        public Done {
            names = List.copyOf(names);
            accepted = List.copyOf(accepted);
            left = List.copyOf(left);
        }
    }

    private Decisions(Register register, Request request, Standing standing) {
        this.register = register;
        this.request = request;
        this.standing = standing;
    }

    /** Submits what is saved. Throws ProblemException where something is named that is not waiting for it. */
    public static Done submit(Register register, Request request) {
        return new Decisions(register, request, Standing.SUBMITTED).run();
    }

    /** Rejects what is submitted. Throws as {@link #submit} does. */
    public static Done reject(Register register, Request request) {
        return new Decisions(register, request, Standing.REJECTED).run();
    }

    /** Approves what is submitted, unless something stands against it. Throws as {@link #submit} does, and where what is named cannot be. */
    public static Done approve(Register register, Request request) {
        return new Decisions(register, request, Standing.APPROVED).run();
    }

    private Done run() {
        Standing from = standing == Standing.SUBMITTED ? Standing.SAVED : Standing.SUBMITTED;
        List<Waiting<?>> waiting = Waiting.of(register, from, Viewer.KEEPER).stream()
                .filter(one ->
                        request.kind() == null || one.version().kind().name().equals(request.kind()))
                .toList();
        List<Waiting<?>> chosen = new ArrayList<>(request.names().isEmpty() ? waiting : named(waiting));
        chosen.removeIf(one -> isOneOfSeveral(one, waiting));
        if (standing == Standing.APPROVED) {
            Snapshot now = register.at(byLastBatch(), Viewer.KEEPER);
            boolean twoPersons = ApprovalRule.wantsTwoPersons(now);
            chosen.removeIf(one -> twoPersons && isByItsOwnActor(one));
            chosen.removeIf(this::isInConflict);
            removeBlocked(chosen, now);
        }
        if (!request.names().isEmpty() && !left.isEmpty()) {
            throw new ProblemException(left.get(0).problem());
        }
        return new Done(keep(chosen), chosen.stream().map(Waiting::name).toList(), accepted, left);
    }

    /** What is known now, with the instant of the last act: rules on dates in the future look at it. */
    private Known byLastBatch() {
        return register.batches().stream()
                .map(BatchEntry::recordedAt)
                .max(Comparator.naturalOrder())
                .map(Known::by)
                .orElse(Known.NOW);
    }

    private List<Waiting<?>> named(List<Waiting<?>> waiting) {
        Set<Waiting<?>> chosen = new LinkedHashSet<>();
        for (String name : request.names()) {
            List<Waiting<?>> meant =
                    waiting.stream().filter(one -> one.isMeantBy(name)).toList();
            if (meant.isEmpty()) {
                throw new ProblemException(new DecisionProblem.NothingWaits(name));
            }
            chosen.addAll(meant);
        }
        return List.copyOf(chosen);
    }

    private boolean isOneOfSeveral(Waiting<?> one, List<Waiting<?>> waiting) {
        boolean several = one.competing() && request.names().stream().noneMatch(one::isNamedExactly);
        if (several) {
            String names = waiting.stream()
                    .filter(other ->
                            other.version().record().equals(one.version().record()))
                    .map(Waiting::name)
                    .collect(Collectors.joining(", "));
            leave(one, Obstacle.SEVERAL_VERSIONS, names);
        }
        return several;
    }

    private boolean isByItsOwnActor(Waiting<?> one) {
        boolean same = enteredByActor(one);
        if (same) {
            leave(one, Obstacle.SAME_ACTOR, "");
        }
        return same;
    }

    private <T extends org.fadeout.base.record.Entity> boolean enteredByActor(Waiting<T> one) {
        return Approval.entered(request.actor(), one.versions(), one.version());
    }

    private boolean isInConflict(Waiting<?> one) {
        if (one.issues().isEmpty()) {
            return false;
        }
        if (request.acceptConflict() != null) {
            accepted.addAll(one.issues());
            return false;
        }
        leave(one, Obstacle.INFORMATION_DATE, String.valueOf(one.issues().get(0).valueSeen()));
        return true;
    }

    private void removeBlocked(List<Waiting<?>> chosen, Snapshot now) {
        if (chosen.isEmpty()) {
            return;
        }
        List<Version<?>> versions = new ArrayList<>();
        chosen.forEach(one -> versions.add(one.version()));
        Map<String, Set<String>> rules = new TreeMap<>();
        for (Issue issue : new AsIfApproved(now, versions).blocking()) {
            issue.where()
                    .records()
                    .forEach(record -> rules.computeIfAbsent(record, none -> new TreeSet<>())
                            .add(issue.code() + " on " + issue.where().text()));
        }
        chosen.removeIf(one -> {
            Set<String> against = rules.getOrDefault(one.version().record().text(), Set.of());
            if (!against.isEmpty()) {
                leave(one, Obstacle.BLOCKED, String.join("; ", against));
            }
            return !against.isEmpty();
        });
    }

    private void leave(Waiting<?> one, Obstacle obstacle, String seen) {
        left.add(new Left(
                one.name(),
                new DecisionProblem.ApprovalRefused(one.version().record().text(), obstacle, seen)));
    }

    private Optional<BatchEntry> keep(List<Waiting<?>> chosen) {
        List<Change> changes = new ArrayList<>();
        chosen.forEach(one -> changes.add(new Change.Decide(
                one.version().kind(), one.version().record(), one.version().id(), standing)));
        String reason = accepted.isEmpty()
                ? request.reason()
                : request.reason() + "; " + accepted.size() + " conflicts of dates accepted (D02): "
                        + request.acceptConflict();
        return register.append(new Batch(request.actor(), reason, standing, changes));
    }
}
