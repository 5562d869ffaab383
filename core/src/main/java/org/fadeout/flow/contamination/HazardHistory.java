package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Turns.Turn;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * How a hazardous area was on any day: its record says how it is now, and each decision says what it changed, so the decisions after a
 * day are undone from the last to the first.
 *
 * <p>A decision counts from the day by which it certainly was made. One that may or may not have been made by the day is not guessed: it
 * does not count yet, and stands as a question. An area is on record from the day by which it certainly was recorded; without such a
 * date it is held to have been there always, so that it never shows as newly identified, and that is a question too. A record that came
 * closed, with a date but without a decision, was open until that date.
 */
public final class HazardHistory {
    private final Hazard hazard;
    private final List<Decision> decisions;
    private final Turns<Optional<HazardClass>> classification;
    private final Turns<HazardStatus> status;
    private final Turns<HazardType> hazardType;
    private final @Nullable PartialDate closedWithoutDecision;

    private HazardHistory(Hazard hazard, List<Decision> own) {
        this.hazard = hazard;
        this.decisions = own.stream()
                .sorted(Comparator.comparing(Decision::date).thenComparing(Decision::id))
                .toList();
        this.classification = new Turns<>(
                Optional.ofNullable(hazard.classification()),
                turns(
                        d -> Optional.ofNullable(d.classificationBefore()),
                        d -> Optional.ofNullable(d.classificationAfter()).map(Optional::of)));
        this.hazardType = new Turns<>(
                hazard.hazardType(),
                turns(d -> known(d.hazardTypeBefore()), d -> Optional.ofNullable(d.hazardTypeAfter())));
        this.closedWithoutDecision = closingOnRecordOnly();
        this.status = new Turns<>(hazard.status(), statusTurns());
    }

    /** The history of an area. Of the decisions only those on this area are taken, so all of a register may be given. */
    public static HazardHistory of(Hazard hazard, List<Decision> decisions) {
        return new HazardHistory(
                hazard,
                decisions.stream()
                        .filter(decision -> decision.hazard().equals(hazard.id()))
                        .toList());
    }

    /** The histories of many areas by their ids. Cost: linear, where one by one it would be the product. */
    public static Map<RecordId, HazardHistory> ofAll(List<Hazard> hazards, List<Decision> decisions) {
        Map<RecordId, List<Decision>> byHazard = new HashMap<>();
        decisions.forEach(decision -> byHazard.computeIfAbsent(decision.hazard(), id -> new ArrayList<>())
                .add(decision));
        Map<RecordId, HazardHistory> histories = new TreeMap<>();
        hazards.forEach(hazard ->
                histories.put(hazard.id(), new HazardHistory(hazard, byHazard.getOrDefault(hazard.id(), List.of()))));
        return histories;
    }

    /** The turns of one property. A decision that says no value after itself left the property as it was. */
    private <V> List<Turn<V>> turns(Function<Decision, V> before, Function<Decision, Optional<V>> after) {
        List<Turn<V>> turns = new ArrayList<>();
        for (Decision decision : decisions) {
            after.apply(decision)
                    .ifPresent(value -> turns.add(new Turn<>(latest(decision.date()), before.apply(decision), value)));
        }
        return turns;
    }

    private List<Turn<HazardStatus>> statusTurns() {
        List<Turn<HazardStatus>> turns = turns(d -> known(d.statusBefore()), d -> Optional.ofNullable(d.statusAfter()));
        HazardStatus after = closedStatus();
        if (closedWithoutDecision != null && after != null) {
            turns.add(new Turn<>(latest(closedWithoutDecision), statusBefore(closedWithoutDecision), after));
        }
        return turns;
    }

    /** The date on which it was closed, where no decision by that date says that it was; it may have been opened again since. */
    private @Nullable PartialDate closingOnRecordOnly() {
        PartialDate closed = hazard.closed();
        boolean decided = decisions.stream()
                .anyMatch(d -> d.statusAfter() != null
                        && !d.statusAfter().isOpen()
                        && closed != null
                        && d.date().compareTo(closed) <= 0);
        return decided || closedStatus() == null ? null : closed;
    }

