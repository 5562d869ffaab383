package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Gaps;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;

/**
 * The gaps of tasks on a day as marks: the land that is left, with its m2; where it cannot be told, the task polygon. A mark opens its task.
 * Throws ProblemException where invented and real land would meet.
 */
final class GapMarks {
    private GapMarks() {}

    static List<MapMark> of(Snapshot snapshot, LocalDate day) {
        LandRecords records = LandRecords.of(snapshot, null);
        List<MapMark> marks = new ArrayList<>();
        for (Gap gap : Gaps.of(records, day, null)) {
            if (gap instanceof Gap.Measured measured) {
                if (measured.area().squareMetres() > 0 && !measured.pieces().isEmpty()) {
                    mark(measured).ifPresent(marks::add);
                }
            } else {
                mark(gap.task(), "gapunknown", gap.task().land()).ifPresent(marks::add);
            }
        }
        return marks;
    }

    /** Marks are made once for readers of every language: groups of three digits and the international unit. */
    private static String area(Area area) {
        return String.format(Locale.ROOT, "%,d m²", area.squareMetres()).replace(',', '\u202f');
    }

    private static Optional<MapMark> mark(Gap.Measured gap) {
        Land land = Shape.unionOf(gap.pieces()).toLand();
        return mark(gap.task(), gap.tolerated() ? "gaptolerated" : "gap", land)
                .map(mark -> relabelled(mark, area(gap.area())));
    }

    private static Optional<MapMark> mark(Task task, String symbol, @org.jspecify.annotations.Nullable Land land) {
        MapMark.Traits traits =
                new MapMark.Traits(task.type().hazard().text(), task.operator() == null ? "" : task.operator(), null);
        return MarkPlace.mark(task, Task.KIND, symbol, land, new MarkPlace.Span(0, MapMark.FOREVER, false), traits);
    }

    private static MapMark relabelled(MapMark mark, String area) {
        return new MapMark(
                mark.kind(),
                mark.id(),
                area,
                mark.symbol(),
                mark.from(),
                mark.until(),
                mark.undated(),
                mark.traits(),
                mark.x(),
                mark.y(),
                mark.land());
    }
}
