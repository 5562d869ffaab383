package org.fadeout.flow.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days, as runs that do not touch each other: tells in logarithmic time whether a date may fall on one of them. */
final class DaySet {
    private final NavigableMap<LocalDate, LocalDate> runs = new TreeMap<>();

    static DaySet of(Collection<PartialDate> dates) {
        DaySet days = new DaySet();
        dates.forEach(days::add);
        return days;
    }

    static LocalDate start(PartialDate date) {
        return date.earliest() == null ? LocalDate.MIN : date.earliest();
    }

    static LocalDate end(PartialDate date) {
        return date.latest() == null ? LocalDate.MAX : date.latest();
    }

    private void add(PartialDate date) {
        LocalDate from = start(date);
        LocalDate to = end(date);
        Map.Entry<LocalDate, LocalDate> run = runs.floorEntry(to);
        // Each run that is met goes into the new one, so that all additions together take each run away once.
        while (run != null && !run.getValue().isBefore(from)) {
            from = run.getKey().isBefore(from) ? run.getKey() : from;
            to = run.getValue().isAfter(to) ? run.getValue() : to;
            runs.remove(run.getKey());
            run = runs.floorEntry(to);
        }
        runs.put(from, to);
    }

    /** True where the date may fall on one of the days; an unknown date does not. */
    boolean mayMeet(@Nullable PartialDate date) {
        if (date == null) {
            return false;
        }
        Map.Entry<LocalDate, LocalDate> run = runs.floorEntry(end(date));
        return run != null && !run.getValue().isBefore(start(date));
    }
}
