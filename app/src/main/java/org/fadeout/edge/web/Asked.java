package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;

/**
 * What a page about figures was asked: the words as they stand in the form. Empty words leave the choice to the page. What does not fit throws
 * ProblemException with the name of the parameter, the value seen and what is allowed.
 */
public record Asked(String period, String asOf, String known, String by) {
    private static final String DAY = "a day such as 2023-12-31";

    static Asked of(HttpServletRequest request) {
        return new Asked(
                one(request, "period"), one(request, "as-of"), one(request, "as-known-on"), one(request, "by"));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** The same with rows by another dimension. */
    Asked by(String dimension) {
        return new Asked(period, asOf, known, dimension);
    }

    /** The same of another period, as of its end unless a day was asked for. */
    Asked in(String other) {
        return new Asked(other, asOf, known, by);
    }

    /** As an address carries it, without the words that are empty. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "period", period);
        add(parts, "as-of", asOf);
        add(parts, "as-known-on", known);
        add(parts, "by", by);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(Pages.pair(name, value));
        }
    }

    /** The question; the period where none is named, and what is known now as the given knowledge. */
    Question question(Period otherwise, Known now, ZoneId zone) {
        Period asked = period.isEmpty() ? otherwise : periodOf(period);
        return new Question(asked, day("as-of", asOf, asked.to()), knownOf(now, zone), dimensions(), null, null);
    }

    /** The day of the question; the other where none is named. */
    LocalDate day(LocalDate otherwise) {
        return day("as-of", asOf, otherwise);
    }

    Known knownOf(Known now, ZoneId zone) {
        return known.isEmpty()
                ? now
                : Known.by(day("as-known-on", known, LocalDate.MAX)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusMillis(1));
    }

    /** Known by the last batch: the same question then gives the same answer next year. */
    static Known byLastBatch(Register register) {
        return register.batches().stream()
                .filter(batch -> batch.site().equals(register.info().site()))
                .map(BatchEntry::recordedAt)
                .max(Comparator.naturalOrder())
                .map(Known::by)
                .orElse(Known.NOW);
    }

    private static Period periodOf(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad("period", text, "2023, 2023-05 or 2023-01-01/2023-06-30");
        }
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name, text, DAY);
        }
    }

    private List<Dimension> dimensions() {
        if (by.isEmpty()) {
            return List.of();
        }
        FieldType.OneOf<Dimension> words = new FieldType.OneOf<>(Dimension.class);
        return List.of(words.read(by).orElseThrow(() -> bad("by", by, String.join(", ", words.words()))));
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }
}
