package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The record of a filled-in form, and the versions of it that the phone had seen. Where the record was changed since, both versions stand, and
 * whoever approves is asked.
 *
 * @param owner the record
 * @param seen the versions that the phone had and adds to; empty for a new one
 * @param buildsOn the same; for a correction what the corrected form made. Empty for a new one
 * @param overtaken true where the record was changed since the phone saw it
 * @param problems what is doubtful
 */
record SentBase(
        RecordId owner, List<VersionId> seen, List<VersionId> buildsOn, boolean overtaken, List<String> problems) {
    SentBase {
        seen = List.copyOf(seen);
        buildsOn = List.copyOf(buildsOn);
        problems = List.copyOf(problems);
    }

    /**
     * Tells it.
     *
     * @param before the submission that this one corrects, or null
     */
    static <T extends Entity> SentBase of(Register register, Kind<T> kind, SentForm form, @Nullable Submission before) {
        List<String> problems = new ArrayList<>();
        RecordId owner = owner(register, kind, form, before, problems);
        List<Version<T>> versions = register.versions(kind, owner, Viewer.KEEPER);
        List<VersionId> seen = form.about() == null ? List.of() : seen(register, kind, form, owner, versions);
        List<VersionId> buildsOn = seen;
        if (before != null
                && kind.name().equals(before.ownerKind())
                && owner.text().equals(before.owner())) {
            buildsOn = madeBy(versions, before.instance()).orElseGet(() -> register.tips(kind, owner));
        }
        boolean overtaken = !buildsOn.isEmpty() && isOvertaken(versions, buildsOn);
        if (overtaken) {
            problems.add("the record was changed since the phone saw it; compare both before one of them is approved");
        }
        return new SentBase(owner, seen, buildsOn, overtaken, problems);
    }

    /** True where there is a version that was not rejected and that none of those knows. */
    private static <T extends Entity> boolean isOvertaken(List<Version<T>> versions, List<VersionId> buildsOn) {
        Lineage lineage = new Lineage(versions.stream().map(Version::node).toList());
        Set<VersionId> known = new HashSet<>(buildsOn);
        versions.stream().map(Version::id).filter(buildsOn::contains).forEach(id -> known.addAll(lineage.before(id)));
        return !known.containsAll(lineage.latest(Standing.SAVED));
    }

    private static RecordId owner(
            Register register, Kind<?> kind, SentForm form, @Nullable Submission before, List<String> problems) {
        RecordId about = form.about();
        if (about != null) {
            return about;
        }
        if (before != null && before.owner() != null && kind.name().equals(before.ownerKind())) {
            return RecordId.of(before.owner());
        }
        SentEntity entity = form.entity();
        if (entity != null && entity.create()) {
            boolean usable = SentEntity.isDrawn(entity.id());
            if (usable && register.tips(kind, RecordId.of(entity.id())).isEmpty()) {
                // The phone may write to it by this id before it hears of ours.
                return RecordId.of(entity.id());
            }
            problems.add(
                    usable
                            ? "the phone drew an id that another record has; this one got an id of its own"
                            : "the phone drew no id that an entity can have; the record got one of its own");
        }
        return Ids.of(kind, "field", form.instance());
    }

    /**
     * What the phone had of the record: its own change before this one, else the versions that it names, else what its number stands for. A
     * number of which nothing is known here any more builds on the first version, so that nothing is replaced in silence.
     */
    private static <T extends Entity> List<VersionId> seen(
            Register register, Kind<T> kind, SentForm form, RecordId owner, List<Version<T>> versions) {
        SentEntity entity = form.entity();
        Optional<List<VersionId>> own = entity == null ? Optional.empty() : before(register, owner, entity, versions);
        if (own.isPresent()) {
            return own.get();
        }
        if (!form.seen().isEmpty()) {
            return form.seen();
        }
        boolean known = entity == null || entity.base() == 0 || entity.base() == EntityVersions.number(versions);
        return known || versions.isEmpty()
                ? register.tips(kind, owner)
                : List.of(versions.get(0).id());
    }

    /** What the same phone made of the record just before, on the same branch; its first change follows the form that made the record. */
    private static <T extends Entity> Optional<List<VersionId>> before(
            Register register, RecordId owner, SentEntity entity, List<Version<T>> versions) {
        if (entity.branch() == null || entity.base() <= entity.trunk()) {
            return Optional.empty();
        }
        long wanted = entity.base() - 1;
        return register.at(Known.NOW.withSubmitted(), Viewer.KEEPER).all(Submission.KIND).stream()
                .filter(one -> owner.text().equals(one.owner()) && one.replacedBy() == null)
                .filter(one -> wanted == 0
                        ? one.baseVersion() == null
                        : entity.branch().equals(one.branch())
                                && one.baseVersion() != null
                                && one.baseVersion().number() == wanted)
                .findFirst()
                .flatMap(one -> madeBy(versions, one.instance()));
    }

    /** The last version that the submission of an instance made; nothing where it was rejected. */
    private static <T extends Entity> Optional<List<VersionId>> madeBy(List<Version<T>> versions, String instance) {
        List<VersionId> made = versions.stream()
                .filter(version -> version.entered().reason().equals(KeepSubmission.reason(instance)))
                .filter(version -> version.standing() != Standing.REJECTED)
                .map(Version::id)
                .toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(List.of(made.get(made.size() - 1)));
    }
}
