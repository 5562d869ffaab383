package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Term;

/** The ledger of a balance with what only a person can answer, kept as the faces are booked. */
final class BalanceBook {
    private final LocalDate first;
    private final PeriodLand land;
    private final Keys keys;
    final Ledger ledger = new Ledger();
    final Map<RecordId, Area> unexplained = new TreeMap<>();
    final Map<RecordId, Area> nowhere = new TreeMap<>();
    final Map<RecordId, Area> notJudged = new TreeMap<>();

    BalanceBook(LocalDate first, PeriodLand land, Keys keys) {
        this.first = first;
        this.land = land;
        this.keys = keys;
    }

    void in(
            FaceStory story,
            List<String> key,
            HazardType type,
            Term term,
            Column column,
            Collection<RecordId> records) {
        ledger.in(key, type, term, column, story.face.area(), records);
    }

    void out(
            FaceStory story,
            List<String> key,
            HazardType type,
            Term term,
            Column column,
            Collection<RecordId> records) {
        ledger.out(key, type, term, column, story.face.area(), records);
    }

    void identified(
            FaceStory story, List<String> key, HazardType type, Column column, LocalDate day, List<RecordId> records) {
        Term term = story.newlyContaminated(first, day) ? Term.IDENTIFIED_NEW : Term.IDENTIFIED_LEGACY;
        in(story, key, type, term, column, records);
    }

    void cleared(FaceStory story, List<String> key, HazardType type, Column column, Outcome outcome) {
        out(story, key, type, Term.CLEARED, column, List.of(outcome.record()));
        Pass pass = outcome.pass();
        if (pass != null && !pass.verdict().recorded()) {
            ledger.assumed(key, type, story.face.area());
        }
    }

    /** What cleared land held, by what was found in it; after a new strike only what was found since. */
    HazardType found(FaceStory story, Outcome outcome) {
        Pass pass = outcome.pass();
        if (pass == null) {
            return HazardType.UNKNOWN;
        }
        var since = story.strikesSinceCleared(outcome);
        boolean cmr = since.isEmpty()
                ? land.inEnvelope(story.face, pass)
                : since.stream().anyMatch(strike -> land.inEnvelope(story.face, strike));
        return keys.found(pass, cmr);
    }

    void unexplained(HazardLife life, FaceStory story) {
        unexplained.merge(life.id(), story.face.area(), Area::plus);
    }

    void nowhere(Outcome outcome, FaceStory story) {
        nowhere.merge(outcome.record(), story.face.area(), Area::plus);
    }

    void notJudged(Pass pass, FaceStory story) {
        notJudged.merge(pass.record(), story.face.area(), Area::plus);
    }
}
