package org.fadeout.flow.contamination;

import java.util.function.Predicate;
import org.fadeout.base.record.RecordId;

/** What must exist before a decision on a hazardous area can be taken. Each says what it needs, so that a refusal says what is missing. */
public enum Guard {
    REASON("a reason", facts -> given(facts.said().reason())),
    AUTHORITY("the authority that decides", facts -> given(facts.said().authority())),
    IN_ORDER(
            "a date not before the area was recorded and last decided on; decisions are taken forwards",
            facts -> facts.said().inOrder()),
    EVIDENCE(
            "evidence on the area or recorded to it that the standard counts as direct or indirect",
            facts -> facts.evidence().hasEvidence()),
    DIRECT_EVIDENCE(
            "direct evidence with position, date and source on the area or recorded to it",
            facts -> !facts.evidence().direct().isEmpty()),
    EVIDENCE_FOUND_INVALID(
            "the ids of all direct evidence on the area, which the correction finds invalid",
            facts -> facts.evidence().direct().stream()
                    .map(RecordId::text)
                    .allMatch(facts.said().evidence()::contains)),
    NO_EVIDENCE(
            "no direct evidence on the area", facts -> facts.evidence().direct().isEmpty()),
    NTS_REPORT(
            "an approved report of non-technical survey on its land",
            facts -> !facts.survey().nonTechnical().isEmpty()),
    NTS_OR_TS_REPORT(
            "an approved report of non-technical or technical survey on its land",
            facts -> !facts.survey().nonTechnical().isEmpty()
                    || !facts.survey().technical().isEmpty()),
    NTS_WITHOUT_EVIDENCE(
            "approved visits of non-technical survey without evidence over all of its land",
            facts -> facts.survey().notVisited() != null
                    && !facts.survey().notVisited().isMoreThan(Lineage.TOLERANCE)),
    CANCELLATION_ALLOWED(
            "a standard in force that allows cancellation through non-technical survey",
            facts -> Boolean.TRUE.equals(facts.standard().cancellationThroughNts())),
    TS_REPORT(
            "an approved report of technical survey on its land",
            facts -> !facts.survey().technical().isEmpty()),
    REDUCED_LAND(
            "the polygons of the reduced land, as land-release products of this area",
            facts -> !facts.survey().reduced().isEmpty()),
    METHOD_AND_COVERAGE(
            "method, and the coverage that the standard needs, of each reduced polygon",
            facts -> facts.survey().methodAndCoverage()),
    CLEARANCE_COMPLETED(
            "a completed clearance task on its land",
            facts -> !facts.work().completed().isEmpty()),
    DEPTH_STATED("the depth of every search", facts -> facts.work().depthStated()),
    QUALITY_PASSED(
            "quality control that accepted the work", facts -> facts.work().qualityPassed()),
    ALL_RELEASED(
            "all of its land cleared, reduced or cancelled",
            facts -> facts.work().notReleased() != null
                    && !facts.work().notReleased().isMoreThan(Lineage.TOLERANCE)),
    CERTIFICATE("a hand-over certificate", facts -> given(facts.work().certificate())),
    NEW_EVIDENCE(
            "evidence inside or within fade-out, dated after the area was closed",
            facts -> !facts.newEvidence().isEmpty()),
    BOUNDARY("the boundary, as a polygon", facts -> facts.ground().newLand() != null),
    EVIDENCE_ON_BOUNDARY(
            "evidence on the land inside the boundary given",
            facts -> facts.ground().evidenceOnNewLand()),
    ALIKE(
            "areas that are all open and of one type of hazard",
            facts -> facts.ground().alike()),
    LINEAGE(
            "successors that cover the land of their predecessors within 1 m2",
            facts ->
                    facts.ground().lineage() != null && facts.ground().lineage().balances());

    private final String need;
    private final Predicate<Facts> met;

    Guard(String need, Predicate<Facts> met) {
        this.need = need;
        this.met = met;
    }

    private static boolean given(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** What must exist, in words. */
    public String need() {
        return need;
    }

    public boolean met(Facts facts) {
        return met.test(facts);
    }

    /** What is missing, in words, with the amount where there is one. */
    public String missing(Facts facts) {
        Lineage lineage = facts.ground().lineage();
        return switch (this) {
            case LINEAGE -> need + (lineage == null ? "" : " (" + lineage.difference() + ")");
            case NTS_WITHOUT_EVIDENCE -> need + left(facts.survey().notVisited(), "not covered");
            case ALL_RELEASED -> need + left(facts.work().notReleased(), "left");
            default -> need;
        };
    }

    private static String left(@org.jspecify.annotations.Nullable Object area, String word) {
        return area == null ? "" : " (" + area + " " + word + ")";
    }
}
