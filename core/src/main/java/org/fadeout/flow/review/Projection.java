package org.fadeout.flow.review;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What would remain of land with cluster munition remnants on a deadline if work went on as in known years.
 *
 * @param from the day at whose end what remains was measured
 * @param deadline the day that is looked at
 * @param remaining open land on record on the first day; null where none is on record
 * @param years the known years, each with what work took off
 * @param low at the pace of the best known year; null where it cannot be told
 * @param likely at the mean pace; null where it cannot be told
 * @param high at the pace of the poorest known year; null where it cannot be told
 * @param origin whether the land is real or invented
 * @param why why it cannot be told; empty where it can
 */
public record Projection(
        LocalDate from,
        LocalDate deadline,
        @Nullable Area remaining,
        List<WorkYear> years,
        @Nullable Area low,
        @Nullable Area likely,
        @Nullable Area high,
        Origin origin,
        String why) {

    /** What every projection here takes for granted, for printing beside it. */
    public static final List<String> ASSUMPTIONS = List.of(
            "only open areas on record are counted; land that nobody has surveyed is not in them",
            "nothing is found, re-opened or newly contaminated before the deadline",
            "work goes on at the pace of the known years: the best, their mean, the poorest",
            "cleared, reduced and cancelled land all take land off; each year shows them apart");

    public Projection {
        years = List.copyOf(years);
    }

    /** The land that work took off in one year, of areas with cluster munition remnants. */
    public record WorkYear(int year, Area cleared, Area reduced, Area cancelled) {
        /** What the balance of the year loses through work; never printed as an area released. */
        Area pace() {
            return cleared.plus(reduced).plus(cancelled);
        }
    }
}
