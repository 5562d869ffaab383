package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One property of a hazardous area through time: what it is now, and each turn that decisions gave it. What it was on a day is read
 * backwards, from now.
 *
 * @param <V> the values of the property
 */
final class Turns<V> {

    /**
     * One turn.
     *
     * @param latest the last day on which it may have been; empty where its date is open
     */
    record Turn<V>(Optional<LocalDate> latest, V before, V after) {
        LocalDate by() {
            return latest.orElse(LocalDate.MAX);
        }
    }

    private final V now;
    private final List<Turn<V>> latestFirst;

    /** Takes turns in the order of their ids: the first decides where decisions of one day contradict each other. */
    Turns(V now, List<Turn<V>> turns) {
        this.now = now;
        this.latestFirst = turns.stream()
                .filter(turn -> !turn.before().equals(turn.after()))
                .sorted(Comparator.comparing((Turn<V> turn) -> turn.by()).reversed())
                .toList();
    }

    /** The value that holds once all turns that certainly were by the day are made, and no other. */
    V on(LocalDate day) {
        V value = now;
        for (List<Turn<V>> sameDay : days()) {
            if (!isAfter(sameDay.get(0), day)) {
                break;
            }
            value = before(sameDay, value);
        }
        return value;
    }

    /** False where the turns of a day do not end in what holds next: the record was changed without a decision. */
    boolean meet() {
        V value = now;
        for (List<Turn<V>> sameDay : days()) {
            V end = value;
            if (sameDay.stream().noneMatch(turn -> turn.after().equals(end))) {
                return false;
            }
            value = before(sameDay, value);
        }
        return true;
    }

    /** The turns day by day, the latest first. */
    private List<List<Turn<V>>> days() {
        List<List<Turn<V>>> days = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= latestFirst.size(); to++) {
            if (to == latestFirst.size()
                    || !latestFirst
                            .get(from)
                            .latest()
                            .equals(latestFirst.get(to).latest())) {
                days.add(latestFirst.subList(from, to));
                from = to;
            }
        }
        return days;
    }

    private static boolean isAfter(Turn<?> turn, LocalDate day) {
        return turn.latest().isEmpty() || turn.latest().get().isAfter(day);
    }

    /**
     * What held before all turns of one day. Their order within the day is not recorded and not needed: turns are steps from value to
     * value, so the first value is the one that is left once more than it is reached; where none is, they led round to where they end.
     */
    private static <V> V before(List<Turn<V>> day, V end) {
        if (day.size() == 1) {
            return day.get(0).before();
        }
        Map<V, Integer> left = new HashMap<>();
        for (Turn<V> turn : day) {
            left.merge(turn.before(), 1, Integer::sum);
            left.merge(turn.after(), -1, Integer::sum);
        }
        List<Turn<V>> first = day.stream()
                .filter(turn -> left.getOrDefault(turn.before(), 0) > 0)
                .toList();
        return first.isEmpty() ? end : first.get(0).before();
    }
}
