package org.fadeout.spark;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.source.Origin;

/** A question as Spark carries it, asked of one origin. */
record SentQuestion(
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        Instant known,
        boolean submitted,
        ArrayList<Dimension> by,
        String radius,
        Origin origin,
        String standard)
        implements Serializable {

    static SentQuestion of(Question question, Origin origin) {
        return new SentQuestion(
                question.period().from(),
                question.period().to(),
                question.asOf(),
                question.known().instant().orElse(null),
                question.known().includeSubmitted(),
                new ArrayList<>(question.by()),
                question.radius() == null ? null : question.radius().metresText(),
                origin,
                question.standard());
    }

    Question question() {
        Known by = known == null ? Known.NOW : Known.by(known);
        return new Question(
                new Period(from, to),
                asOf,
                submitted ? by.withSubmitted() : by,
                by(),
                radius == null ? null : Length.ofMetres(Double.parseDouble(radius)),
                origin,
                standard);
    }
}
