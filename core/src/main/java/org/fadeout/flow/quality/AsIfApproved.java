package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Version;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.source.Origin;

/** A snapshot as it would be if some versions were approved, so that it can be judged before they are. */
public final class AsIfApproved implements Snapshot {
    private final Snapshot base;
    private final Map<Kind<?>, Map<RecordId, Version<?>>> proposed = new HashMap<>();

    public AsIfApproved(Snapshot base, List<? extends Version<?>> versions) {
        this.base = base;
        versions.forEach(version -> proposed.computeIfAbsent(version.kind(), kind -> new HashMap<>())
                .put(version.record(), version));
    }

    @Override
    public Known known() {
        return base.known();
    }

    @Override
    public <T extends Entity> List<T> all(Kind<T> kind) {
        Map<RecordId, Version<?>> over = proposed.getOrDefault(kind, Map.of());
        if (over.isEmpty()) {
            return base.all(kind);
        }
        List<T> all = new ArrayList<>();
        base.all(kind).stream().filter(entity -> !over.containsKey(entity.id())).forEach(all::add);
        over.keySet().forEach(id -> one(kind, id).ifPresent(all::add));
        all.sort(Comparator.comparing(Entity::id));
        return all;
    }

    @Override
    public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
        Version<?> over = proposed.getOrDefault(kind, Map.of()).get(id);
        return over == null
                ? base.one(kind, id)
                : Optional.ofNullable(over.entity()).map(kind::cast);
    }

    /**
     * The blocking findings about the proposed records that nobody has waived. Every rule runs over the whole register, real and invented
     * records apart: it costs what {@code check} costs, once for any number of versions.
     */
    public List<Issue> blocking() {
        Set<String> ours = new HashSet<>();
        proposed.values().forEach(versions -> versions.keySet().forEach(id -> ours.add(id.text())));
        List<Issue> found = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            found.addAll(Catalogue.check(LandRecords.of(this, origin)));
        }
        return Waivers.of(base).judge(found).open().stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING
                        && issue.where().records().stream().anyMatch(ours::contains))
                .toList();
    }
}
