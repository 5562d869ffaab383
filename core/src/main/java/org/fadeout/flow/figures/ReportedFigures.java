package org.fadeout.flow.figures;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.source.Source;

/** The figures that others report for the period: claims with a quantity, as they were made. */
final class ReportedFigures {
    private ReportedFigures() {}

    static List<Figures.Reported> of(Snapshot snapshot, Question question) {
        return snapshot.all(Claim.KIND).stream()
                .filter(claim -> question.period().equals(claim.period()) && claim.quantity() != null)
                .map(claim -> new Figures.Reported(
                        claim.figure() == null ? claim.type().text() : claim.figure(),
                        java.util.Objects.requireNonNull(claim.quantity()),
                        claim.basis() == null ? "not stated" : claim.basis(),
                        claim.who(),
                        source(claim, snapshot)))
                .sorted(ReportedFigures::byFigureAndWho)
                .toList();
    }

    private static int byFigureAndWho(Figures.Reported one, Figures.Reported other) {
        int byFigure = one.figure().compareTo(other.figure());
        return byFigure != 0 ? byFigure : one.who().compareTo(other.who());
    }

    /** Sources are asked for one by one: few of them carry a figure of the period. */
    private static String source(Claim claim, Snapshot snapshot) {
        Optional<Source> source = Optional.ofNullable(claim.source()).flatMap(id -> snapshot.one(Source.KIND, id));
        String missing = Boolean.TRUE.equals(claim.noteMissing()) ? " (its note " + claim.note() + " is missing)" : "";
        return source.map(Source::title).orElse("no source") + missing;
    }
}
