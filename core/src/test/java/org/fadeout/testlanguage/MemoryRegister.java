package org.fadeout.testlanguage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.issues.DecisionProblem;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.KeptHead;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Lineage;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.base.record.Sealed;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A register that forgets all when the test ends. It keeps a plain list of acts and walks through it from the start at every question.
 */
public final class MemoryRegister implements Register {
    private final String site;
    private final RegisterInfo info;
    private final List<BatchEntry> batches = new ArrayList<>();
    private final Map<Kind<?>, Map<RecordId, List<Step>>> steps = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private int laid;

    /** A version or a decision, as its batch brought it, and when it became known here. */
    private record Step(VersionId id, Change change, List<VersionId> buildsOn, Version.Act act, Instant here) {
        boolean isVersion() {
            return !(change instanceof Change.Decide);
        }

        boolean isAbout(VersionId version) {
            return change instanceof Change.Decide decide && decide.version().equals(version);
        }
    }

    public MemoryRegister(String country) {
        this(country, "a");
    }

    private MemoryRegister(String country, String site) {
        this.site = site;
        this.info = new RegisterInfo("memory", site, country, "UTC", Instant.EPOCH, 1);
    }

    /** A copy that goes on as another site of the same register. */
    public MemoryRegister apartAs(String otherSite) {
        MemoryRegister copy = new MemoryRegister(info.country(), otherSite);
        copy.batches.addAll(batches);
        steps.forEach((kind, records) -> records.forEach((id, acts) ->
                copy.steps.computeIfAbsent(kind, none -> new TreeMap<>()).put(id, new ArrayList<>(acts))));
        return copy.at(now);
    }

    private MemoryRegister at(Instant instant) {
        now = instant;
        return this;
    }

    /** Takes in all that another site holds and this one does not; it is known here from now on. */
    public void merge(MemoryRegister other) {
        other.steps.forEach((kind, records) -> records.forEach((id, acts) -> acts.stream()
                .filter(step ->
                        of(kind, id).stream().noneMatch(mine -> mine.id().equals(step.id())))
                .forEach(step ->
                        of(step.change()).add(new Step(step.id(), step.change(), step.buildsOn(), step.act(), now)))));
        other.batches.stream().filter(batch -> !batches.contains(batch)).forEach(batches::add);
    }

    public MemoryRegister() {
        this("AZ");
    }

    /** The acts that follow are recorded at noon of this day, UTC. */
    public MemoryRegister on(String day) {
        now = Instant.parse(day + "T12:00:00Z");
        return this;
    }

    /** Lays a record in without a batch. */
    public <T extends Entity> void put(Kind<T> kind, Entity entity) {
        lay(new Change.Put<>(kind, kind.cast(entity), tips(kind, entity.id())));
    }

    /** Takes a record out without a batch. */
    public void remove(Kind<?> kind, RecordId id) {
        lay(new Change.Withdraw(kind, id, tips(kind, id)));
    }

    private void lay(Change change) {
        Version.Act act = new Version.Act(Standing.APPROVED, "test", "laid in", now);
        of(change).add(new Step(new VersionId(site, 0, laid++), change, change.buildsOn(), act, now));
    }

