package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.fadeout.flow.standard.Standard;

/** The CMR area by class, with what makes it an upper or a lower bound, and the same area at other radii. */
final class CmrSum {
    private final PeriodLand land;
    private final LandRecords records;
    private final Question question;
    private final Standard standard;
    private final OtherDiscs others;
    private final Figures.CmrArea area;

    CmrSum(PeriodLand land, LandRecords records, Question question, Standard standard) {
        this.land = land;
        this.records = records;
        this.question = question;
        this.standard = standard;
        this.others = new OtherDiscs(land, land.area(Piece::cmr), question.radius());
        this.area = measured();
    }

    Figures.CmrArea area() {
        return area;
    }

    private Figures.CmrArea measured() {
        Area searched = land.area(piece -> piece.cmr() && piece.searchRecorded());
        Area assumed = land.area(piece -> piece.cmr() && !piece.searchRecorded());
        Modelling.Modelled modelled = Modelling.of(land, records, question);
        Area unclear = land.area(this::notDeterminable);
        List<String> missing = missing(modelled, unclear);
        List<String> why = new ArrayList<>();
        if (!assumed.isZero()) {
            long assumedTasks = owners(Verdict.ASSUMED);
            why.add("at most: search assumed over the whole task polygon for " + assumedTasks
                    + " tasks without a record of it");
        }
        why.addAll(missing);
        Area total = searched.plus(assumed);
        boolean unknown = total.isZero() && !missing.isEmpty();
        Qualifier qualifier = unknown
                ? Qualifier.UNKNOWN
                : !assumed.isZero() ? Qualifier.AT_MOST : missing.isEmpty() ? Qualifier.EXACT : Qualifier.AT_LEAST;
        return new Figures.CmrArea(
                unknown ? null : total,
                qualifier,
                why,
                unknown ? null : searched,
                unknown ? null : assumed,
                modelled.area(),
                modelled.items(),
                unclear,
                unknown ? new Figures.Range(null, null) : range());
    }

    private long owners(Verdict verdict) {
        return land.pieces().stream()
                .filter(Piece::cmr)
                .flatMap(piece -> piece.counted().stream())
                .filter(pass -> pass.verdict() == verdict)
                .map(Pass::owner)
                .distinct()
                .count();
    }

    private List<String> missing(Modelling.Modelled modelled, Area unclear) {
        List<String> missing = new ArrayList<>();
        if (standard == Standard.NONE) {
            missing.add("unknown: no standard is in force, so that no land can be judged");
        }
        if (!modelled.items().isZero()) {
            missing.add("at least: " + modelled.items() + " items have no usable position and stand outside the union");
        }
        if (!unclear.isZero()) {
            missing.add("at least: " + unclear.inKm2(3)
                    + " km2 within the envelope were searched to a depth or by a method that cannot be judged");
        }
        long undated = undatedPasses();
        if (undated > 0) {
            missing.add(
                    "at least: " + undated
                            + " records of cleared land cannot be placed in or out of the period, or not judged, and are left out");
        }
        return missing;
    }

    private long undatedPasses() {
        return land.everyPass().stream()
                .filter(pass -> pass.verdict().counts() || pass.verdict() == Verdict.NOT_DETERMINABLE)
                .filter(pass -> pass.date() == null
                        || (pass.date().possiblyIn(question.period())
                                && !pass.date().certainlyIn(question.period())))
                .count();
    }

    private boolean notDeterminable(Piece piece) {
        return !piece.cleared()
                && land.passesOn(piece.face()).stream()
                        .anyMatch(pass -> pass.verdict() == Verdict.NOT_DETERMINABLE
                                && pass.date() != null
                                && pass.date().certainlyIn(question.period())
                                && land.inEnvelope(piece.face(), pass));
    }

    private Figures.Range range() {
        boolean untold = standard.assumedAccuracy() == null
                && records.finds().stream().anyMatch(find -> find.makesDisc() && find.accuracy() == null);
        if (untold) {
            return new Figures.Range(null, null);
        }
        return new Figures.Range(others.by(FadeOut::narrowed), others.by(FadeOut::widened));
    }

    /**
     * The area at each radius that the standard names; unknown at every radius where the area itself is. Each is a cut of its own with
     * stretches that only one processor can do, so several are made side by side.
     */
    List<Figures.Sensitivity> sensitivity() {
        List<Length> radii = standard.sensitivityRadii().texts().stream()
                .map(metres -> Length.ofMetres(Double.parseDouble(metres)))
                .toList();
        List<Area> areas = area.area() == null
                ? List.of()
                : radii.parallelStream().map(this::areaAt).toList();
        List<Figures.Sensitivity> sensitivity = new ArrayList<>();
        for (int i = 0; i < radii.size(); i++) {
            sensitivity.add(new Figures.Sensitivity(radii.get(i), areas.isEmpty() ? null : areas.get(i)));
        }
        return sensitivity;
    }

    private Area areaAt(Length radius) {
        return landAt(land, records, question, radius).area(Piece::cmr);
    }

    /** The same land with discs of this radius; the very same where every disc has it already, so that it is measured once. */
    static PeriodLand landAt(PeriodLand land, LandRecords records, Question question, Length radius) {
        return isNominal(land, records, question, radius) ? land : land.under(radius, FadeOut::disc);
    }

    private static boolean isNominal(PeriodLand land, LandRecords records, Question question, Length radius) {
        Map<RecordId, Standard> standards = new LinkedHashMap<>();
        land.passes().forEach(pass -> standards.putIfAbsent(pass.standard().id(), pass.standard()));
        return standards.values().stream()
                .map(one -> new FadeOut(one, question.radius()))
                .allMatch(rule -> records.finds().stream()
                        .filter(Find::makesDisc)
                        .allMatch(find -> rule.radius(find).equals(radius)));
    }
}
