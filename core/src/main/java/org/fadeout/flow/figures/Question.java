package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the figures.
 *
 * @param asOf finds and completions after this day do not count; the end of the period where nothing else is asked
 * @param known what knowledge they rest on
 * @param by the dimensions of the rows, at least one
 * @param radius replaces the standard's fade-out distance, or null
 * @param origin real or invented records, or null where the register holds one of them only
 * @param standard the name of the standard under which everything is judged as a what-if, or null for those in force
 */
public record Question(
        Period period,
        LocalDate asOf,
        Known known,
        List<Dimension> by,
        @Nullable Length radius,
        @Nullable Origin origin,
        @Nullable String standard) {

    public Question {
        by = by.isEmpty() ? List.of(Dimension.TASK) : List.copyOf(by);
    }

    /** A question under the standards in force. */
    public Question(
            Period period,
            LocalDate asOf,
            Known known,
            List<Dimension> by,
            @Nullable Length radius,
            @Nullable Origin origin) {
        this(period, asOf, known, by, radius, origin, null);
    }

    /** The figures of a period as of its end, as known now, by task. */
    public static Question of(Period period) {
        return new Question(period, period.to(), Known.NOW, List.of(), null, null);
    }

    public Question by(Dimension... dimensions) {
        return new Question(period, asOf, known, List.of(dimensions), radius, origin, standard);
    }

    public Question withRadius(@Nullable Length given) {
        return new Question(period, asOf, known, by, given, origin, standard);
    }

    /** The same question under one standard, by its name, for every decision: a what-if. */
    public Question under(@Nullable String name) {
        return new Question(period, asOf, known, by, radius, origin, name);
    }
}
