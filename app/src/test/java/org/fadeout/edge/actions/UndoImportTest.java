package org.fadeout.edge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Standing;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.settings.Surroundings;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is undone leaves the register as it would be without it, save what was changed since. */
class UndoImportTest {
    @TempDir
    Path folder = Path.of("");

    private final Steps clock = new Steps();

    /** A clock that goes on by a second at every look. */
    private static final class Steps extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Register register(long seed) {
        Surroundings surroundings = new Surroundings(clock, new Random(seed), Map.of());
        return MakeRegister.make(folder.resolve("r" + seed + ".gpkg"), "LA", "default", "UTC", "Keo", surroundings);
    }

    /** Finds of a file of one name: some numbers, each with some quantity. */
    private BatchEntry imported(Register register, Map<Integer, Integer> finds, boolean invented) throws IOException {
        Path folderOfFile = Files.createDirectories(folder.resolve("f" + Math.abs(finds.hashCode())));
        StringBuilder csv = new StringBuilder("number,category,quantity,latitude,longitude,invented\n");
        finds.forEach((number, quantity) -> csv.append("F-" + number + ",cluster munition remnant," + quantity + ",18."
                + (100 + number) + ",103.5," + invented + "\n"));
        Path file = Files.writeString(folderOfFile.resolve("finds.csv"), csv);
        ImportFiles.Request request = new ImportFiles.Request(List.of(file), null, null, false, "Keo");
        return ImportFiles.run(register, request, Borders.packaged(), ImportFiles.Progress.SILENT)
                .batch()
                .orElseThrow();
    }