    /** What it was closed as: the closed status that the first decision to say so found, else its present one; null where it never was. */
    private @Nullable HazardStatus closedStatus() {
        return decisions.stream()
                .map(Decision::statusBefore)
                .filter(before -> before != null && !before.isOpen())
                .findFirst()
                .orElse(hazard.status().isOpen() ? null : hazard.status());
    }

    private HazardStatus statusBefore(PartialDate closed) {
        return decisions.stream()
                .filter(decision -> decision.date().compareTo(closed) <= 0)
                .map(Decision::statusAfter)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(HazardStatus.OPEN);
    }

    private static HazardStatus known(@Nullable HazardStatus status) {
        return status == null ? HazardStatus.UNKNOWN : status;
    }

    private static HazardType known(@Nullable HazardType type) {
        return type == null ? HazardType.UNKNOWN : type;
    }

    private static Optional<LocalDate> latest(PartialDate date) {
        return Optional.ofNullable(date.latest());
    }

    /** The area as it is now. */
    public Hazard hazard() {
        return hazard;
    }

    /** The decisions on it, the earliest first; those of one day by id. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** How it is now, as its record says: what a decision starts from. */
    public HazardState now() {
        return new HazardState(
                hazard.classification(), hazard.status(), hazard.hazardType(), hazard.land(), true, List.of());
    }

    /** How it was at the end of a day. */
    public HazardState on(LocalDate day) {
        PartialDate recorded = hazard.recorded();
        return new HazardState(
                classification.on(day).orElse(null),
                status.on(day),
                hazardType.on(day),
                landOn(day),
                recorded == null || recorded.certainlyBy(day),
                questions(day));
    }

    /** True where at the end of the day it was on record and not known to be closed, handed over or replaced. */
    public boolean openOn(LocalDate day) {
        PartialDate recorded = hazard.recorded();
        return (recorded == null || recorded.certainlyBy(day)) && status.on(day).isOpen();
    }

    private @Nullable Land landOn(LocalDate day) {
        // The earliest decision after the day that moved the boundary holds the boundary of the day. Of two on one day
        // the
        // first by id is the earlier one: ids that this program makes rise.
        return decisions.stream()
                .filter(decision -> decision.land() != null && !decision.date().certainlyBy(day))
                .findFirst()
                .map(Decision::land)
                .orElse(hazard.land());
    }

    private List<String> questions(LocalDate day) {
        List<String> questions = new ArrayList<>();
        PartialDate recorded = hazard.recorded();
        if (recorded == null) {
            questions.add("Since when it is on record is not known");
        } else if (straddles(recorded, day)) {
            questions.add("It was recorded " + recorded + ": not certainly by " + day);
        }
        for (Decision decision : decisions) {
            if (straddles(decision.date(), day)) {
                questions.add("Decision " + decision.id() + " ("
                        + decision.act().text() + ") is dated " + decision.date() + ": not certainly by " + day);
            }
        }
        if (closedWithoutDecision != null && straddles(closedWithoutDecision, day)) {
            questions.add("It was closed " + closedWithoutDecision + ": not certainly by " + day);
        }
        if (!hazard.status().isOpen() && closedWithoutDecision == null && status.on(LocalDate.MIN) == hazard.status()) {
            questions.add("When it became " + hazard.status().text() + " is not known");
        }
        return questions;
    }

    private static boolean straddles(PartialDate date, LocalDate day) {
        return !date.certainlyBy(day)
                && (date.earliest() == null || !date.earliest().isAfter(day));
    }

    /** What the decisions say against each other or against the record: somewhere it changed without a decision. Empty where they agree. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        if (!classification.meet()) {
            found.add("The classification changed without a decision");
        }
        if (!status.meet()) {
            found.add("The status changed without a decision");
        }
        if (!hazardType.meet()) {
            found.add("The type of hazard changed without a decision");
        }
        return found;
    }
}
