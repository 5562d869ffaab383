package org.fadeout.flow.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A scoring scheme as dated, cited data.
 *
 * @param id its short name, such as {@code mar-seven}
 * @param validFrom the first year whose performance it scores; null where always
 * @param validUntil the last such year; null where it still does
 * @param most points that a criterion can have at most; at least zero
 * @param criteria in the order of the scheme; their weights are 100 percent together
 * @param ratings the highest first; the lowest begins at zero
 * @param rounding the rounding rule in words, for printing: means are rounded half up to a tenth, and then named
 * @param unverified each value that was not read in a published scheme, with the reason
 */
public record Scheme(
        String id,
        String title,
        String publisher,
        @Nullable PartialDate validFrom,
        @Nullable PartialDate validUntil,
        SchemeScope scope,
        Count most,
        List<Criterion> criteria,
        List<Rating> ratings,
        String rounding,
        String citation,
        List<String> unverified) {

    /**
     * One thing that is scored.
     *
     * @param id by which judgements name it
     * @param inputs what the register itself can tell of it
     */
    public record Criterion(String id, String title, Percent weight, List<ReviewCheck> inputs) {
        public Criterion {
            inputs = List.copyOf(inputs);
        }
    }

    /** The word for a mean from some score up. */
    public record Rating(String text, Score from) {}

    /** Checks that it can score. Throws IllegalArgumentException that names what does not hold together and what is allowed. */
    public Scheme {
        criteria = List.copyOf(criteria);
        ratings = ratings.stream()
                .sorted(Comparator.comparing(Rating::from).reversed())
                .toList();
        unverified = List.copyOf(unverified);
        Set<String> ids = new HashSet<>();
        long weights = 0;
        for (Criterion criterion : criteria) {
            weights += criterion.weight().hundredths();
            if (!ids.add(criterion.id())) {
                throw new IllegalArgumentException(
                        "criteria: \"" + criterion.id() + "\" stands twice; allowed: each criterion once");
            }
        }
        if (weights != Percent.ALL.hundredths()) {
            throw new IllegalArgumentException("criteria: the weights add to "
                    + BigDecimal.valueOf(weights, 2).toPlainString() + " %; allowed: weights that add to 100 %");
        }
        Set<Score> starts = new HashSet<>();
        ratings.forEach(rating -> starts.add(rating.from()));
        if (starts.size() != ratings.size() || !starts.contains(new Score(0))) {
            throw new IllegalArgumentException(
                    "labels: two begin at one score, or none begins at 0; allowed: each start once, the lowest 0");
        }
    }

    /** The word for a mean that is rounded already. */
    public String label(Score mean) {
        return ratings.stream()
                .filter(rating -> rating.from().compareTo(mean) <= 0)
                .findFirst()
                .map(Rating::text)
                .orElseThrow();
    }

    public Optional<Criterion> criterion(String name) {
        return criteria.stream().filter(one -> one.id().equals(name)).findFirst();
    }

    /** True where it scores the performance of the year. */
    public boolean scores(int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return (validFrom == null || validFrom.earliest() == null || !day.isBefore(validFrom.earliest()))
                && (validUntil == null
                        || validUntil.latest() == null
                        || !validUntil.latest().isBefore(day));
    }
}
