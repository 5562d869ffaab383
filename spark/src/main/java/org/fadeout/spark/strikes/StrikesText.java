package org.fadeout.spark.strikes;

import java.util.Locale;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.jspecify.annotations.Nullable;

/** Strikes told apart, as text for people. */
public final class StrikesText {
    private static final String LINE = "%-32s %12s %12s %12s   %20s %20s%n";

    private StrikesText() {}

    public static String of(StrikesTold told) {
        StringBuilder text = new StringBuilder();
        text.append(StrikesJson.WHAT).append("\n\n");
        text.append(line(
                "rows read: %s; of them refused: %s; the same as another row: %s",
                told.read(), refused(told), told.repeated()));
        told.refused().forEach((rule, count) -> text.append(line("  %s: %s", rule, count)));
        text.append(line("nominal size of a planning area: %d m2", told.circle().squareMetres()));
        for (WeaponVerdict verdict : WeaponVerdict.values()) {
            Glossary.Total total = told.glossary().get(verdict);
            text.append(line(
                    "glossary, %s: %d weapons, %s missions by its own count",
                    title(verdict), total.weapons(), total.missions()));
        }
        text.append('\n');
        text.append(String.format(
                Locale.ROOT, LINE, "strikes by area", "cluster", "not", "unknown", "planning km2", "at most km2"));
        for (StrikesTold.Row row : told.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    LINE,
                    row.area(),
                    row.missions().get(WeaponVerdict.CLUSTER_MUNITION),
                    row.missions().get(WeaponVerdict.NOT),
                    row.missions().get(WeaponVerdict.UNKNOWN),
                    planning(row.planning()),
                    planning(row.planningAtMost())));
        }
        text.append(
                "\nplanning: circles around the strikes with cluster munitions; at most: those and the strikes of unknown weapon."
                        + "\nSum of the circles, then the ground that they cover.\n");
        return text.toString();
    }

    private static Count refused(StrikesTold told) {
        return told.refused().values().stream().reduce(Count.ZERO, Count::plus);
    }

    private static String planning(StrikesTold.@Nullable Planning planning) {
        return planning == null ? "unknown" : km2(planning.sum()) + " / " + km2(planning.union());
    }

    private static String km2(Area area) {
        return area.inKm2(2);
    }

    private static String title(WeaponVerdict verdict) {
        return switch (verdict) {
            case CLUSTER_MUNITION -> "cluster munitions";
            case NOT -> "no cluster munitions";
            case UNKNOWN -> "unknown";
        };
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values) + "\n";
    }
}
