package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Term;

/**
 * Books what changed on one face on one day: every type in which it ceased or began to stand goes to exactly one term.
 *
 * <p>Where several records of a day explain a change, the first of these does: correction, re-typing, another classification, then for land
 * that left cleared before reduced before cancelled, for land that came re-opened before identified. What areas took each other's place by
 * merging or splitting is neutral. A release explains only land that it covers; a decision only land whose area it moved, closed or
 * re-typed. What nothing explains is unexplained.
 */
final class Booking {
    private final FaceStory story;
    private final List<String> key;
    private final LocalDate day;
    private final LocalDate eve;
    private final Map<HazardType, Column> before;
    private final Map<HazardType, Column> after;
    private final BalanceBook book;

    Booking(
            FaceStory story,
            List<String> key,
            LocalDate day,
            Map<HazardType, Column> before,
            Map<HazardType, Column> after,
            BalanceBook book) {
        this.story = story;
        this.key = key;
        this.day = day;
        this.eve = day.minusDays(1);
        this.before = before;
        this.after = after;
        this.book = book;
    }

    void enter() {
        Set<HazardType> lost = EnumSet.noneOf(HazardType.class);
        Set<HazardType> gained = EnumSet.noneOf(HazardType.class);
        before.keySet().stream().filter(type -> !after.containsKey(type)).forEach(lost::add);
        after.keySet().stream().filter(type -> !before.containsKey(type)).forEach(gained::add);
        before.forEach((type, column) -> {
            Column now = after.get(type);
            if (now != null && now != column) {
                classified(type, column, now);
            }
        });
        pair(lost, gained);
        List.copyOf(lost).forEach(this::lose);
        gained.forEach(this::gain);
        if (before.isEmpty() && after.isEmpty()) {
            clearedOutside();
        }
        releasedNowhere();
    }

    private void classified(HazardType type, Column from, Column to) {
        Set<HazardLife> over = new LinkedHashSet<>(story.standing(eve, type));
        over.addAll(story.standing(day, type));
        List<HazardLife> lives = List.copyOf(over);
        List<Decision> decisions = decisions(lives);
        boolean corrected = has(decisions, DecisionAct.CORRECT);
        Term term = corrected ? Term.CORRECTED : Term.RECLASSIFIED;
        List<RecordId> records = records(decisions, lives);
        book.out(story, key, type, term, from, records);
        book.in(story, key, type, term, to, records);
    }

    /** Land that left one type for another by a decision to re-type it, or because areas of several types became one. */
    private void pair(Set<HazardType> lost, Set<HazardType> gained) {
        for (HazardType from : List.copyOf(lost)) {
            for (HazardType to : List.copyOf(gained)) {
                List<HazardLife> lives = new ArrayList<>(story.standing(eve, from));
                lives.addAll(story.standing(day, to));
                List<Decision> decisions = decisions(lives);
                boolean moved = isRetyped(decisions);
                if (lost.contains(from) && gained.contains(to) && moved && !has(decisions, DecisionAct.CORRECT)) {
                    List<RecordId> records = records(decisions, lives);
                    book.out(story, key, from, Term.RETYPED, column(before, from), records);
                    book.in(story, key, to, Term.RETYPED, column(after, to), records);
                    lost.remove(from);
                    gained.remove(to);
                }
            }
        }
    }

    private static Column column(Map<HazardType, Column> standing, HazardType type) {
        return standing.getOrDefault(type, Column.NOT_CLASSIFIED);
    }

    private void lose(HazardType type) {
        List<HazardLife> lives = story.standing(eve, type);
        boolean stillCovered = lives.stream().anyMatch(life -> life.covers(story.face, day) && life.type(day) == type);
        List<Decision> decisions = stillCovered ? List.of() : decisions(lives);
        Column column = column(before, type);
        if (has(decisions, DecisionAct.CORRECT) || (!after.isEmpty() && isRetyped(decisions))) {
            book.out(story, key, type, Term.CORRECTED, column, records(decisions, lives));
            return;
        }
        Optional<Outcome> outcome = story.on(day).stream()
                .filter(one -> lives.stream().anyMatch(one::releases))
                .findFirst();
        Optional<Product> product = product(outcome, decisions);
        if (outcome.isPresent() && product.equals(outcome.map(Outcome::product))) {
            released(type, outcome.get());
        } else if (product.isPresent()) {
            book.out(story, key, type, term(product.get()), column, records(decisions, lives));
        } else if (has(decisions, DecisionAct.EXTEND)) {
            book.out(story, key, type, Term.CORRECTED, column, records(decisions, lives));
        } else {
            uncertain(type, lives, decisions);
        }
    }

    /** The strongest of what was released on the day and what decisions of the day say. */
    private static Optional<Product> product(Optional<Outcome> outcome, List<Decision> decisions) {
        Set<Product> told = EnumSet.noneOf(Product.class);
        outcome.ifPresent(one -> told.add(one.product()));
        if (has(decisions, DecisionAct.REDUCE)) {
            told.add(Product.REDUCED);
        }
        if (has(decisions, DecisionAct.CANCEL)) {
            told.add(Product.CANCELLED);
        }
        return told.stream().max(Product::compareTo);
    }

