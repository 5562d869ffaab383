package org.fadeout.flow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final List<String> ASSUMPTIONS = List.of(
            "only open areas on record are counted; land that nobody has surveyed is not in them",
            "nothing is found, re-opened or newly contaminated before the deadline",
            "work goes on at the pace of the known years: the best, their mean, the poorest",
            "cleared, reduced and cancelled land all take land off; each year shows them apart");

    public Projection {
        years = List.copyOf(years);
    }

    /** What this projection takes for granted, and which years it could not use, for printing beside it. */
    public List<String> assumptions() {
        return Stream.concat(ASSUMPTIONS.stream(), Stream.of(unclear(years), partly(years)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Which years gave a pace of a part of their land only; empty where none did. */
    private static String partly(List<WorkYear> years) {
        String names = names(years, year -> year.pace() != null && year.atLeast());
        return names.isEmpty() ? "" : "at least, because the depth or method of some search cannot be judged: " + names;
    }

    private static String names(List<WorkYear> years, Predicate<WorkYear> which) {
        return years.stream()
                .filter(which)
                .map(year -> Integer.toString(year.year()))
                .collect(Collectors.joining(", "));
    }

    /** Which years gave no pace, and why; empty where all did. */
    static String unclear(List<WorkYear> years) {
        String names = names(years, year -> year.pace() == null);
        return names.isEmpty()
                ? ""
                : "left out, because the depth or method of a search cannot be judged and cleared land is unknown: "
                        + names;
    }

    /**
     * The land that work took off in one year, of areas with cluster munition remnants.
     *
     * @param cleared null where nothing is known to be cleared while a search of the year cannot be judged
     * @param atLeast true where some search of the year cannot be judged: what was cleared is at least what is told
     */
    public record WorkYear(int year, @Nullable Area cleared, boolean atLeast, Area reduced, Area cancelled) {
        /** What the balance of the year loses through work; never printed as an area released. Null where it cannot be told. */
        @Nullable
        Area pace() {
            return cleared == null ? null : cleared.plus(reduced).plus(cancelled);
        }
    }
}
