package org.fadeout.flow.review;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.measure.Count;
import org.jspecify.annotations.Nullable;

/**
 * How a year of a state or area is scored under a scheme.
 *
 * @param lines one a criterion, in the order of the scheme
 * @param mean weighted mean of what is scored, rounded as the scheme says; null where nothing is scored or nothing applies
 * @param label the word for the mean; null unless every criterion that applies is scored
 * @param notApplicable why the scheme does not score this state or area; null where it does, or where that is not known
 * @param notes what must be read with the mean
 */
public record Scorecard(
        Scheme scheme,
        int year,
        String participant,
        List<Line> lines,
        @Nullable Score mean,
        @Nullable String label,
        @Nullable String notApplicable,
        List<String> notes) {

    public Scorecard {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One criterion.
     *
     * @param judgement the latest that is on record; empty where nobody judged
     * @param points what counts; null where it is not scored
     * @param others judgements of the same criterion that a later one replaced
     * @param inputs what the register itself tells
     */
    public record Line(
            Scheme.Criterion criterion,
            Optional<Judgement> judgement,
            @Nullable Count points,
            Count others,
            List<ReviewCheck.Result> inputs) {
        public Line {
            inputs = List.copyOf(inputs);
        }

        /** True where a person judged that the criterion does not apply. */
        public boolean notApplicable() {
            return judgement
                    .map(one -> Boolean.TRUE.equals(one.notApplicable()))
                    .orElse(false);
        }
    }

    /** The criteria that apply. */
    public List<Line> applicable() {
        return lines.stream().filter(line -> !line.notApplicable()).toList();
    }

    /** The criteria with points. */
    public List<Line> scored() {
        return lines.stream().filter(line -> line.points() != null).toList();
    }
}
