package org.fadeout.flow.place;

import java.util.List;
import org.fadeout.base.measure.Length;
import org.jspecify.annotations.Nullable;

/**
 * Perimeters, with what the standard says of them.
 *
 * @param tolerance largest closing error, and largest distance between a leg's end and the coordinates entered; null where the standard
 *     says nothing
 * @param spacing largest distance between neighbouring points of a boundary; null where the standard says nothing
 */
public record Perimeters(List<Perimeter> all, @Nullable Length tolerance, @Nullable Length spacing) {

    public Perimeters {
        all = List.copyOf(all);
    }
}
