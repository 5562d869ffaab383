package org.fadeout.flow.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.jspecify.annotations.Nullable;

/** What waits for a decision about one record, who may decide it, and what it would replace. All versions given are of one record. */
public final class Approval {

    /** A version that waits, beside the approved one that it would replace. */
    public record Proposal<T extends Entity>(@Nullable Version<T> approved, Version<T> proposed) {

        /** The fields that would change; all that are known where nothing was approved or the record would come back. Empty for a withdrawal. */
        public List<Field<T>> difference() {
            T after = proposed.entity();
            if (after == null) {
                return List.of();
            }
            T before = approved == null ? null : approved.entity();
            return proposed.kind().fields().stream()
                    .filter(field -> before == null
                            ? field.of(after) != null && !field.name().equals("id")
                            : !java.util.Objects.equals(field.of(before), field.of(after)))
                    .toList();
        }
    }

    /** Information that is not later than what it would replace. */
    public static final Rule<Proposal<?>> D02 = Rule.of(
            "D02",
            Severity.WARNING,
            "The information is not later than that of the approved version which it would replace",
            "An older or equally old form would silently overwrite what is known since",
            "Reject it, or approve it with --accept-conflict and the reason why it is right nevertheless",
            Approval::notLater);

    /** All rules that are judged when a version is to be approved. */
    public static final List<Rule<Proposal<?>>> RULES = List.of(D02);

    private Approval() {}

    /** The versions that wait for approval, by id: submitted, and not overtaken by a later one. Several do not know each other. */
    public static <T extends Entity> List<Version<T>> waiting(List<Version<T>> versions) {
        return latest(versions, Standing.SUBMITTED);
    }

    /** The saved versions that could be submitted, by id. */
    public static <T extends Entity> List<Version<T>> saved(List<Version<T>> versions) {
        return latest(versions, Standing.SAVED);
    }

    private static <T extends Entity> List<Version<T>> latest(List<Version<T>> versions, Standing standing) {
        List<VersionId> latest = lineage(versions).latest(standing);
        return versions.stream()
                .filter(version -> version.standing() == standing && latest.contains(version.id()))
                .sorted(java.util.Comparator.comparing(Version::id))
                .toList();
    }

    /** A version beside the approved one that it would replace. */
    public static <T extends Entity> Proposal<T> proposal(List<Version<T>> versions, Version<T> proposed) {
        Optional<VersionId> shown = lineage(versions).shown(Standing.APPROVED);
        return new Proposal<>(
                versions.stream()
                        .filter(version -> shown.filter(version.id()::equals).isPresent())
                        .findFirst()
                        .orElse(null),
                proposed);
    }

    /**
     * True where the actor entered the version, or any version below it that nobody has approved: its content would be approved with it. Names
     * are compared without regard to case, blanks around them and the way in which letters are encoded.
     */
    public static <T extends Entity> boolean entered(String actor, List<Version<T>> versions, Version<T> proposed) {
        Set<VersionId> below = lineage(versions).before(proposed.id());
        return versions.stream()
                .filter(version -> version.id().equals(proposed.id())
                        || (below.contains(version.id()) && version.standing() != Standing.APPROVED))
                .anyMatch(version -> name(version.entered().actor()).equals(name(actor)));
    }

    private static String name(String actor) {
        return Normalizer.normalize(actor.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static <T extends Entity> Lineage lineage(List<Version<T>> versions) {
        return new Lineage(versions.stream().map(Version::node).toList());
    }

    private static void notLater(Rule<Proposal<?>> rule, Proposal<?> proposal, Consumer<Issue> found) {
        notLaterOf(rule, proposal, found);
    }

    private static <T extends Entity> void notLaterOf(
            Rule<Proposal<?>> rule, Proposal<T> proposal, Consumer<Issue> found) {
        PartialDate before = informed(proposal.approved());
        PartialDate after = informed(proposal.proposed());
        if (before != null && after != null && !before.certainlyBefore(after)) {
            found.accept(Issue.of(
                            rule,
                            "The information is not later than the approved one",
                            Where.records(proposal.proposed().record().text()))
                    .seen("of " + after + ", approved of " + before));
        }
    }

    /** The date of the information, or null where it is unknown or the kind of record has none. */
    private static <T extends Entity> @Nullable PartialDate informed(@Nullable Version<T> version) {
        T entity = version == null ? null : version.entity();
        return entity == null || version == null
                ? null
                : (PartialDate) version.kind()
                        .informationDate()
                        .map(field -> field.of(entity))
                        .orElse(null);
    }
}
