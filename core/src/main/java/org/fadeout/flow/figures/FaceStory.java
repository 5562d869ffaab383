package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Event;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance.Column;

/**
 * What records say of one face: the hazardous areas over it, what was released there, and the strikes on it. Plain logic on dates.
 *
 * <p>Land stands in a type of hazard on a day where an open area of that type covers it and nothing had released it by then. A release
 * holds until a strike that certainly came after it, or a decision to open the land again.
 */
final class FaceStory {
    final Face face;
    private final List<HazardLife> lives;
    private final List<Outcome> outcomes;
    private final List<Event> strikes;
    private final Set<Outcome> spent = new HashSet<>();

    FaceStory(Face face, List<HazardLife> lives, List<Outcome> outcomes, List<Event> strikes) {
        this.face = face;
        this.lives = lives;
        this.outcomes = outcomes;
        this.strikes = strikes;
    }

    /** True where nothing ever stood or was released here. */
    boolean isEmpty() {
        return lives.isEmpty() && outcomes.isEmpty();
    }

    /** The days after the first and up to the last on which something may change here. */
    TreeSet<LocalDate> days(LocalDate first, LocalDate last) {
        TreeSet<LocalDate> days = new TreeSet<>();
        lives.forEach(life -> life.changes(days));
        outcomes.forEach(outcome -> days.add(outcome.effective()));
        for (Event strike : strikes) {
            if (strike.date().latest() != null) {
                days.add(strike.date().latest());
            }
        }
        return new TreeSet<>(days.headSet(last, true).tailSet(first, false));
    }

    /** The types in which the face stands at the end of the day, each with its column: confirmed before suspected before the rest. */
    Map<HazardType, Column> standing(LocalDate day) {
        Map<HazardType, Column> standing = new EnumMap<>(HazardType.class);
        for (HazardLife life : lives) {
            if (stands(life, day)) {
                standing.merge(life.type(day), life.column(day), FaceStory::better);
            }
        }
        return standing;
    }

    private static Column better(Column one, Column other) {
        boolean confirmed = one == Column.CONFIRMED || other == Column.CONFIRMED;
        boolean suspected = one == Column.SUSPECTED || other == Column.SUSPECTED;
        return confirmed ? Column.CONFIRMED : suspected ? Column.SUSPECTED : Column.NOT_CLASSIFIED;
    }

    private boolean stands(HazardLife life, LocalDate day) {
        return life.covers(face, day) && !released(life, day);
    }

    private boolean released(HazardLife life, LocalDate day) {
        for (Outcome outcome : outcomes) {
            if (!outcome.effective().isAfter(day)
                    && outcome.releases(life)
                    && !struckAfter(outcome, day)
                    && !reopened(life, outcome.effective(), day)) {
                return true;
            }
        }
        return false;
    }

    private boolean struckAfter(Outcome outcome, LocalDate day) {
        return strikes.stream()
                .anyMatch(strike -> outcome.date().certainlyBefore(strike.date())
                        && strike.date().certainlyBy(day));
    }

    /** Opened again in its own record, or in one whose place it took since; never in one that follows it: that stands for itself. */
    private boolean reopened(HazardLife life, LocalDate after, LocalDate by) {
        if (life.reopened(face, after, by)) {
            return true;
        }
        LocalDate since = life.recorded();
        LocalDate until = since.isBefore(by) ? since : by;
        return lives.stream().anyMatch(other -> life.follows(other.id()) && other.reopened(face, after, until));
    }

    /** The areas by which the face stood in this type at the end of the day: an area released here before explains no change of another. */
    List<HazardLife> standing(LocalDate day, HazardType type) {
        return lives.stream()
                .filter(life -> stands(life, day) && life.type(day) == type)
                .toList();
    }

    /** The areas by which the face stood at the end of the day and whose place one of these took. */
    List<HazardLife> predecessors(LocalDate day, List<HazardLife> successors) {
        return lives.stream()
                .filter(life -> stands(life, day) && successors.stream().anyMatch(later -> later.follows(life.id())))
                .toList();
    }

    /** The areas that covered the face on the day, whatever their type. */
    List<HazardLife> covering(LocalDate day) {
        return lives.stream().filter(life -> life.covers(face, day)).toList();
    }

    List<HazardLife> lives() {
        return lives;
    }

    /** What was released here on the day: cleared before reduced before cancelled, recorded before assumed, then by id. */
    List<Outcome> on(LocalDate day) {
        return outcomes.stream()
                .filter(outcome -> outcome.effective().equals(day) && !spent.contains(outcome))
                .toList();
    }

    /** What may have been released here by the day although it is not certain. */
    List<Outcome> maybe(LocalDate day) {
        return outcomes.stream()
                .filter(outcome -> outcome.mayBeBy(day) && !spent.contains(outcome))
                .toList();
    }

    /** Says that the outcome has explained a change and explains no other. */
    void spend(Outcome outcome) {
        spent.add(outcome);
    }

    /** True where the land had been cleared before and no strike came between: then it is searched again, not cleared. */
    boolean clearedBefore(Outcome outcome) {
        return outcomes.stream()
                .anyMatch(earlier -> earlier.product() == Product.CLEARED
                        && (earlier.effective().isBefore(outcome.effective()) || spent.contains(earlier))
                        && strikesBetween(earlier, outcome).isEmpty());
    }

    /** The strikes that certainly came after the first and before the second. */
    private List<Event> strikesBetween(Outcome first, Outcome second) {
        return strikes.stream()
                .filter(strike -> first.date().certainlyBefore(strike.date())
                        && strike.date().certainlyBefore(second.date()))
                .toList();
    }

    /** The strikes that came between this and an earlier clearance of the land; empty where it was never cleared before. */
    Set<Event> strikesSinceCleared(Outcome outcome) {
        Set<Event> between = new HashSet<>();
        outcomes.stream()
                .filter(earlier -> earlier.product() == Product.CLEARED)
                .forEach(earlier -> between.addAll(strikesBetween(earlier, outcome)));
        return between;
    }

    /** True where a strike by the day came after the first day, or after the land had been released. */
    boolean newlyContaminated(LocalDate first, LocalDate day) {
        return strikes.stream()
                .filter(strike -> strike.date().certainlyBy(day))
                .anyMatch(strike -> (strike.date().earliest() != null
                                && strike.date().earliest().isAfter(first))
                        || outcomes.stream().anyMatch(outcome -> outcome.date().certainlyBefore(strike.date())));
    }

    /** The strikes of the day, as their footprints. */
    List<RecordId> struckOn(LocalDate day) {
        List<RecordId> footprints = new ArrayList<>();
        strikes.stream()
                .filter(strike -> day.equals(strike.date().latest()))
                .forEach(strike -> footprints.add(strike.footprint()));
        return footprints;
    }
}
