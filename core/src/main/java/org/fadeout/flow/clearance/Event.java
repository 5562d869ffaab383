package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.FadeOut;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/**
 * A contamination event: what one strike did to the land. Its envelope takes the finds found on its footprint after it, whole discs, also
 * beyond the footprint.
 *
 * @param date when the strike was, with its precision
 * @param envelope the discs of the finds found after it
 * @param land footprint and envelope
 */
public record Event(RecordId footprint, PartialDate date, Shape envelope, Shape land) {

    /** The events that have a footprint and a date. The others start none: where or when they changed the land is not known. */
    public static List<Event> of(LandRecords records, FadeOut fadeOut) {
        Map<RecordId, Strike> strikes =
                records.strikes().stream().collect(Collectors.toMap(Strike::id, Function.identity()));
        List<Event> events = new ArrayList<>();
        for (Footprint footprint : Footprint.current(records.footprints())) {
            PartialDate date = date(footprint, strikes);
            if (date != null && footprint.land() != null) {
                Shape ground = Shape.of(footprint.land());
                Shape envelope = Discs.envelope(discsAfter(date, ground, records.finds(), fadeOut));
                Shape land = Shape.union(List.of(ground, envelope));
                events.add(new Event(footprint.id(), date, envelope, land));
            }
        }
        return events;
    }

    private static @Nullable PartialDate date(Footprint footprint, Map<RecordId, Strike> strikes) {
        if (footprint.date() != null || footprint.strike() == null) {
            return footprint.date();
        }
        Strike strike = strikes.get(footprint.strike());
        return strike == null ? null : strike.date();
    }

    private static Collection<Disc> discsAfter(PartialDate date, Shape ground, List<Find> finds, FadeOut fadeOut) {
        Set<Disc> discs = new LinkedHashSet<>();
        for (Find find : finds) {
            Position position = find.position();
            boolean after = find.found() != null && date.certainlyBefore(find.found());
            if (after && position != null && ground.covers(position)) {
                fadeOut.disc(find).ifPresent(discs::add);
            }
        }
        return discs;
    }
}
