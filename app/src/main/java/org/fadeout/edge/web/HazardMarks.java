package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.contamination.Decision;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardHistory;
import org.fadeout.flow.contamination.HazardState;
import org.fadeout.flow.contamination.HazardStatus;
import org.jspecify.annotations.Nullable;

/**
 * The marks of hazardous areas: one for each span of days over which class, status, type and boundary stayed what they were, as
 * {@link HazardHistory} tells them. An area that others have replaced is drawn no more.
 */
final class HazardMarks {
    private final Snapshot snapshot;

    HazardMarks(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<MapMark> all() {
        List<Hazard> hazards = snapshot.all(Hazard.KIND);
        Map<RecordId, HazardHistory> histories = HazardHistory.ofAll(hazards, snapshot.all(Decision.KIND));
        List<MapMark> marks = new ArrayList<>();
        for (Hazard hazard : hazards) {
            HazardHistory history = histories.get(hazard.id());
            if (history != null) {
                marks.addAll(marks(history));
            }
        }
        return marks;
    }

    private static List<MapMark> marks(HazardHistory history) {
        List<LocalDate> turns = turns(history);
        List<MapMark> marks = new ArrayList<>();
        // What does not change at a turn stays one mark.
        @Nullable
        HazardState before =
                turns.isEmpty() ? history.now() : history.on(turns.get(0).minusDays(1));
        int from = 0;
        for (LocalDate turn : turns) {
            HazardState after = history.on(turn);
            if (!looksLike(before, after)) {
                add(marks, history.hazard(), before, from, MarkPlace.number(turn));
                from = MarkPlace.number(turn);
                before = after;
            }
        }
        add(marks, history.hazard(), before, from, MapMark.FOREVER);
        return marks;
    }

    private static List<LocalDate> turns(HazardHistory history) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(
                        Stream.of(history.hazard().recorded(), history.hazard().closed()),
                        history.decisions().stream().map(Decision::date))
                .flatMap(date -> Stream.ofNullable(date).map(PartialDate::latest))
                .flatMap(Stream::ofNullable)
                .forEach(days::add);
        return List.copyOf(days);
    }

    private static boolean looksLike(HazardState a, HazardState b) {
        return a.exists() == b.exists()
                && a.classification() == b.classification()
                && a.status() == b.status()
                && a.hazardType() == b.hazardType()
                && java.util.Objects.equals(a.land(), b.land());
    }

    private static void add(List<MapMark> marks, Hazard hazard, HazardState state, int from, int until) {
        if (!state.exists() || state.status() == HazardStatus.SUPERSEDED) {
            return;
        }
        MapMark.Traits traits =
                new MapMark.Traits(state.hazardType().text(), null, MarkPlace.status(Hazard.KIND, state.status()));
        MarkPlace.Span span = new MarkPlace.Span(from, until, hazard.recorded() == null);
        MarkPlace.mark(hazard, Hazard.KIND, symbol(hazard, state), state.land(), span, traits)
                .ifPresent(marks::add);
    }

    /** Classification, then outline. */
    private static String symbol(Hazard hazard, HazardState state) {
        if (Boolean.TRUE.equals(hazard.nominal())) {
            return "nominal";
        }
        String outline = switch (state.status()) {
            case OPEN, UNKNOWN -> "open";
            case WORKED_ON -> "worked";
            case CLOSED, HANDED_OVER, SUPERSEDED -> "closed";
        };
        return (state.classification() == HazardClass.CONFIRMED ? "cha-" : "sha-") + outline;
    }
}