    private static Map<String, Entity> all(Register register, Known known) {
        Map<String, Entity> all = new TreeMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            register.at(known, Viewer.KEEPER)
                    .all(kind)
                    .forEach(entity -> all.put(kind.name() + "/" + entity.id(), entity));
        }
        return all;
    }

    private static Map<Integer, Integer> someFinds(Random random, int from, int to) {
        Map<Integer, Integer> finds = new TreeMap<>();
        for (int number = from; number < to; number++) {
            finds.put(number, 1 + random.nextInt(3));
        }
        return finds;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRegisterIsAsWithoutTheImportSaveWhatWasChangedSince(long seed) throws Exception {
        Random random = new Random(seed);
        try (Register register = register(seed)) {
            if (random.nextBoolean()) {
                imported(register, someFinds(random, 0, 20), false);
            }
            Map<String, Entity> without = all(register, Known.NOW);
            BatchEntry batch = imported(register, someFinds(random, 10, 40), false);
            Set<String> changed = changeSome(register, random);
            Map<String, Entity> before = all(register, Known.NOW);
            Instant then = clock.instant();

            UndoImport.Report report = UndoImport.run(register, batch.number(), "Mali", "the wrong file");

            Map<String, Entity> expected = new TreeMap<>(without);
            for (UndoImport.Left left : report.left()) {
                String key = left.kind().name() + "/" + left.record();
                expected.remove(key);
                if (before.containsKey(key)) {
                    expected.put(key, before.get(key));
                }
            }
            // What was changed since but not by the import stays as it is too.
            changed.forEach(key -> {
                expected.remove(key);
                if (before.containsKey(key)) {
                    expected.put(key, before.get(key));
                }
            });
            assertThat(all(register, Known.NOW)).as("seed %d", seed).isEqualTo(expected);
            List<String> listed = report.left().stream()
                    .filter(left -> left.why() == UndoImport.Why.CHANGED_SINCE)
                    .map(left -> left.kind().name() + "/" + left.record())
                    .toList();
            assertThat(changed).as("seed %d", seed).containsAll(listed);
            Set<String> madeAndChanged = new HashSet<>(changed);
            Set<String> made = new HashSet<>();
            register.madeBy(batch.site(), batch.number())
                    .forEach(one -> made.add(one.kind().name() + "/" + one.record()));
            madeAndChanged.retainAll(made);
            assertThat(listed).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(madeAndChanged);
            assertThat(all(register, Known.by(then)))
                    .as("as known before, seed %d", seed)
                    .isEqualTo(before);
            assertThat(register.verify()).as("seed %d", seed).isEmpty();
        }
    }

    /** Changes or withdraws some finds, and says which. */
    private Set<String> changeSome(Register register, Random random) {
        Set<String> changed = new HashSet<>();
        for (Find find : register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND)) {
            if (random.nextInt(5) == 0) {
                List<Change> changes = new ArrayList<>();
                if (random.nextInt(3) == 0) {
                    changes.add(new Change.Withdraw(Find.KIND, find.id(), List.of()));
                } else {
                    Find other = Find.KIND.with(find, Map.of("quantity", Count.of(90 + random.nextInt(9))));
                    changes.add(new Change.Put<>(Find.KIND, other, List.of()));
                }
                register.append(new Batch("Mali", "checked on the ground", Standing.APPROVED, changes));
                changed.add("find/" + find.id());
            }
        }
        return changed;
    }

    @Test
    void aSourceStaysInventedAsLongAsARecordOfItStays() throws Exception {
        try (Register register = register(11)) {
            BatchEntry batch = imported(register, Map.of(1, 1, 2, 1), true);
            Find find = register.at(Known.NOW, Viewer.KEEPER).all(Find.KIND).get(0);
            Find other = Find.KIND.with(find, Map.of("quantity", Count.of(9)));
            register.append(new Batch("Mali", "checked", Standing.APPROVED, List.of(Change.put(Find.KIND, other))));

            UndoImport.Report report = UndoImport.run(register, batch.number(), "Mali", "the wrong file");

            assertThat(report.left())
                    .extracting(UndoImport.Left::why)
                    .containsExactly(UndoImport.Why.CHANGED_SINCE, UndoImport.Why.SOURCE_IN_USE);
            assertThat(register.at(Known.NOW, Viewer.KEEPER).all(Source.KIND))
                    .hasSize(1)
                    .allMatch(Source::invented);
            assertThat(report.withdrawn()).isEqualTo(1);
        }
    }

    @Test
    void theSameFileComesInAgainAfterAnUndo() throws Exception {
        try (Register register = register(12)) {
            BatchEntry batch = imported(register, Map.of(1, 1, 2, 1), false);
            Map<String, Entity> first = all(register, Known.NOW);
            BatchEntry undo =
                    UndoImport.run(register, batch.number(), "Keo", "too early").batch();
            assertThat(UndoImport.undoneBy(undo)).contains(batch.number());
            imported(register, Map.of(1, 1, 2, 1), false);
            assertThat(all(register, Known.NOW)).isEqualTo(first);
            assertThat(register.verify()).isEmpty();
        }
    }

    @Test
    void onlyAnImportOfWhichSomethingIsLeftIsUndone() throws Exception {
        try (Register register = register(13)) {
            BatchEntry batch = imported(register, Map.of(1, 1), false);
            UndoImport.run(register, batch.number(), "Keo", "too early");
            assertThatThrownBy(() -> UndoImport.run(register, batch.number(), "Keo", "again"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("nothing of it is left");
            assertThatThrownBy(() -> UndoImport.run(register, 1, "Keo", "the first"))
                    .hasMessageContaining("it is no import");
            assertThatThrownBy(() -> UndoImport.run(register, 99, "Keo", "none"))
                    .hasMessageContaining("there is no such batch");
        }
    }

    @Test
    void whatWaitedForApprovalBeforeIsNotApprovedByTheWay() throws Exception {
        try (Register register = register(14)) {
            RecordId id = org.fadeout.edge.exchange.Ids.of(Find.KIND, "finds", "", "F-1");
            imported(register, Map.of(1, 1), false);
            Find find = register.at(Known.NOW, Viewer.KEEPER).one(Find.KIND, id).orElseThrow();
            Find waiting = Find.KIND.with(find, Map.of("quantity", Count.of(77)));
            register.append(new Batch("Mali", "waits", Standing.SUBMITTED, List.of(Change.put(Find.KIND, waiting))));
            BatchEntry second = imported(register, Map.of(1, 5), false);

            UndoImport.run(register, second.number(), "Keo", "the wrong file");

            assertThat(register.at(Known.NOW, Viewer.KEEPER).one(Find.KIND, id)).contains(find);
        }
    }
}
