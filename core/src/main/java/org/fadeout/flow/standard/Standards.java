package org.fadeout.flow.standard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The standards a register holds, and which of them is in force on a day.
 *
 * @param whatIf asked for by name: it stands for every day, whatever is in force, and is the only way a draft is used; null otherwise
 */
public record Standards(List<Standard> all, @Nullable Standard whatIf) {

    private static final Comparator<Standard> BY_START = Comparator.comparing(Standards::since)
            .thenComparing(Comparator.comparing(Standard::name).reversed());

    public Standards {
        all = List.copyOf(all);
    }

    /** The standards as they are in force, without a what-if. */
    public Standards(List<Standard> all) {
        this(all, null);
    }

    /**
     * The same standards with one of them, by its short name, for every day; as they are where the name is null. Throws ProblemException
     * where none has the name.
     */
    public Standards under(@Nullable String name) {
        return name == null ? this : new Standards(all, named(name));
    }

    /** The standard of a short name. Throws ProblemException where none has it. */
    public Standard named(String name) {
        return all.stream()
                .filter(standard -> standard.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new RecordProblem.StandardMissing(
                        name, all.stream().map(Standard::name).sorted().toList())));
    }

    /** The standard in force: not a draft, valid on the day; of several the one that came into force last, then the one named first. */
    public Optional<Standard> inForce(LocalDate day) {
        return whatIf != null
                ? Optional.of(whatIf)
                : all.stream()
                        .filter(standard -> !standard.draft() && holds(standard, day))
                        .max(BY_START);
    }

    /** The standard that came into force last: it judges what has no day of its own, such as a boundary as it is recorded now. */
    public Standard latest() {
        return whatIf != null
                ? whatIf
                : all.stream()
                        .filter(standard -> !standard.draft())
                        .max(BY_START)
                        .orElse(Standard.NONE);
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
