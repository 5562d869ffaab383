package org.fadeout.edge.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.flow.access.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the accounts of a register that was opened to read: wrong passwords and locks, and what left. It lasts as long as the
 * register is open, so that people may sign in to one on a write-protected disk, and nothing is written there.
 */
final class AccountMemory {
    /** The last ones; a server that runs for months must not fill up. */
    private static final int LINES = 10_000;

    private final Map<String, Long> failures = new HashMap<>();
    private final Map<String, Instant> locks = new HashMap<>();
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<List<Object>, LeftLog.Left> sums = new LinkedHashMap<>();
    private long number;

    private record Line(long number, LeftLog.Left left) {}

    synchronized Account seen(Account account) {
        return new Account(
                account.name(),
                account.role(),
                account.operator(),
                account.disabled(),
                failures.getOrDefault(account.name(), account.failures()),
                locks.getOrDefault(account.name(), account.lockedUntil()),
                account.created());
    }

    synchronized void failed(Account account, long most, Instant lockedUntil) {
        long failed = seen(account).failures() + 1;
        failures.put(account.name(), failed);
        if (failed >= most) {
            locks.put(account.name(), lockedUntil);
        }
    }

    synchronized void entered(String name) {
        failures.put(name, 0L);
        locks.put(name, Instant.EPOCH);
    }

    synchronized long add(LeftLog.Left left) {
        number++;
        lines.addFirst(new Line(number, left));
        if (lines.size() > LINES) {
            lines.removeLast();
        }
        return number;
    }

    synchronized void count(long counted, long records) {
        List<Line> all = new ArrayList<>(lines);
        lines.clear();
        all.forEach(line -> lines.addLast(
                line.number() == counted
                        ? new Line(counted, with(line.left(), line.left().times(), records))
                        : line));
    }

    synchronized void add(LeftLog.Sum sum) {
        Layer layer = sum.layer();
        List<Object> key = List.of(sum.hour(), sum.name(), sum.what(), layer);
        LeftLog.Left more =
                new LeftLog.Left(sum.hour(), sum.name(), sum.what(), "", layer.text(), sum.times(), sum.records());
        sums.merge(key, more, AccountMemory::added);
        if (sums.size() > LINES) {
            sums.remove(sums.keySet().iterator().next());
        }
    }

    private static LeftLog.Left added(LeftLog.Left one, LeftLog.Left other) {
        Long first = one.records();
        Long second = other.records();
        return with(one, one.times() + other.times(), first == null || second == null ? null : (Long) (first + second));
    }

    private static LeftLog.Left with(LeftLog.Left left, long times, @Nullable Long records) {
        return new LeftLog.Left(left.at(), left.name(), left.what(), left.reason(), left.layer(), times, records);
    }

    synchronized List<LeftLog.Left> left() {
        List<LeftLog.Left> all = new ArrayList<>(sums.values());
        lines.forEach(line -> all.add(line.left()));
        return all;
    }
}
