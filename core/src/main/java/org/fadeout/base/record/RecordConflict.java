package org.fadeout.base.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Versions of one record that do not know each other and do not say the same: people changed it in two places. All are kept, and one is shown,
 * the one with the largest id, whatever the order in which they arrived; a person's version that builds on all of them puts an end to it.
 *
 * @param versions the versions, by their ids; at least two
 * @param shown the one of them that is shown
 * @param before the latest version on which all of them build; null where there is none, or only one that withdrew the record
 * @param waiting a version that puts them together and is not approved yet; null where nobody made one
 */
public record RecordConflict<T extends Entity>(
        Kind<T> kind,
        RecordId record,
        List<Version<T>> versions,
        VersionId shown,
        @Nullable Version<T> before,
        @Nullable VersionId waiting) {

    private static final List<Standing> VIEWS = List.of(Standing.SAVED, Standing.SUBMITTED, Standing.APPROVED);

    public RecordConflict {
        versions = List.copyOf(versions);
    }

    /** All conflicts of a register by kind and id, as the viewer may see them. */
    public static List<RecordConflict<?>> all(Register register, Viewer viewer) {
        List<RecordConflict<?>> found = new ArrayList<>();
        register.parted().forEach(parted -> {
            Optional<? extends RecordConflict<?>> one = of(register, parted.kind(), parted.record(), viewer);
            one.ifPresent(found::add);
        });
        return List.copyOf(found);
    }

    /** The conflict of one record; empty where its versions know each other or say the same. */
    public static <T extends Entity> Optional<RecordConflict<T>> of(
            Register register, Kind<T> kind, RecordId record, Viewer viewer) {
        return of(kind, record, register.versions(kind, record, viewer));
    }

    /**
     * The conflict among all versions of a record. Versions that were rejected count for nothing; a conflict of approved ones lasts until what
     * puts them together is approved.
     */
    public static <T extends Entity> Optional<RecordConflict<T>> of(
            Kind<T> kind, RecordId record, List<Version<T>> all) {
        Lineage lineage = new Lineage(all.stream().map(Version::node).toList());
        List<VersionId> newest = lineage.latest(Standing.SAVED);
        for (Standing least : VIEWS) {
            List<VersionId> latest = lineage.latest(least);
            List<Version<T>> apart = all.stream()
                    .filter(version -> latest.contains(version.id()))
                    .sorted(java.util.Comparator.comparing(Version::id))
                    .toList();
            if (apart.size() > 1 && differ(apart)) {
                return Optional.of(new RecordConflict<>(
                        kind,
                        record,
                        apart,
                        latest.get(latest.size() - 1),
                        before(lineage, latest, all),
                        newest.size() == 1 ? newest.get(0) : null));
            }
        }
        return Optional.empty();
    }

    /** Two sites that import one file make versions that do not know each other and say the same: there is nothing to choose. */
    private static <T extends Entity> boolean differ(List<Version<T>> versions) {
        Version<T> first = versions.get(0);
        return !versions.stream()
                .allMatch(version ->
                        version.withdrawal() == first.withdrawal() && Objects.equals(version.entity(), first.entity()));
    }

    private static <T extends Entity> @Nullable Version<T> before(
            Lineage lineage, List<VersionId> apart, List<Version<T>> all) {
        Set<VersionId> shared = new HashSet<>(lineage.before(apart.get(0)));
        apart.forEach(version -> shared.retainAll(lineage.before(version)));
        Set<VersionId> older = new HashSet<>();
        shared.forEach(version -> older.addAll(lineage.before(version)));
        return all.stream()
                .filter(version -> shared.contains(version.id()) && !older.contains(version.id()))
                .filter(version -> version.entity() != null)
                .max(java.util.Comparator.comparing(Version::id))
                .orElse(null);
    }

    /** The fields of which the versions say different things; empty where fewer than two of them hold content. */
    public List<Field<T>> fields() {
        List<T> contents = versions.stream()
                .map(Version::entity)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return kind.fields().stream()
                .filter(field -> contents.stream()
                                .map(field::of)
                                .map(Optional::ofNullable)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** The versions' ids, in their order. */
    public List<VersionId> ids() {
        return versions.stream().map(Version::id).toList();
    }
}
