package org.fadeout.flow.figures;

import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one number: lines of records that add to it exactly. Land on which several records lie stands once, in the line of
 * all of them.
 *
 * @param area the sum of the lines, whole m2; null for a number of items
 * @param count the sum of the lines; null for an area
 * @param finds the finds whose discs make the envelope, for land within it; none otherwise
 */
public record Behind(
        FigureName figure, @Nullable Area area, @Nullable Count count, List<Line> lines, List<RecordId> finds) {

    public Behind {
        lines = List.copyOf(lines);
        finds = List.copyOf(finds);
    }

    /**
     * The records that give one part of the number: searches, products, tasks or finds.
     *
     * @param area whole m2, or null for items
     * @param count items or records, or null for land
     */
    public record Line(
            List<RecordId> records,
            @Nullable Area area,
            @Nullable Count count) {
        public Line {
            records = List.copyOf(records);
        }
    }

    /**
     * Which number is meant.
     *
     * @param row the key of one row, or null for the whole or the overlap
     * @param overlap true for the row of shared land
     */
    public record Asked(FigureName figure, @Nullable List<String> row, boolean overlap) {
        /** The number of the whole. */
        public static Asked whole(FigureName figure) {
            return new Asked(figure, null, false);
        }
    }
}
