package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import scala.Tuple2;

/**
 * Gives the records of islands as snapshots. Small islands are taken together, because what a snapshot costs beside its records would be more
 * than they are; an island is never cut.
 */
final class Batches implements Serializable {
    private static final int ROWS = 20_000;

    private final Records records;
    private final ArrayList<byte[]> everywhere;
    private final String known;
    private final boolean submitted;

    /** @param everywhere the rows that every snapshot holds too */
    Batches(Records records, List<byte[]> everywhere, Known known) {
        this.records = records;
        this.everywhere = new ArrayList<>(everywhere);
        this.known = known.instant().map(Object::toString).orElse("");
        this.submitted = known.includeSubmitted();
    }

    /** What a function gives for the snapshots of a partition, one after the other. */
    <T> Iterator<T> each(Iterator<Tuple2<Long, byte[]>> rows, Function<Snapshot, T> work) {
        return new Iterator<>() {
            private Tuple2<Long, byte[]> next = rows.hasNext() ? rows.next() : null;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public T next() {
                Gathered gathered = new Gathered(known());
                everywhere.forEach(row -> gathered.add(records.kind(row), records.record(row)));
                int taken = 0;
                long island = next._1();
                while (next != null && (taken < ROWS || next._1() == island)) {
                    island = next._1();
                    gathered.add(records.kind(next._2()), records.record(next._2()));
                    taken++;
                    next = rows.hasNext() ? rows.next() : null;
                }
                return work.apply(gathered);
            }
        };
    }

    Records records() {
        return records;
    }

    /** Some rows as one snapshot. */
    @SafeVarargs
    final Snapshot gather(Iterable<byte[]>... rows) {
        Gathered gathered = new Gathered(known());
        everywhere.forEach(row -> gathered.add(records.kind(row), records.record(row)));
        for (Iterable<byte[]> some : rows) {
            some.forEach(row -> gathered.add(records.kind(row), records.record(row)));
        }
        return gathered;
    }

    private Known known() {
        Known by = known.isEmpty() ? Known.NOW : Known.by(java.time.Instant.parse(known));
        return submitted ? by.withSubmitted() : by;
    }
}
