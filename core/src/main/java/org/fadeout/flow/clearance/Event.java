package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.geometry.Discs;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
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

    /** Where and when a strike was. */
    private record Ground(RecordId footprint, PartialDate date, Shape shape) {}

    /**
     * The events that have a footprint and a date. The others start none: where or when they changed the land is not known. Cost: n log n in
     * footprints and finds.
     */
    public static List<Event> of(LandRecords records, FadeOut fadeOut) {
        List<Ground> grounds = grounds(records);
        List<Set<Disc>> discs = discsAfter(grounds, records.finds(), fadeOut);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < grounds.size(); i++) {
            Ground ground = grounds.get(i);
            Shape envelope = Discs.envelope(discs.get(i));
            Shape land = Shape.union(List.of(ground.shape(), envelope));
            events.add(new Event(ground.footprint(), ground.date(), envelope, land));
        }
        return events;
    }

    /** True where the records hold an event. */
    public static boolean any(LandRecords records) {
        return !grounds(records).isEmpty();
    }

    private static List<Ground> grounds(LandRecords records) {
        Map<RecordId, Strike> strikes =
                records.strikes().stream().collect(Collectors.toMap(Strike::id, Function.identity()));
        List<Ground> grounds = new ArrayList<>();
        for (Footprint footprint : Footprint.current(records.footprints())) {
            PartialDate date = date(footprint, strikes);
            if (date != null && footprint.land() != null) {
                grounds.add(new Ground(footprint.id(), date, Shape.of(footprint.land())));
            }
        }
        return grounds;
    }

    private static @Nullable PartialDate date(Footprint footprint, Map<RecordId, Strike> strikes) {
        if (footprint.date() != null || footprint.strike() == null) {
            return footprint.date();
        }
        Strike strike = strikes.get(footprint.strike());
        return strike == null ? null : strike.date();
    }

    /** For each ground the discs of what was found on it after its strike. */
    private static List<Set<Disc>> discsAfter(List<Ground> grounds, List<Find> finds, FadeOut fadeOut) {
        List<Set<Disc>> discs = new ArrayList<>();
        grounds.forEach(ground -> discs.add(new LinkedHashSet<>()));
        ShapeIndex index = new ShapeIndex(grounds.stream().map(Ground::shape).toList());
        for (Find find : finds) {
            Position position = find.position();
            if (find.found() == null || position == null) {
                continue;
            }
            for (int i : index.covering(position)) {
                if (grounds.get(i).date().certainlyBefore(find.found())) {
                    fadeOut.disc(find).ifPresent(discs.get(i)::add);
                }
            }
        }
        return discs;
    }
}
