package org.fadeout.edge.cli;

import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.Places;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands of the words have in common. */
final class WordsOptions {
    @Option(
            names = "--as-known-on",
            paramLabel = "D",
            description = "When it was known: a day in the register's zone, or an instant")
    private @Nullable String asKnownOn;

    /** What was known by the day; by the last batch where none is given, so that the same question gives the same answer. */
    Known known(Register register) {
        return asKnownOn == null
                ? QuestionOptions.byLastBatch(register)
                : Known.by(QuestionOptions.instant(asKnownOn, register.info().zone()));
    }

    /** The place that is meant. Throws ProblemException where there is none, or more than one. */
    static Place place(Snapshot snapshot, String text) {
        return Places.find(snapshot, text)
                .orElseThrow(() -> new ProblemException(new RecordProblem.RecordMissing("one place", text)));
    }

    static @Nullable Period period(@Nullable String text) {
        try {
            return text == null ? null : Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw QuestionOptions.bad("--period", String.valueOf(text), "2023, 2023-05 or 2023-01-01/2023-06-30");
        }
    }
}
