package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Pass;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Verdict;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Term;
import org.jspecify.annotations.Nullable;

/**
 * Computes a {@link Balance}. The boundaries that hazardous areas had in the period, releases, searches, strikes, envelopes and the areas of
 * places are laid on each other and cut once; each face is then followed day by day through what changes there. What stands at the end less
 * what stood at the start is therefore the sum of the changes, and each change has one term. Cost: one cut into faces; then linear in the
 * faces and what covers each.
 */
public final class BalanceOf {
    private final LandRecords records;
    private final Question question;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Dimension> dimensions;
    private final Places places;
    private final Sheets sheets = new Sheets();
    private final Map<Land, Integer> laid = new HashMap<>();
    private final List<HazardLife> lives = new ArrayList<>();
    private final Map<Integer, List<HazardLife>> livesBySheet = new HashMap<>();
    private final Map<Integer, List<Outcome>> outcomesBySheet = new HashMap<>();
    private final Map<RecordId, Outcome> outcomesByPass = new HashMap<>();
    private final PeriodLand land;
    private final BalanceBook book;

    private BalanceOf(Snapshot snapshot, Question question) {
        this.question = question;
        this.records = LandRecords.of(snapshot, question.origin(), question.standard());
        this.first = question.period().from().minusDays(1);
        LocalDate end = question.period().to();
        LocalDate asOf = question.asOf().isBefore(first) ? first : question.asOf();
        this.last = asOf.isBefore(end) ? asOf : end;
        this.dimensions =
                question.by().stream().filter(Dimension::isPlace).distinct().toList();
        this.places = new Places(snapshot, dimensions, sheets);
        Lineages lineages = new Lineages(records.decisions());
        layHazards(lineages);
        layReleases();
        Keys keys = new Keys(snapshot, records, List.of(), sheets);
        this.land = new PeriodLand(records, question, false, sheets);
        this.book = new BalanceBook(first, land, keys);
    }

    /** The balance, with rows for the dimensions of the question that are places. Throws ProblemException where invented and real land would meet. */
    public static Balance of(Snapshot snapshot, Question question) {
        return new BalanceOf(snapshot, question).balance();
    }

    private int lay(Land boundary) {
        return laid.computeIfAbsent(boundary, one -> sheets.lay(Shape.of(one)));
    }

    private void layHazards(Lineages lineages) {
        for (HazardHistory history :
                HazardHistory.ofAll(records.hazards(), records.decisions()).values()) {
            if (!Boolean.TRUE.equals(history.hazard().nominal())) {
                Set<RecordId> ancestors = lineages.ancestors(history.hazard().id());
                HazardLife life = new HazardLife(history, ancestors, first, last, this::lay);
                lives.add(life);
                life.sheets()
                        .forEach(sheet -> livesBySheet
                                .computeIfAbsent(sheet, key -> new ArrayList<>())
                                .add(life));
            }
        }
    }

    private void layReleases() {
        Set<RecordId> known = new TreeSet<>();
        lives.forEach(life -> known.add(life.id()));
        for (Release release : records.releases()) {
            if (release.product() != Product.CLEARED && release.land() != null) {
                boolean named = release.hazard() != null && known.contains(release.hazard());
                Outcome outcome = outcome(
                        release.id(),
                        release.product(),
                        release.date(),
                        release.hazardType(),
                        named ? release.hazard() : null,
                        null);
                outcomesBySheet
                        .computeIfAbsent(lay(release.land()), key -> new ArrayList<>())
                        .add(outcome);
            }
        }
    }

    private static Outcome outcome(
            RecordId id,
            Product product,
            @Nullable PartialDate date,
            HazardType type,
            @Nullable RecordId parent,
            @Nullable Pass pass) {
        PartialDate when = date == null ? new PartialDate(LocalDate.MIN, null) : date;
        LocalDate effective = when.latest() == null ? LocalDate.MAX : when.latest();
        return new Outcome(id, product, when, effective, type, parent, pass);
    }

    private Balance balance() {
        land.pieces().forEach(piece -> follow(piece.face()));
        List<Balance.Line> rows = dimensions.isEmpty() ? List.of() : book.ledger.rows();
        BalanceQuestions.Asked asked = new BalanceQuestions.Asked(records, lives, first, last, book);
        return new Balance(question, first, last, rows, book.ledger.whole(), BalanceQuestions.of(asked));
    }

    private FaceStory story(Face face) {
        Set<HazardLife> over = new LinkedHashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int sheet : face.shapes()) {
            over.addAll(livesBySheet.getOrDefault(sheet, List.of()));
            outcomes.addAll(outcomesBySheet.getOrDefault(sheet, List.of()));
        }
        for (Pass pass : land.passesOn(face)) {
            if (pass.clearedBy(question.asOf())) {
                outcomes.add(outcomesByPass.computeIfAbsent(
                        pass.record(),
                        id -> outcome(id, Product.CLEARED, pass.date(), HazardType.UNKNOWN, null, pass)));
            }
        }
        outcomes.sort(Comparator.comparing(Outcome::product)
                .reversed()
                .thenComparing(outcome ->
                        outcome.pass() == null || outcome.pass().verdict().recorded() ? 0 : 1)
                .thenComparing(Outcome::record));
        return new FaceStory(face, List.copyOf(over), outcomes, land.eventsOn(face));
    }

    private void follow(Face face) {
        FaceStory story = story(face);
        if (story.isEmpty()) {
            return;
        }
        TreeSet<LocalDate> days = story.days(first, last);
        TreeSet<LocalDate> moves = new TreeSet<>();
        places.changes(face, moves);
        days.addAll(moves.headSet(last, true).tailSet(first, false));
        List<String> key = key(face, first);
        Map<HazardType, Column> standing = story.standing(first);
        for (Map.Entry<HazardType, Column> one : standing.entrySet()) {
            book.ledger.before(key, one.getKey(), one.getValue(), face.area());
        }
        for (LocalDate day : days) {
            List<String> now = moves.contains(day) ? key(face, day) : key;
            if (!now.equals(key)) {
                transfer(story, standing, key, now, day);
                key = now;
            }
            Map<HazardType, Column> next = story.standing(day);
            new Booking(story, key, day, standing, next, book).enter();
            standing = next;
        }
        for (Map.Entry<HazardType, Column> one : standing.entrySet()) {
            book.ledger.after(key, one.getKey(), one.getValue(), face.area());
        }
        notJudged(story, standing);
    }

    private List<String> key(Face face, LocalDate day) {
        PartialDate date = PartialDate.of(day);
        return dimensions.stream()
                .map(dimension -> places.of(dimension, face, date))
                .toList();
    }

    private void transfer(
            FaceStory story, Map<HazardType, Column> standing, List<String> from, List<String> to, LocalDate day) {
        Set<RecordId> assertions = places.assertions(story.face, day);
        standing.forEach((type, column) -> {
            book.out(story, from, type, Term.TRANSFERRED, column, assertions);
            book.in(story, to, type, Term.TRANSFERRED, column, assertions);
        });
    }

    /** Land that remains although it was searched, because depth or method cannot be judged. */
    private void notJudged(FaceStory story, Map<HazardType, Column> standing) {
        if (!standing.isEmpty()) {
            land.passesOn(story.face).stream()
                    .filter(pass -> pass.verdict() == Verdict.NOT_DETERMINABLE)
                    .filter(pass -> pass.date() != null && pass.date().certainlyBy(last))
                    .forEach(pass -> book.notJudged(pass, story));
        }
    }
}
