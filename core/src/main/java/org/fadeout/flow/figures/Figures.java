package org.fadeout.flow.figures;

import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.measure.Ratio;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period. Areas are whole m2; null is unknown.
 *
 * @param basis on what they rest, for printing
 * @param taskPolygon union of the polygons of clearance tasks of any hazard type completed in the period
 * @param searched union of every recorded pass of the period, any method and depth; null where none is recorded
 * @param cmr the CMR area: qualifying cleared land within the envelope
 * @param clearedBeyondEvidence qualifying cleared land of dedicated CMR tasks outside everyone's envelope
 * @param surfaceSearched land first surface-searched in the period and not cleared by its end
 * @param reSearched land of the period that had been cleared before, with no strike in between: not counted again
 * @param reClearedAfterStrike land cleared before and cleared again after a new strike: in the CMR area where within the envelope
 * @param inflation task polygons over CMR area of the same completed clearance tasks; null where that area is zero or unknown
 * @param questions what only a person can answer
 */
public record Figures(
        Question question,
        Basis basis,
        Area taskPolygon,
        @Nullable Area searched,
        Recorded searchRecorded,
        CmrArea cmr,
        Area clearedBeyondEvidence,
        Area surfaceSearched,
        Area reSearched,
        Area reClearedAfterStrike,
        Items items,
        @Nullable Ratio inflation,
        Released released,
        Map<String, Overlap> overlaps,
        List<Sensitivity> sensitivity,
        List<Reported> reported,
        List<OnRecord> onRecord,
        List<Row> rows,
        List<Issue> questions) {

    public Figures {
        overlaps = Map.copyOf(overlaps);
        sensitivity = List.copyOf(sensitivity);
        reported = List.copyOf(reported);
        onRecord = List.copyOf(onRecord);
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /**
     * On what figures rest.
     *
     * @param whatIf true where everything is judged under a standard that was asked for by name
     */
    public record Basis(
            Origin origin,
            String standard,
            String citation,
            @Nullable Length radius,
            List<String> unverified,
            boolean whatIf) {
        public Basis {
            unverified = List.copyOf(unverified);
        }
    }

    /** For how many of the tasks a search is recorded. */
    public record Recorded(long tasks, long of) {}

    /**
     * The CMR area by class. Classes grade the evidence and never change the formula.
     *
     * @param area searched and search assumed together; null where it cannot be told
     * @param qualifier how it is to be read
     * @param why the reasons for the qualifier
     * @param searchedLand search recorded: the low end; null where the area is
     * @param assumed search assumed: an upper bound, outside the searched part; null where the area is
     * @param modelled items not positioned times the median area per item; its own line, never in the area; null: not determinable
     * @param modelledItems the items without a usable position
     * @param notDeterminable recorded passes whose depth or method cannot be judged, as land within the envelope
     * @param range the area with R less and plus the accuracy of each position; an end is null where an accuracy is not known
     */
    public record CmrArea(
            @Nullable Area area,
            Qualifier qualifier,
            List<String> why,
            @Nullable Area searchedLand,
            @Nullable Area assumed,
            @Nullable Area modelled,
            Count modelledItems,
            Area notDeterminable,
            Range range) {
        public CmrArea {
            why = List.copyOf(why);
        }
    }

    /** An area from low to high; a null end is unknown. */
    public record Range(@Nullable Area low, @Nullable Area high) {}

    /**
     * The items of the period.
     *
     * @param found CMR items found in the period
     * @param destroyed CMR items destroyed in the period
     * @param records rows of CMR items found in the period
     * @param undated CMR items whose date of finding cannot be placed in or out of the period
     * @param byCategory items of every category found in the period
     */
    public record Items(Count found, Count destroyed, Count records, Count undated, Map<String, Count> byCategory) {
        public Items {
            byCategory = Map.copyOf(byCategory);
        }
    }

    /**
     * Land released in the period; the three are never one number.
     *
     * @param cleared qualifying cleared land of the period, counted once
     * @param clearedAssumed how much of it rests on assumed search
     * @param undated products without a date that can be placed
     */
    public record Released(
            @Nullable Area cancelled,
            @Nullable Area reduced,
            @Nullable Area cleared,
            Area clearedAssumed,
            Count undated) {}

    /** Sum, union and what the two differ by. */
    public record Overlap(Area sum, Area union) {
        public Area overlap() {
            return sum.minus(union);
        }
    }

    /** The CMR area at another radius; null where it cannot be told. */
    public record Sensitivity(Length radius, @Nullable Area area) {}

    /** A figure that somebody reports for the period. */
    public record Reported(String figure, Quantity quantity, String basis, String who, String source) {}

    /** Land that the register holds without regard to a period. */
    public record OnRecord(String kind, String sort, String hazardType, long polygons, Area sum, Area union) {}

    /**
     * A row. Its areas are land of this row alone; land of two or more rows stands once in the overlap row.
     *
     * @param key the value of each dimension that was asked for, in that order
     * @param overlap true for the row of shared land
     */
    public record Row(
            List<String> key,
            boolean overlap,
            Map<Column, Area> areas,
            @Nullable Count found,
            @Nullable Count destroyed) {
        /** The key of land of which nobody recorded what the row is of. */
        public static final String NOT_RECORDED = "not recorded";

        public Row {
            key = List.copyOf(key);
            areas = Map.copyOf(areas);
        }

        public Area area(Column column) {
            return areas.getOrDefault(column, Area.ZERO);
        }
    }

    /** The areas of a row. OWN and NEIGHBOUR_ONLY split the CMR area, and so do CMR_SEARCHED and CMR_ASSUMED. */
    public enum Column {
        TASK_POLYGON,
        SEARCHED,
        CANCELLED,
        REDUCED,
        CLEARED,
        CMR,
        OWN,
        NEIGHBOUR_ONLY,
        CMR_SEARCHED,
        CMR_ASSUMED
    }
}