    /** Land that left with a closing: by a release whose date allows it; else nothing explains it. */
    private void uncertain(HazardType type, List<HazardLife> lives, List<Decision> decisions) {
        Optional<Outcome> maybe = story.maybe(day).stream()
                .filter(one -> lives.stream().anyMatch(one::releases))
                .findFirst();
        if (maybe.isPresent()) {
            story.spend(maybe.get());
            released(type, maybe.get());
        } else {
            List<RecordId> records = records(decisions, List.of());
            records.addAll(lives.stream().map(HazardLife::id).toList());
            book.out(story, key, type, Term.UNEXPLAINED, column(before, type), records);
            lives.forEach(life -> book.unexplained(life, story));
        }
    }

    private static Term term(Product product) {
        return switch (product) {
            case CANCELLED -> Term.CANCELLED;
            case REDUCED -> Term.REDUCED;
            case CLEARED -> Term.CLEARED;
        };
    }

    private void released(HazardType type, Outcome outcome) {
        Column column = column(before, type);
        if (outcome.pass() == null) {
            book.out(story, key, type, term(outcome.product()), column, List.of(outcome.record()));
            return;
        }
        HazardType found = book.found(story, outcome);
        HazardType cleared = found == HazardType.UNKNOWN || before.size() > 1 ? type : found;
        if (cleared != type) {
            // Cleared land is told by what was found in it, so it is first found to be of that type.
            book.out(story, key, type, Term.RETYPED, column, List.of(outcome.record()));
            book.in(story, key, cleared, Term.RETYPED, column, List.of(outcome.record()));
        }
        book.cleared(story, key, cleared, column, outcome);
    }

    private void gain(HazardType type) {
        List<HazardLife> lives = story.standing(day, type);
        boolean stood = lives.stream().anyMatch(life -> life.covers(story.face, eve) && life.type(eve) == type);
        List<Decision> decisions = new ArrayList<>(decisions(lives));
        decisions.addAll(decisions(story.predecessors(eve, lives)));
        List<RecordId> strikes = story.struckOn(day);
        Column column = column(after, type);
        List<Decision> reopening = decisions(story.lives()).stream()
                .filter(one -> one.act() == DecisionAct.REOPEN)
                .toList();
        boolean corrected = has(decisions, DecisionAct.CORRECT) || (!before.isEmpty() && isRetyped(decisions));
        if (!stood && corrected) {
            book.in(story, key, type, Term.CORRECTED, column, records(decisions, lives));
        } else if (!reopening.isEmpty()) {
            book.in(story, key, type, Term.REOPENED, column, records(reopening, lives));
        } else if (!stood && isIdentified(lives, decisions)) {
            book.identified(story, key, type, column, day, records(decisions, lives));
        } else if (!strikes.isEmpty()) {
            book.in(story, key, type, Term.IDENTIFIED_NEW, column, strikes);
        } else {
            List<RecordId> records = records(decisions, List.of());
            records.addAll(lives.stream().map(HazardLife::id).toList());
            book.in(story, key, type, Term.UNEXPLAINED, column, records);
            lives.forEach(life -> book.unexplained(life, story));
        }
    }

    private boolean isIdentified(List<HazardLife> lives, List<Decision> decisions) {
        return lives.stream().anyMatch(life -> life.recordedOn(day))
                || decisions.stream()
                        .anyMatch(one ->
                                one.act() == DecisionAct.EXTEND || one.act().isLineage());
    }

    /** Land cleared outside any open hazardous area is first identified, then cleared; searched again it is neither. */
    private void clearedOutside() {
        Optional<Outcome> outcome = story.on(day).stream()
                .filter(one -> one.product() == Product.CLEARED)
                .findFirst();
        if (outcome.isEmpty() || story.clearedBefore(outcome.get())) {
            return;
        }
        // Land released before may still lie in an open area; then that says what it is held to hold.
        Optional<HazardLife> area = story.covering(day).stream().min(Comparator.comparing(HazardLife::id));
        HazardType found = book.found(story, outcome.get());
        HazardType held = area.map(life -> life.type(day)).orElse(found);
        HazardType type = found == HazardType.UNKNOWN ? held : found;
        Column column = area.map(life -> life.column(day)).orElse(Column.NOT_CLASSIFIED);
        book.identified(story, key, type, column, day, List.of(outcome.get().record()));
        book.cleared(story, key, type, column, outcome.get());
    }

    /** Land reduced or cancelled that no open hazardous area held: there was nothing to take it from. */
    private void releasedNowhere() {
        if (story.covering(eve).isEmpty() && story.covering(day).isEmpty()) {
            story.on(day).stream()
                    .filter(one -> one.product() != Product.CLEARED)
                    .forEach(one -> book.nowhere(one, story));
        }
    }

    /** Unpaired, such land stood under two types and stands under one, or the other way about: that is mended, not moved. */
    private static boolean isRetyped(List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(one -> one.act() == DecisionAct.RETYPE || one.act().isLineage());
    }

    private List<Decision> decisions(List<HazardLife> lives) {
        return lives.stream().flatMap(life -> life.decisions(day).stream()).toList();
    }

    private static boolean has(List<Decision> decisions, DecisionAct act) {
        return decisions.stream().anyMatch(one -> one.act() == act);
    }

    /** The decisions behind a change, or the areas where none is. */
    private static List<RecordId> records(List<Decision> decisions, List<HazardLife> lives) {
        Set<RecordId> records = new TreeSet<>();
        decisions.forEach(one -> records.add(one.id()));
        if (records.isEmpty()) {
            lives.forEach(life -> records.add(life.id()));
        }
        return new ArrayList<>(records);
    }
}
