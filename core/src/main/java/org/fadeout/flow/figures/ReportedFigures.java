package org.fadeout.flow.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.source.Source;

/** The figures that others report for the period: claims with a quantity, as they were made. */
final class ReportedFigures {
    private ReportedFigures() {}

    static List<Figures.Reported> of(Snapshot snapshot, Question question) {
        Map<RecordId, Source> sources =
                snapshot.all(Source.KIND).stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return snapshot.all(Claim.KIND).stream()
                .filter(claim -> question.period().equals(claim.period()) && claim.quantity() != null)
                .map(claim -> new Figures.Reported(
                        claim.figure() == null ? claim.type().text() : claim.figure(),
                        java.util.Objects.requireNonNull(claim.quantity()),
                        claim.basis() == null ? "not stated" : claim.basis(),
                        claim.who(),
                        source(claim, sources)))
                .sorted(java.util.Comparator.comparing(Figures.Reported::figure).thenComparing(Figures.Reported::who))
                .toList();
    }

    private static String source(Claim claim, Map<RecordId, Source> sources) {
        Source source = claim.source() == null ? null : sources.get(claim.source());
        String missing = Boolean.TRUE.equals(claim.noteMissing()) ? " (its note " + claim.note() + " is missing)" : "";
        return (source == null ? "no source" : source.title()) + missing;
    }
}
