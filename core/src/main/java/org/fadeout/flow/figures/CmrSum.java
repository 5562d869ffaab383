package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.PeriodLand.DiscRule;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.fadeout.flow.standard.Standard;

/** The CMR area by class, with what makes it an upper or a lower bound, and the same area at other radii: tallied, and read from a tally. */
final class CmrSum {
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final Map<String, DiscRule> RANGE = Map.of(LOW, FadeOut::narrowed, HIGH, FadeOut::widened);

    private CmrSum() {}

    /** Adds the area and its reasons. */
    static void add(FiguresTally tally, PeriodLand land, Map<RecordId, List<Find>> findsByTask, Question question) {
        tally.add(Part.CMR_SEARCHED, land.area(piece -> piece.cmr() && piece.searchRecorded()));
        tally.add(Part.CMR_ASSUMED, land.area(piece -> piece.cmr() && !piece.searchRecorded()));
        tally.add(Part.NOT_DETERMINABLE, land.area(piece -> notDeterminable(land, question, piece)));
        tally.add(Part.ASSUMED_TASKS, assumedTasks(land));
        tally.add(Part.UNDATED_PASSES, undatedPasses(land, question));
        Modelling.add(tally, land, findsByTask, question);
    }

    /**
     * What is to be measured under other discs: at the ends of the range, and at each radius that the standard names. Each is a cut of its own
     * with stretches that only one processor can do, so they are there to be done side by side.
     */
    static List<Supplier<FiguresTally>> others(
            PeriodLand land, Question question, Standard standard, FiguresFacts facts) {
        List<Supplier<FiguresTally>> works = new ArrayList<>();
        if (!facts.accuracyUntold()) {
            works.addAll(new OtherDiscs(land, question.radius(), facts.struck()).works(RANGE));
        }
        radii(standard).stream()
                .distinct()
                .filter(radius -> !facts.isNominal(radius))
                .forEach(radius ->
                        works.add(() -> sensitivity(radius, land.under(radius, FadeOut::disc, millimetres(radius)))));
        return works;
    }

    private static FiguresTally sensitivity(Length radius, PeriodLand land) {
        return FiguresTally.of(Part.SENSITIVITY, land.area(Piece::cmr).squareMetres(), millimetres(radius));
    }

    /** The area at each radius that every disc has already: it is measured once. */
    static void addNominal(FiguresTally tally, PeriodLand land, Standard standard) {
        radii(standard).stream()
                .distinct()
                .filter(land.facts()::isNominal)
                .forEach(radius -> tally.addAll(sensitivity(radius, land)));
    }

    /** True where the tally tells the area, so that it may be shown under other discs. */
    static boolean isKnown(FiguresTally tally, Standard standard) {
        return !total(tally).isZero() || missing(tally, standard).isEmpty();
    }

    private static Area total(FiguresTally tally) {
        return tally.area(Part.CMR_SEARCHED).plus(tally.area(Part.CMR_ASSUMED));
    }

    static Figures.CmrArea area(FiguresTally tally, Standard standard, FiguresFacts facts) {
        Area assumed = tally.area(Part.CMR_ASSUMED);
        Modelling.Modelled modelled = Modelling.of(tally);
        List<String> missing = missing(tally, standard);
        List<String> why = new ArrayList<>();
        if (!assumed.isZero()) {
            why.add("at most: search assumed over the whole task polygon for " + tally.number(Part.ASSUMED_TASKS)
                    + " tasks without a record of it");
        }
        why.addAll(missing);
        boolean unknown = !isKnown(tally, standard);
        Qualifier qualifier = unknown
                ? Qualifier.UNKNOWN
                : !assumed.isZero() ? Qualifier.AT_MOST : missing.isEmpty() ? Qualifier.EXACT : Qualifier.AT_LEAST;
        return new Figures.CmrArea(
                unknown ? null : total(tally),
                qualifier,
                why,
                unknown ? null : tally.area(Part.CMR_SEARCHED),
                unknown ? null : assumed,
                modelled.area(),
                modelled.items(),
                tally.area(Part.NOT_DETERMINABLE),
                unknown || facts.accuracyUntold()
                        ? new Figures.Range(null, null)
                        : new Figures.Range(end(tally, LOW, facts), end(tally, HIGH, facts)));
    }

    private static Area end(FiguresTally tally, String name, FiguresFacts facts) {
        return OtherDiscs.of(tally, total(tally), name, facts.struck());
    }

    private static long assumedTasks(PeriodLand land) {
        return land.pieces().stream()
                .filter(Piece::cmr)
                .flatMap(piece -> piece.counted().stream())
                .filter(pass -> pass.verdict() == Verdict.ASSUMED)
                .map(Pass::owner)
                .distinct()
                .count();
    }

    private static List<String> missing(FiguresTally tally, Standard standard) {
        List<String> missing = new ArrayList<>();
        if (standard == Standard.NONE) {
            missing.add("unknown: no standard is in force, so that no land can be judged");
        }
        Modelling.Modelled modelled = Modelling.of(tally);
        if (!modelled.items().isZero()) {
            missing.add("at least: " + modelled.items() + " items have no usable position and stand outside the union");
        }
        Area unclear = tally.area(Part.NOT_DETERMINABLE);
        if (!unclear.isZero()) {
            missing.add("at least: " + unclear.inKm2(3)
                    + " km2 within the envelope were searched to a depth or by a method that cannot be judged");
        }
        long undated = tally.number(Part.UNDATED_PASSES);
        if (undated > 0) {
            missing.add(
                    "at least: " + undated
                            + " records of cleared land cannot be placed in or out of the period, or not judged, and are left out");
        }
        return missing;
    }

    private static long undatedPasses(PeriodLand land, Question question) {
        return land.everyPass().stream()
                .filter(pass -> pass.verdict().counts() || pass.verdict() == Verdict.NOT_DETERMINABLE)
                .filter(pass -> pass.date() == null
                        || (pass.date().possiblyIn(question.period())
                                && !pass.date().certainlyIn(question.period())))
                .count();
    }

    private static boolean notDeterminable(PeriodLand land, Question question, Piece piece) {
        return !piece.cleared()
                && piece.passes().stream()
                        .anyMatch(pass -> pass.verdict() == Verdict.NOT_DETERMINABLE
                                && pass.date() != null
                                && pass.date().certainlyIn(question.period())
                                && land.inEnvelope(piece.face(), pass));
    }

    /** The area at each radius that the standard names; unknown at every radius where the area itself is. */
    static List<Figures.Sensitivity> sensitivity(FiguresTally tally, Standard standard) {
        boolean known = isKnown(tally, standard);
        return radii(standard).stream()
                .map(radius -> new Figures.Sensitivity(
                        radius, known ? tally.area(Part.SENSITIVITY, millimetres(radius)) : null))
                .toList();
    }

    private static List<Length> radii(Standard standard) {
        return standard.sensitivityRadii().texts().stream()
                .map(metres -> Length.ofMetres(Double.parseDouble(metres)))
                .toList();
    }

    private static String millimetres(Length radius) {
        return Long.toString(radius.millimetres());
    }

    /** The same land with discs of this radius; the very same where every disc has it already, so that it is measured once. */
    static PeriodLand landAt(PeriodLand land, FiguresFacts facts, Length radius) {
        return facts.isNominal(radius) ? land : land.under(radius, FadeOut::disc, millimetres(radius));
    }
}
