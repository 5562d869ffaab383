package org.fadeout.flow.clearance;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the daily reports of a task add up to, as stated. Null where no report states it; the sum of those that do where some leave it out.
 *
 * @param reports how many there are
 * @param withArea how many of them state an area
 * @param last the day of the latest, or null where there is none
 */
public record ProgressSum(
        Count reports,
        Count withArea,
        @Nullable Area processed,
        @Nullable Count itemsFound,
        @Nullable Count itemsDestroyed,
        @Nullable Count teamDays,
        @Nullable Count minutes,
        @Nullable PartialDate last) {

    static ProgressSum of(List<Progress> reports) {
        List<Area> areas = reports.stream()
                .map(Progress::processed)
                .filter(Objects::nonNull)
                .toList();
        return new ProgressSum(
                Count.of(reports.size()),
                Count.of(areas.size()),
                areas.isEmpty() ? null : Area.sum(areas),
                sum(reports, Progress::itemsFound),
                sum(reports, Progress::itemsDestroyed),
                sum(reports, Progress::teamDays),
                sum(reports, Progress::minutes),
                reports.stream().map(Progress::date).max(PartialDate::compareTo).orElse(null));
    }

    private static @Nullable Count sum(List<Progress> reports, Function<Progress, @Nullable Count> value) {
        return reports.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Count::plus)
                .orElse(null);
    }
}
