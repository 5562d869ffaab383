package org.fadeout.flow.report;

import java.math.BigDecimal;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: its words, and the number behind them where there is one, exact and in the unit that the heading names.
 *
 * @param number null for words and for what is unknown, so that a sum never takes an unknown for zero
 */
public record Cell(String text, @Nullable BigDecimal number) {
    private static final int SQUARE_KILOMETRE = 6;

    public static Cell of(@Nullable String text) {
        return new Cell(text == null ? "" : text, null);
    }

    /** An area in km2: three decimals in words, the whole m2 in the number. */
    public static Cell km2(@Nullable Area area, Phrasing words) {
        return area == null
                ? new Cell(words.say("report.unknown"), null)
                : new Cell(words.km2(area), BigDecimal.valueOf(area.squareMetres(), SQUARE_KILOMETRE));
    }

    public static Cell count(@Nullable Count count, Phrasing words) {
        return count == null
                ? new Cell(words.say("report.unknown"), null)
                : new Cell(words.text(count), BigDecimal.valueOf(count.number()));
    }
}
