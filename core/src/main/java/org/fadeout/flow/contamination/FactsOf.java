package org.fadeout.flow.contamination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/** The facts about one area that this room can tell, on the day of a decision: evidence, and visits of non-technical survey. */
public final class FactsOf {
    private final HazardRecords records;
    private final HazardHistory history;
    private final LocalDate day;
    private final Shape land;

    public FactsOf(HazardRecords records, HazardHistory history, LocalDate day) {
        this.records = records;
        this.history = history;
        this.day = day;
        Land recorded = history.hazard().land();
        this.land = recorded == null ? Shape.EMPTY : Shape.of(recorded);
    }

    /** The standard in force on the day; one that allows nothing where there is none. */
    public Standard standard() {
        return records.standards().inForce(day).orElse(Standard.NONE);
    }

    public ClassificationProposal evidence() {
        return ClassificationProposal.of(records, history.hazard(), day);
    }

    /** True where the date is not before the area was recorded or last decided on. */
    public boolean inOrder(PartialDate date) {
        PartialDate recorded = history.hazard().recorded();
        boolean afterRecord = recorded == null || !date.certainlyBefore(recorded);
        return afterRecord && history.decisions().stream().allMatch(decision -> date.compareTo(decision.date()) >= 0);
    }

    /**
     * Evidence dated certainly after the area was closed, on it or so near that the largest fade-out distance of the standard reaches it.
     * Where it is not known when the area was closed there is none: a person has to find out.
     */
    public List<RecordId> newEvidence() {
        PartialDate closed = closed();
        Length reach = standard().fadeOutFor(CmrType.UNKNOWN.text());
        return Signs.of(records).stream()
                .filter(sign -> closed != null && sign.date() != null && closed.certainlyBefore(sign.date()))
                .filter(sign -> sign.date() != null && sign.date().certainlyBy(day))
                .filter(sign -> history.hazard().id().equals(sign.hazard()) || reaches(sign, reach))
                .map(Sign::id)
                .toList();
    }

    private boolean reaches(Sign sign, Length reach) {
        return sign.position() != null
                && (land.covers(sign.position())
                        || (reach.isMoreThan(Length.ZERO)
                                && Discs.shape(new Disc(sign.position(), reach)).meets(land)));
    }

    private @Nullable PartialDate closed() {
        return history.decisions().stream()
                .filter(decision -> decision.statusAfter() != null
                        && !decision.statusAfter().isOpen())
                .map(Decision::date)
                .reduce((first, second) -> second)
                .orElse(history.hazard().closed());
    }

    /** True where evidence of the day lies on this land. */
    public boolean evidenceOn(Land ground) {
        Standard standard = standard();
        return Signs.on(List.of(Shape.of(ground)), Signs.of(records)).get(0).stream()
                .filter(sign -> sign.speaksFor(history.hazard().hazardType()))
                .filter(sign -> sign.date() == null || sign.date().certainlyBy(day))
                .anyMatch(sign -> standard.countsAsDirect(sign.word()) || standard.countsAsIndirect(sign.word()));
    }

    /** Visits by the day that say something of its land: with evidence or without. */
    public List<NtsVisit> visits() {
        return records.ntsVisits().stream()
                .filter(visit -> visit.result().surveys() && visit.land() != null)
                .filter(visit -> visit.date() != null && visit.date().certainlyBy(day))
                .filter(visit -> Shape.of(Objects.requireNonNull(visit.land())).meets(land))
                .toList();
    }

    /** Its land that no visit without evidence covered; null where it has no boundary. */
    public @Nullable Area notVisited() {
        if (history.hazard().land() == null) {
            return null;
        }
        List<Land> visited = visits().stream()
                .filter(visit -> visit.result() == NtsResult.NO_EVIDENCE)
                .map(visit -> Objects.requireNonNull(visit.land()))
                .toList();
        return land.minus(Shape.unionOf(visited)).area();
    }
}
