package org.fadeout.edge.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make a question; every value that does not fit says what would. */
final class QuestionOptions {
    private static final int MOST_YEARS = 50;
    private static final String DAYS = "a day such as 2023-12-31";

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "2023, 2023-05 or 2023-01-01/2023-06-30; for figures also 2021..2023, year by year")
    private @Nullable String period;

    @Option(names = "--as-of", paramLabel = "D", description = "When it was true; the end of the period by default")
    private @Nullable String asOf;

    @Option(
            names = "--as-known-on",
            paramLabel = "D",
            description = "When it was known: a day in the register's zone, or an instant")
    private @Nullable String asKnownOn;

    @Option(names = "--radius", paramLabel = "M", description = "Fade-out distance in metres instead of the standard's")
    private @Nullable String radius;

    @Option(names = "--records", paramLabel = "WHICH", description = "real or invented, where the register holds both")
    private @Nullable String records;

    @Option(
            names = "--standard",
            paramLabel = "NAME",
            description = "What-if: judge everything under this standard of the register, also a draft")
    private @Nullable String standard;

    @Option(
            names = "--include",
            paramLabel = "submitted",
            description = "Count records that are not approved too; it is printed")
    private @Nullable String include;

    /**
     * The question; the period is required unless another is given. Known now means known by the last batch, and is asked so: the same
     * question gives the same answer next year.
     */
    Question question(Register register, @Nullable Period otherwise, List<String> by) {
        Period asked = period();
        if (asked == null && otherwise == null) {
            throw bad("--period", "nothing", "2023, 2023-05 or 2023-01-01/2023-06-30");
        }
        Period chosen = asked != null ? asked : java.util.Objects.requireNonNull(otherwise);
        LocalDate day = asOf == null ? chosen.to() : day("--as-of", asOf);
        return new Question(chosen, day, known(register), dimensions(by), radius(), origin(), standard);
    }

    /** A question for each year of {@code 2021..2023}; else the one. */
    List<Question> questions(Register register, List<String> by) {
        String asked = period;
        int dots = asked == null ? -1 : asked.indexOf("..");
        if (asked == null || dots < 0) {
            return List.of(question(register, null, by));
        }
        List<Question> questions = new ArrayList<>();
        int first = year(asked.substring(0, dots));
        int last = year(asked.substring(dots + 2));
        if (last < first || last - first >= MOST_YEARS) {
            throw bad("--period", asked, "a first and a last year, at most " + MOST_YEARS + " years");
        }
        for (int year = first; year <= last; year++) {
            Period one = Period.ofYear(year);
            LocalDate day = asOf == null ? one.to() : day("--as-of", asOf);
            questions.add(new Question(one, day, known(register), dimensions(by), radius(), origin()));
        }
        return questions;
    }

    /** True where a period or a day was asked for. */
    boolean asksWhen() {
        return period != null || asOf != null;
    }

    private static int year(String text) {
        try {
            return Period.parse(text).equals(Period.ofYear(Integer.parseInt(text))) ? Integer.parseInt(text) : 0;
        } catch (IllegalArgumentException e) {
            throw bad("--period", text, "a year such as 2021, as in 2021..2023");
        }
    }

    private @Nullable Period period() {
        if (period == null) {
            return null;
        }
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw bad("--period", period, "2023, 2023-05 or 2023-01-01/2023-06-30");
        }
    }

    private Known known(Register register) {
        Known known = asKnownOn == null
                ? byLastBatch(register)
                : Known.by(instant(asKnownOn, register.info().zone()));
        if (include == null) {
            return known;
        }
        if (!include.equals("submitted")) {
            throw bad("--include", include, "submitted");
        }
        return known.withSubmitted();
    }

    static Known byLastBatch(Register register) {
        return register.batches().stream()
                .filter(batch -> batch.site().equals(register.info().site()))
                .map(BatchEntry::recordedAt)
                .max(Comparator.naturalOrder())
                .map(Known::by)
                .orElse(Known.NOW);
    }

    /** A day means to its end: what was recorded on that day was known on it. */
    static Instant instant(String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeParseException e) {
            throw bad("--as-known-on", text, DAYS + ", or an instant such as 2024-01-31T12:00:00Z");
        }
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(option, text, DAYS);
        }
    }

    private @Nullable Length radius() {
        if (radius == null) {
            return null;
        }
        try {
            Length length = Length.ofMetres(Double.parseDouble(radius));
            if (length.isMoreThan(Length.ZERO) && !length.isMoreThan(Length.ofMetres(10_000))) {
                return length;
            }
        } catch (IllegalArgumentException e) {
            // Said below, with what is allowed.
        }
        throw bad("--radius", radius, "metres, more than 0 and at most 10000");
    }

    private @Nullable Origin origin() {
        return records == null
                ? null
                : new FieldType.OneOf<>(Origin.class)
                        .read(records)
                        .orElseThrow(() -> bad("--records", String.valueOf(records), "real, invented"));
    }

    private static List<Dimension> dimensions(List<String> by) {
        FieldType.OneOf<Dimension> words = new FieldType.OneOf<>(Dimension.class);
        List<Dimension> dimensions = new ArrayList<>();
        for (String word : by) {
            Optional<Dimension> dimension = words.read(word);
            dimensions.add(dimension.orElseThrow(() -> bad("--by", word, String.join(", ", words.words()))));
        }
        return dimensions;
    }

    static ProblemException bad(String option, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(option, seen, allowed));
    }
}
