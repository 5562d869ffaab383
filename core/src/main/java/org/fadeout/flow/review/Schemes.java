package org.fadeout.flow.review;

import java.util.List;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.jspecify.annotations.Nullable;

/** The scoring schemes that are at hand, and which of them scores a year. */
public record Schemes(List<Scheme> all) {

    public Schemes {
        all = List.copyOf(all);
    }

    /** The scheme of a name, or where none is given the one that scores the year. Throws ProblemException where there is none. */
    public Scheme of(int year, @Nullable String name) {
        return all.stream()
                .filter(scheme ->
                        name == null ? scheme.scores(year) : scheme.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new UsageProblem.BadOption(
                        "the scoring scheme",
                        name == null ? "that of " + year : name,
                        String.join(", ", all.stream().map(Scheme::id).sorted().toList()))));
    }
}
