package org.fadeout.spark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Known;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command is told: the export, the question, and where Spark runs. */
final class Asking extends Running {
    private static final String PERIODS = "2023, 2023-05 or 2023-01-01/2023-06-30";
    private final boolean periodNeeded;

    /** @param periodNeeded false where all that is known by a day is asked for */
    Asking(boolean periodNeeded) {
        this.periodNeeded = periodNeeded;
    }

    @Parameters(
            paramLabel = "DIR",
            description = "A folder that fadeout export REGISTER --to DIR --format geoparquet wrote")
    String folder = "";

    @Option(names = "--period", paramLabel = "P", description = "2023, 2023-05 or 2023-01-01/2023-06-30")
    private String period;

    @Option(names = "--as-of", paramLabel = "D", description = "When it was true; the end of the period by default")
    private String asOf;

    @Option(names = "--radius", paramLabel = "M", description = "Fade-out distance in metres instead of the standard's")
    private String radius;

    @Option(names = "--records", paramLabel = "WHICH", description = "real or invented, where the export holds both")
    private String records;

    @Option(names = "--standard", paramLabel = "NAME", description = "What-if: judge everything under this standard")
    private String standard;

    /** The question, known as the export was. A period or a day is required: the same question gives the same answer next year. */
    Question question(Known known, List<String> by) {
        LocalDate until = asOf == null ? null : read("--as-of", asOf, LocalDate::parse, "a day such as 2023-12-31");
        if (period == null && (until == null || periodNeeded)) {
            throw bad("--period", "nothing", periodNeeded ? PERIODS : PERIODS + "; or --as-of with a day");
        }
        Period asked = period == null
                ? new Period(LocalDate.of(1900, 1, 1), until)
                : read("--period", period, Period::parse, PERIODS);
        LocalDate day = until == null ? asked.to() : until;
        List<Dimension> dimensions = new ArrayList<>();
        by.forEach(word -> dimensions.add(choice("--by", word, Dimension.class)));
        Length given = radius == null
                ? null
                : read(
                        "--radius",
                        radius,
                        text -> Length.ofMetres(Double.parseDouble(text)),
                        "metres, more than 0 and at most 10000");
        if (given != null && (!given.isMoreThan(Length.ZERO) || given.isMoreThan(Length.ofMetres(10_000)))) {
            throw bad("--radius", radius, "metres, more than 0 and at most 10000");
        }
        Origin origin = records == null ? null : choice("--records", records, Origin.class);
        return new Question(asked, day, known, dimensions, given, origin, standard);
    }

    private static <T> T read(String option, String text, Function<String, T> reading, String allowed) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw bad(option, text, allowed);
        }
    }

    private static <E extends Enum<E> & Choice> E choice(String option, String word, Class<E> type) {
        FieldType.OneOf<E> words = new FieldType.OneOf<>(type);
        return words.read(word).orElseThrow(() -> bad(option, word, String.join(", ", words.words())));
    }

    private static ProblemException bad(String option, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(option, seen, allowed));
    }
}
