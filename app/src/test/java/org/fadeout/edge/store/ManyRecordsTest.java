package org.fadeout.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch of many records leaves is what one by one would leave: {@code verify} makes it anew, SQLite checks the trees. */
class ManyRecordsTest {
    private static final int MANY = 2_600;

    @TempDir
    Path folder = Path.of("");

    private final SetClock clock = new SetClock();

    private Path file() {
        return folder.resolve("register.gpkg");
    }

    private static List<Change> changes(long seed) {
        RandomRecords random = new RandomRecords(seed);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            changes.add(
                    i % 2 == 0
                            ? Change.put(Find.KIND, random.of(Find.KIND))
                            : Change.put(Task.KIND, random.of(Task.KIND)));
        }
        return changes;
    }

    /** The same record with everything else in it another, its place too. */
    private static <T extends Entity> Change elsewhere(Change.Put<T> put, RandomRecords random) {
        Map<String, Object> values = new TreeMap<>(put.kind().values(random.of(put.kind())));
        values.put("id", put.record());
        return Change.put(put.kind(), put.kind().make(values));
    }

    private void holds(GeoPackageRegister register, String when) throws Exception {
        assertThat(register.verify()).as(when).isEmpty();
        try (Connection connection = GeoPackageDatabase.connect(file(), true)) {
            for (String tree : List.of("rtree_find_geom", "rtree_task_geom")) {
                assertThat(Connections.text(connection, "SELECT rtreecheck('main', '" + tree + "')"))
                        .as(when)
                        .isEqualTo("ok");
            }
        }
    }

    @Test
    void trees_layers_and_index_hold() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1))) {
            List<Change> first = changes(seed);
            register.append(new Batch("Keo", "many", Standing.APPROVED, first));
            holds(register, "new, seed " + seed);
            List<Change> again = new ArrayList<>(changes(seed + 1));
            // Some records come again among new ones, in the register and in the batch itself.
            again.addAll(first.subList(0, 40));
            again.addAll(again.subList(0, 40));
            RandomRecords random = new RandomRecords(seed + 3);
            Stream.of(first.subList(60, 80), again.subList(60, 80))
                    .flatMap(List::stream)
                    .map(change -> elsewhere((Change.Put<?>) change, random))
                    .toList()
                    .forEach(again::add);
            again.add(new Change.Withdraw(first.get(50).kind(), first.get(50).record(), List.of()));
            register.append(new Batch("Keo", "many more", Standing.SUBMITTED, again));
            holds(register, "more, seed " + seed);
            register.append(
                    new Batch("Keo", "one", Standing.APPROVED, changes(seed + 2).subList(0, 5)));
            holds(register, "a few into a packed tree, seed " + seed);
            register.rebuild();
            holds(register, "made anew, seed " + seed);
        }
    }

    @Test
    void what_throws_while_changes_are_given_leaves_nothing() {
        try (GeoPackageRegister register =
                GeoPackageRegister.create(file(), RegisterContract.LAOS, clock.surroundings(1))) {
            String before = register.head();
            Batch begun = new Batch("Keo", "cut short", Standing.APPROVED, List.of());
            assertThatThrownBy(() -> register.append(begun, taker -> {
                        changes(7).forEach(taker);
                        throw new IllegalStateException("the file ended");
                    }))
                    .hasMessage("the file ended");
            assertThat(register.head()).isEqualTo(before);
            assertThat(register.batches()).isEmpty();
            assertThat(register.append(begun, taker -> {})).isEmpty();
            assertThat(register.append(begun, taker -> changes(7).forEach(taker)))
                    .get()
                    .satisfies(entry -> assertThat(entry.count()).isEqualTo(MANY));
            assertThat(register.verify()).isEmpty();
        }
    }
}
