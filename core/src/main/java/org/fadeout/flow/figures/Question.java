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
 */
public record Question(
        Period period,
        LocalDate asOf,
        Known known,
        List<Dimension> by,
        @Nullable Length radius,
        @Nullable Origin origin) {

    public Question {
        by = by.isEmpty() ? List.of(Dimension.TASK) : List.copyOf(by);
    }

    /** The figures of a period as of its end, as known now, by task. */
    public static Question of(Period period) {
        return new Question(period, period.to(), Known.NOW, List.of(), null, null);
    }

    public Question by(Dimension... dimensions) {
        return new Question(period, asOf, known, List.of(dimensions), radius, origin);
    }

    public Question withRadius(@Nullable Length given) {
        return new Question(period, asOf, known, by, given, origin);
    }
}