    private List<Step> of(Change change) {
        return steps.computeIfAbsent(change.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(change.record(), id -> new ArrayList<>());
    }

    private List<Step> of(Kind<?> kind, RecordId id) {
        return steps.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }

    @Override
    public RegisterInfo info() {
        return info;
    }

    @Override
    public Optional<BatchEntry> append(Batch batch) {
        if (batch.changes().isEmpty()) {
            return Optional.empty();
        }
        BatchEntry entry = new BatchEntry(
                site,
                batches.stream().filter(one -> one.site().equals(site)).count() + 1,
                "",
                List.of(),
                now,
                batch.actor(),
                batch.reason(),
                batch.standing(),
                batch.changes().size(),
                "",
                "");
        int place = 0;
        try {
            if (batch.onLatest()) {
                batch.changes().forEach(this::requireLatest);
            }
            for (Change change : batch.changes()) {
                keep(change, entry, place++);
            }
        } catch (RuntimeException e) {
            batch.changes()
                    .forEach(change -> of(change)
                            .removeIf(step ->
                                    step.id().site().equals(site) && step.id().batch() == entry.number()));
            throw e;
        }
        batches.add(entry);
        return Optional.of(entry);
    }

    private void requireLatest(Change change) {
        Set<VersionId> named = Set.copyOf(change.buildsOn());
        boolean latest = named.equals(Set.copyOf(tips(change.kind(), change.record())));
        if (!named.isEmpty() && !(change instanceof Change.Decide) && !latest) {
            throw new ProblemException(new RecordProblem.Overtaken(
                    change.kind().title(), change.record().text()));
        }
    }

    private void keep(Change change, BatchEntry entry, int place) {
        Standing standing = entry.standing();
        List<VersionId> buildsOn =
                change.buildsOn().isEmpty() ? tips(change.kind(), change.record()) : change.buildsOn();
        if (change instanceof Change.Decide decide) {
            standing = decide.standing();
            Standing before = versions(change.kind(), change.record(), Viewer.KEEPER).stream()
                    .filter(version -> version.id().equals(decide.version()))
                    .findFirst()
                    .orElseThrow(() -> missing(change))
                    .standing();
            if (!before.mayBecome(standing)) {
                throw new ProblemException(new DecisionProblem.DecisionRefused(
                        change.record().text(), decide.version().toString(), before.text(), standing.text()));
            }
        } else if (change instanceof Change.Withdraw && buildsOn.isEmpty()) {
            throw missing(change);
        }
        VersionId id = new VersionId(site, entry.number(), place);
        of(change).add(new Step(id, change, buildsOn, Version.Act.of(entry, standing), now));
    }

    private static ProblemException missing(Change change) {
        return new ProblemException(new RecordProblem.RecordMissing(
                change.kind().title(), change.record().text()));
    }

    @Override
    public <T extends Entity> List<Version<T>> versions(Kind<T> kind, RecordId id, Viewer viewer) {
        return versions(of(kind, id), kind, id, viewer);
    }

    private static <T extends Entity> List<Version<T>> versions(
            List<Step> steps, Kind<T> kind, RecordId id, Viewer viewer) {
        List<Version<T>> versions = new ArrayList<>();
        for (Step step : steps) {
            if (step.isVersion()) {
                @Nullable
                T seen = step.change() instanceof Change.Put<?> put
                        ? viewer.see(kind, kind.cast(put.entity())).orElse(null)
                        : null;
                List<Version.Act> decisions = steps.stream()
                        .filter(other -> other.isAbout(step.id()))
                        .map(Step::act)
                        .toList();
                boolean withdrawal = step.change() instanceof Change.Withdraw;
                versions.add(
                        new Version<>(step.id(), kind, id, seen, withdrawal, step.buildsOn(), step.act(), decisions));
            }
        }
        return versions;
    }

    @Override
    public List<RecordId> standing(Kind<?> kind, Standing standing) {
        return steps.getOrDefault(kind, Map.of()).keySet().stream()
                .filter(id ->
                        versions(kind, id, Viewer.KEEPER).stream().anyMatch(version -> version.standing() == standing))
                .toList();
    }

    @Override
    public Snapshot at(Known known, Viewer viewer) {
        return new Snapshot() {
            @Override
            public Known known() {
                return known;
            }

            @Override
            public <T extends Entity> List<T> all(Kind<T> kind) {
                return List.copyOf(steps.getOrDefault(kind, Map.of()).keySet()).stream()
                        .flatMap(id -> one(kind, id).stream())
                        .toList();
            }

            @Override
            public <T extends Entity> Optional<T> one(Kind<T> kind, RecordId id) {
                List<Step> counted = of(kind, id).stream()
                        .filter(step -> known.by() == null || !step.here().isAfter(known.by()))
                        .toList();
                List<Version<T>> versions = versions(counted, kind, id, viewer);
                Optional<VersionId> shown =
                        new Lineage(versions.stream().map(Version::node).toList()).shown(known.least());
                return versions.stream()
                        .filter(version -> shown.filter(version.id()::equals).isPresent())
                        .findFirst()
                        .map(Version::entity);
            }
        };
    }

    public <T extends Entity> List<T> all(Kind<T> kind) {
        return at(Known.NOW, Viewer.KEEPER).all(kind);
    }

    @Override
    public List<BatchEntry> batches() {
        return List.copyOf(batches);
    }

    @Override
    public List<Made> madeBy(String site, long number) {
        List<Made> made = new ArrayList<>();
        steps.forEach((kind, records) -> records.forEach((id, versions) -> versions.stream()
                .filter(step -> step.isVersion()
                        && step.id().site().equals(site)
                        && step.id().batch() == number)
                .forEach(step -> made.add(new Made(kind, id, step.id())))));
        made.sort(Comparator.comparing(Made::version));
        return List.copyOf(made);
    }

    @Override
    public List<Sealed> sealed(String site, long number) {
        return List.of();
    }

    @Override
    public List<VersionId> tips(Kind<?> kind, RecordId id) {
        List<Version<?>> versions = new ArrayList<>(versions(kind, id, Viewer.KEEPER));
        Set<VersionId> before = new HashSet<>();
        versions.forEach(version -> before.addAll(version.buildsOn()));
        return versions.stream()
                .map(Version::id)
                .filter(version -> !before.contains(version))
                .sorted()
                .toList();
    }

    @Override
    public String keep(byte[] content) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            contents.put(hash, content.clone());
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return Optional.ofNullable(contents.get(sha256)).map(byte[]::clone);
    }

    @Override
    public List<Parted> parted() {
        List<Parted> parted = new ArrayList<>();
        steps.forEach((kind, records) -> records.forEach((id, acts) -> {
            if (acts.stream().filter(Step::isVersion).count() > 1) {
                parted.add(new Parted(kind, id));
            }
        }));
        return List.copyOf(parted);
    }

    @Override
    public String head() {
        return batches.size() + "." + laid;
    }

    @Override
    public List<Issue> verify() {
        return List.of();
    }

    @Override
    public List<Issue> verify(KeptHead head) {
        return List.of();
    }

    @Override
    public void close() {}
}
