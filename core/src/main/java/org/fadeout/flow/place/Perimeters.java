package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.measure.Length;
import org.jspecify.annotations.Nullable;

/** Perimeters, each with what the standard says of it. */
public record Perimeters(List<Judged> all) {

    public Perimeters {
        all = List.copyOf(all);
    }

    /**
     * One perimeter and what it is held to.
     *
     * @param tolerance largest closing error, and largest distance between a leg's end and the coordinates entered; null where the
     *     standard says nothing
     * @param spacing largest distance between neighbouring points of the boundary; null where the standard says nothing
     */
    public record Judged(
            Perimeter perimeter,
            @Nullable Length tolerance,
            @Nullable Length spacing) {}
}
