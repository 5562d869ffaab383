package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.DecisionAct;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.evidence.HazardType;
import org.jspecify.annotations.Nullable;

/** A hazardous area through a period: how it stood at the end of each day, with its boundary as the sheet on which that was laid. */
final class HazardLife {
    private static final int NO_LAND = -1;
    private final HazardHistory history;
    private final Set<RecordId> ancestors;
    private final NavigableMap<LocalDate, Stretch> stretches = new TreeMap<>();
    private final List<Reopening> reopenings = new ArrayList<>();

    /** How it stood from a day on. */
    private record Stretch(boolean open, HazardType type, Balance.Column column, int sheet) {}

    /** A decision to open released land again, and the boundary that it has since. */
    private record Reopening(LocalDate day, int sheet) {}

    /**
     * Lays every boundary down that it had from the first day to the last.
     *
     * @param ancestors the areas whose place it takes
     */
    HazardLife(
            HazardHistory history,
            Set<RecordId> ancestors,
            LocalDate first,
            LocalDate last,
            ToIntFunction<Land> sheets) {
        this.history = history;
        this.ancestors = Set.copyOf(ancestors);
        for (LocalDate day : days(first, last)) {
            HazardState state = history.on(day);
            stretches.put(
                    day,
                    new Stretch(
                            state.isOpen(), state.hazardType(), column(state.classification()), sheet(state, sheets)));
        }
        for (Decision decision : history.decisions()) {
            LocalDate day = decision.date().latest();
            if (decision.act() == DecisionAct.REOPEN && day != null && !day.isAfter(last)) {
                reopenings.add(new Reopening(day, sheet(history.on(day), sheets)));
            }
        }
    }

    private static int sheet(HazardState state, ToIntFunction<Land> sheets) {
        return state.land() == null ? NO_LAND : sheets.applyAsInt(state.land());
    }

    private static Balance.Column column(@Nullable HazardClass classification) {
        return classification == null
                ? Balance.Column.NOT_CLASSIFIED
                : switch (classification) {
                    case SUSPECTED -> Balance.Column.SUSPECTED;
                    case CONFIRMED -> Balance.Column.CONFIRMED;
                    case INDICATION -> Balance.Column.NOT_CLASSIFIED;
                };
    }

    /** The first day and every later one on which it may have changed. */
    private TreeSet<LocalDate> days(LocalDate first, LocalDate last) {
        TreeSet<LocalDate> days = new TreeSet<>();
        List<PartialDate> dates = new ArrayList<>();
        history.decisions().forEach(decision -> dates.add(decision.date()));
        if (history.hazard().recorded() != null) {
            dates.add(history.hazard().recorded());
        }
        if (history.hazard().closed() != null) {
            dates.add(history.hazard().closed());
        }
        for (PartialDate date : dates) {
            LocalDate day = date.latest();
            if (day != null && day.isAfter(first) && !day.isAfter(last)) {
                days.add(day);
            }
        }
        days.add(first);
        return days;
    }

    RecordId id() {
        return history.hazard().id();
    }

    /** True where it takes the place of the other, directly or through others. */
    boolean follows(RecordId other) {
        return ancestors.contains(other);
    }

    HazardType typeOn(LocalDate day) {
        return history.on(day).hazardType();
    }

    /** The sheets of all its boundaries. */
    TreeSet<Integer> sheets() {
        TreeSet<Integer> sheets = new TreeSet<>();
        stretches.values().forEach(stretch -> sheets.add(stretch.sheet()));
        reopenings.forEach(reopening -> sheets.add(reopening.sheet()));
        sheets.remove(NO_LAND);
        return sheets;
    }

    /** Adds the days after the first on which it may have changed. */
    void changes(TreeSet<LocalDate> days) {
        days.addAll(stretches.tailMap(stretches.firstKey(), false).keySet());
    }

    private Stretch on(LocalDate day) {
        return stretches.floorEntry(day).getValue();
    }

    HazardType type(LocalDate day) {
        return on(day).type();
    }

    Balance.Column column(LocalDate day) {
        return on(day).column();
    }

    /** True where it was open on the day and its boundary of the day holds the face. */
    boolean covers(Face face, LocalDate day) {
        Stretch stretch = on(day);
        return stretch.open() && stretch.sheet() != NO_LAND && face.in(stretch.sheet());
    }

    /** True where the face was opened again after the first day and by the second. */
    boolean reopened(Face face, LocalDate after, LocalDate by) {
        return reopenings.stream()
                .anyMatch(one -> one.day().isAfter(after)
                        && !one.day().isAfter(by)
                        && one.sheet() != NO_LAND
                        && face.in(one.sheet()));
    }

    /** The decisions that may have been made on the day and, at the latest, were. */
    List<Decision> decisions(LocalDate day) {
        return history.decisions().stream()
                .filter(decision -> day.equals(decision.date().latest()))
                .toList();
    }

    /** The day by which it was on record; the first of all where that is not known. */
    LocalDate recorded() {
        PartialDate recorded = history.hazard().recorded();
        return recorded == null ? LocalDate.MIN : recorded.latest() == null ? LocalDate.MAX : recorded.latest();
    }

    /** True where it came on record on the day. */
    boolean recordedOn(LocalDate day) {
        return day.equals(recorded());
    }

    HazardHistory history() {
        return history;
    }
}
