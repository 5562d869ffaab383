package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/** A random history, kept beside the register as a plain list that every question walks through from the start. */
final class History {
    private record Version(
            VersionId id,
            RecordId record,
            long quantity,
            boolean withdrawn,
            Set<VersionId> before,
            Instant at,
            Standing entered) {}

    private record Decision(VersionId about, Standing standing, Instant at) {}

    private final long seed;
    private final Random random;
    private final List<Version> versions = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    History(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    void run(RegisterContract contract) {
        versions.clear();
        decisions.clear();
        for (int batch = 0; batch < 30; batch++) {
            contract.clock.plus(Duration.ofMillis(random.nextInt(3)));
            step(contract);
            decide(contract);
        }
        Set<Instant> instants = new HashSet<>();
        versions.forEach(version -> instants.add(version.at()));
        decisions.forEach(decision -> instants.add(decision.at()));
        for (Instant instant : instants) {
            compare(contract, Known.by(instant));
            compare(contract, Known.by(instant).withSubmitted());
            compare(contract, Known.by(instant).withSaved());
        }
        compare(contract, Known.NOW);
        compare(contract, Known.NOW.withSubmitted());
        compare(contract, Known.NOW.withSaved());
        assertThat(contract.register.verify()).as("seed %d", seed).isEmpty();
    }

    private void step(RegisterContract contract) {
        Standing standing =
                List.of(Standing.SAVED, Standing.SUBMITTED, Standing.APPROVED).get(random.nextInt(3));
        List<Change> changes = new ArrayList<>();
        Map<RecordId, Long> once = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            once.put(RecordId.of("s" + Long.toHexString(seed) + "-" + random.nextInt(6)), random.nextLong(1000));
        }
        once.forEach((id, quantity) -> changes.add(change(id, quantity)));
        BatchEntry entry = contract.register
                .append(new Batch("Keo", "random", standing, changes))
                .orElseThrow();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            VersionId id = new VersionId(entry.site(), entry.number(), i);
            Set<VersionId> before =
                    new HashSet<>(change.buildsOn().isEmpty() ? structural(change.record()) : change.buildsOn());
            long quantity = change instanceof Change.Put<?> put
                    ? ((Find) put.entity()).quantity().number()
                    : 0;
            versions.add(new Version(
                    id,
                    change.record(),
                    quantity,
                    change instanceof Change.Withdraw,
                    before,
                    entry.recordedAt(),
                    standing));
        }
    }

    /** Decides about some versions that can still be decided about, in one batch. */
    private void decide(RegisterContract contract) {
        Standing wanted = List.of(Standing.SUBMITTED, Standing.APPROVED, Standing.REJECTED)
                .get(random.nextInt(3));
        Standing from = wanted == Standing.SUBMITTED ? Standing.SAVED : Standing.SUBMITTED;
        List<Version> open = versions.stream()
                .filter(version -> standing(version, null) == from && random.nextInt(3) == 0)
                .toList();
        List<Change> changes = new ArrayList<>();
        open.forEach(version -> changes.add(new Change.Decide(Find.KIND, version.record(), version.id(), wanted)));
        contract.register
                .append(new Batch("Mali", "random", wanted, changes))
                .ifPresent(entry ->
                        open.forEach(version -> decisions.add(new Decision(version.id(), wanted, entry.recordedAt()))));
    }

    private Standing standing(Version version, @Nullable Instant by) {
        Standing standing = version.entered();
        for (Decision decision : decisions) {
            if (decision.about().equals(version.id())
                    && (by == null || !decision.at().isAfter(by))) {
                standing = decision.standing();
            }
        }
        return standing;
    }

    private boolean counts(Version version, Known known) {
        return switch (standing(version, known.by())) {
            case REJECTED -> false;
            case APPROVED -> true;
            case SUBMITTED -> known.least() != Standing.APPROVED;
            case SAVED -> known.least() == Standing.SAVED;
        };
    }

    /** The versions that no other builds on, whatever was decided about them. */
    private List<VersionId> structural(RecordId record) {
        return latest(versions.stream()
                .filter(version -> version.record().equals(record))
                .toList());
    }

    private Change change(RecordId id, long quantity) {
        List<VersionId> known = versions.stream()
                .filter(version -> version.record().equals(id))
                .map(Version::id)
                .toList();
        List<VersionId> buildsOn =
                known.isEmpty() || random.nextInt(4) > 0 ? List.of() : List.of(known.get(random.nextInt(known.size())));
        return !known.isEmpty() && random.nextInt(5) == 0
                ? new Change.Withdraw(Find.KIND, id, buildsOn)
                : new Change.Put<>(Find.KIND, RegisterContract.find(id, (int) quantity), buildsOn);
    }

    private List<VersionId> tips(RecordId record, Known known) {
        return latest(versions.stream()
                .filter(version -> version.record().equals(record))
                .filter(version -> known.by() == null || !version.at().isAfter(known.by()))
                .filter(version -> counts(version, known))
                .toList());
    }

    private List<VersionId> latest(List<Version> counted) {
        Set<VersionId> superseded = new HashSet<>();
        counted.forEach(version -> ancestors(version, superseded));
        return counted.stream()
                .map(Version::id)
                .filter(id -> !superseded.contains(id))
                .sorted()
                .toList();
    }

    private void ancestors(Version version, Set<VersionId> into) {
        for (VersionId before : version.before()) {
            if (into.add(before)) {
                ancestors(named(before), into);
            }
        }
    }

    private Version named(VersionId id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void compare(RegisterContract contract, Known known) {
        Map<String, Long> expected = new TreeMap<>();
        for (RecordId record : versions.stream().map(Version::record).distinct().toList()) {
            List<VersionId> tips = tips(record, known);
            if (!tips.isEmpty() && !named(tips.get(tips.size() - 1)).withdrawn()) {
                expected.put(record.text(), named(tips.get(tips.size() - 1)).quantity());
            }
            if (known.equals(Known.NOW)) {
                assertThat(contract.register.tips(Find.KIND, record))
                        .as("tips of %s, seed %d", record, seed)
                        .isEqualTo(structural(record));
            }
        }
        Map<String, Long> seen = new TreeMap<>();
        contract.register.at(known, Viewer.KEEPER).all(Find.KIND).stream()
                .filter(find -> find.id().text().startsWith("s" + Long.toHexString(seed) + "-"))
                .forEach(find -> seen.put(find.id().text(), find.quantity().number()));
        assertThat(seen).as("%s, seed %d", known, seed).isEqualTo(expected);
    }
}
