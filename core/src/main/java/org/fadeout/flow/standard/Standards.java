package org.fadeout.flow.standard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.PartialDate;

/** The standards a register holds, and which of them is in force on a day. */
public record Standards(List<Standard> all) {

    public Standards {
        all = List.copyOf(all);
    }

    /** The standard in force: not a draft, valid on the day; of several the one that came into force last, then the one named first. */
    public Optional<Standard> inForce(LocalDate day) {
        return all.stream()
                .filter(standard -> !standard.draft() && holds(standard, day))
                .max(Comparator.comparing(Standards::since)
                        .thenComparing(Comparator.comparing(Standard::name).reversed()));
    }

    private static boolean holds(Standard standard, LocalDate day) {
        PartialDate until = standard.validUntil();
        return !since(standard).isAfter(day)
                && (until == null || until.latest() == null || !day.isAfter(until.latest()));
    }

    private static LocalDate since(Standard standard) {
        PartialDate from = standard.validFrom();
        return from == null || from.earliest() == null ? LocalDate.MIN : from.earliest();
    }
}
