package org.fadeout.flow.survey;

import java.util.List;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One box as finds and entries make it.
 *
 * @param coverage sum of the days, at most all; zero without entries, null where a box was searched and no coverage is recorded
 * @param finished true where nothing more is searched: a CMR was found, or the coverage that the standard asks for is reached
 * @param blocked true where the last entry says that nobody could go in and it is not finished
 * @param reason why nobody could go in, or null
 * @param evidence true where the survey starts here: an evidence point lies in it
 * @param finds ids of the finds that lie in it
 * @param entries ids of its entries, by date
 */
public record Box(
        SquareGrid.Cell cell,
        BoxState state,
        @Nullable Percent coverage,
        boolean finished,
        boolean blocked,
        @Nullable String reason,
        boolean evidence,
        List<RecordId> finds,
        List<RecordId> entries) {

    public Box {
        finds = List.copyOf(finds);
        entries = List.copyOf(entries);
    }

    /** True for a box from which the search goes outwards: a CMR, a sign of one, or the evidence that it started from. */
    public boolean isSource() {
        return evidence || state == BoxState.CLUSTER_MUNITION_REMNANT_FOUND || state == BoxState.FRAGMENTS;
    }

    /** True for a box that was begun or tried and is not finished. */
    public boolean isHalfDone() {
        return !finished && (blocked || !entries.isEmpty());
    }

    /** Column and row, as the daily entry has them. */
    public String name() {
        return "column " + cell.column() + " row " + cell.row();
    }
}
