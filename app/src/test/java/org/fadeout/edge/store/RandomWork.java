package org.fadeout.edge.store;

import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.UndoImport;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;

/** Random legal changes as people make them: entered, saved, changed, withdrawn, decided, imported, undone. */
final class RandomWork {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaa1aaaaaaaa2aaaaa
            aaaaaaaaaaaaaaaaaaaa
            aaaaaaaaaaaaaaaaaaaa""");
    private static final List<Standing> ENTERED =
            List.of(Standing.SAVED, Standing.SUBMITTED, Standing.APPROVED, Standing.APPROVED);

    private final Random random;
    private final RandomRecords records;
    private final SetClock clock;

    RandomWork(long seed, SetClock clock) {
        this.random = new Random(seed);
        this.records = new RandomRecords(seed);
        this.clock = clock;
    }

    /** A task with its search, so that finds make figures. */
    void begin(Register register) {
        List<Change> changes = new ArrayList<>();
        for (ARecord<?> one : List.of(
                aStandard("ordinary"),
                aTask("A").on(MAP.land("a12")),
                aSearch("A-1").ofTask("A").on(MAP.land("a12")),
                aFind("0").ofTask("A").at(MAP.at('1')))) {
            changes.add(one.entered());
        }
        if (register.append(new Batch("Keo", "begun", Standing.APPROVED, changes))
                .isEmpty()) {
            throw new IllegalStateException("nothing was begun");
        }
    }

    /** Makes at least so many changes. */
    void changes(Register register, int number) {
        long made = 0;
        while (made < number) {
            clock.plus(Duration.ofMillis(random.nextInt(5_000)));
            made += act(register);
        }
    }

    private long act(Register register) {
        int what = random.nextInt(20);
        if (what < 3) {
            return imported(register);
        }
        if (what == 3) {
            return undone(register);
        }
        return what < 8 ? decided(register) : typed(register);
    }

    private long typed(Register register) {
        Map<RecordId, Change> changes = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Change change = random.nextInt(5) == 0 ? source(register) : find(register, "f" + random.nextInt(150));
            changes.put(change.record(), change);
        }
        return append(register, "typed", ENTERED.get(random.nextInt(4)), List.copyOf(changes.values()));
    }

    private long imported(Register register) {
        List<Change> changes = new ArrayList<>();
        // Ids of imports are made of what the rows say, so that two sites that import one file make the same ones.
        int file = random.nextInt(40);
        for (int row = 0; row < 15; row++) {
            RecordId id = RecordId.of("row-" + file + "-" + row);
            changes.add(new Change.Put<>(
                    Find.KIND, find(id, 1 + row % 3, MAP.at(row % 2 == 0 ? '1' : '2')), register.tips(Find.KIND, id)));
        }
        return append(register, "Import of file " + file, Standing.SUBMITTED, changes);
    }

    private long undone(Register register) {
        List<BatchEntry> imports = register.batches().stream()
                .filter(batch -> batch.site().equals(register.info().site()) && UndoImport.isImport(batch))
                .toList();
        if (imports.isEmpty()) {
            return 0;
        }
        try {
            long number = imports.get(random.nextInt(imports.size())).number();
            return UndoImport.run(register, number, "Keo", "taken back").batch().count();
        } catch (ProblemException nothingLeft) {
            return 0;
        }
    }

    private long decided(Register register) {
        Standing from = random.nextInt(3) == 0 ? Standing.SAVED : Standing.SUBMITTED;
        List<RecordId> waiting = register.standing(Find.KIND, from);
        Standing to = random.nextInt(4) == 0
                ? Standing.REJECTED
                : from == Standing.SAVED ? Standing.SUBMITTED : Standing.APPROVED;
        List<Change> decisions = new ArrayList<>();
        for (RecordId id : waiting) {
            if (random.nextInt(6) == 0) {
                for (Version<Find> version : register.versions(Find.KIND, id, Viewer.KEEPER)) {
                    if (version.standing() == from) {
                        decisions.add(new Change.Decide(Find.KIND, id, version.id(), to));
                    }
                }
            }
        }
        return append(register, "decided", to, decisions);
    }

    private long append(Register register, String reason, Standing standing, List<Change> changes) {
        return register.append(new Batch("Keo", reason, standing, changes))
                .map(BatchEntry::count)
                .orElse(0L);
    }

    private Change find(Register register, String name) {
        RecordId id = RecordId.of("find-" + name);
        List<VersionId> base = base(register, Find.KIND, id);
        if (!base.isEmpty() && random.nextInt(6) == 0) {
            return new Change.Withdraw(Find.KIND, id, base);
        }
        Position at = MAP.at(random.nextBoolean() ? '1' : '2');
        Position beside = new Position(
                at.latitude() + random.nextInt(100) / 100_000.0, at.longitude() + random.nextInt(100) / 100_000.0);
        return new Change.Put<>(Find.KIND, find(id, 1 + random.nextInt(9), beside), base);
    }

    private static Find find(RecordId id, int quantity, Position at) {
        Map<String, Object> values = new HashMap<>(
                Find.KIND.values((Find) ((Change.Put<?>) aFind("x").ofTask("A").entered()).entity()));
        values.put("id", id);
        values.put("quantity", Count.of(quantity));
        values.put("position", at);
        return Find.KIND.make(values);
    }

    private Change source(Register register) {
        RecordId id = RecordId.of("source-" + random.nextInt(30));
        List<VersionId> base = base(register, Source.KIND, id);
        Map<String, Object> values = new HashMap<>(Source.KIND.values(records.of(Source.KIND, id)));
        values.put("invented", false);
        return new Change.Put<>(Source.KIND, Source.KIND.make(values), base);
    }

    /** Mostly what stands; sometimes an older version, as a form that was open for long. */
    private <T extends Entity> List<VersionId> base(Register register, Kind<T> kind, RecordId id) {
        if (random.nextInt(8) > 0) {
            return register.tips(kind, id);
        }
        List<Version<T>> versions = register.versions(kind, id, Viewer.KEEPER);
        return versions.isEmpty()
                ? List.of()
                : List.of(versions.get(random.nextInt(versions.size())).id());
    }
}
