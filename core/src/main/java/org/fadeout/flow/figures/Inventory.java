package org.fadeout.flow.figures;

import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/** Counts items: quantities, not rows; those found and those destroyed in the period, each by its own date. */
final class Inventory {
    private Inventory() {}

    static Figures.Items of(LandRecords records, Question question) {
        Count found = Count.ZERO;
        Count destroyed = Count.ZERO;
        Count undated = Count.ZERO;
        long rows = 0;
        Map<String, Count> byCategory = new TreeMap<>();
        for (Find find : records.finds()) {
            if (foundIn(find, question)) {
                byCategory.merge(find.category().text(), find.quantity(), Count::plus);
            }
            if (!find.isCmr()) {
                continue;
            }
            if (foundIn(find, question)) {
                found = found.plus(find.quantity());
                rows++;
            } else if (isUndated(find, question)) {
                undated = undated.plus(find.quantity());
            }
            if (destroyedIn(find, question)) {
                destroyed = destroyed.plus(find.quantity());
            }
        }
        return new Figures.Items(found, destroyed, Count.of(rows), undated, byCategory);
    }

    static boolean foundIn(Find find, Question question) {
        return in(find.found(), question);
    }

    /** True where it may have been found in the period, and it cannot be told. */
    static boolean isUndated(Find find, Question question) {
        return !foundIn(find, question) && maybeIn(find.found(), question.period());
    }

    static boolean destroyedIn(Find find, Question question) {
        return in(find.destroyed(), question);
    }

    private static boolean in(@Nullable PartialDate date, Question question) {
        return date != null && date.certainlyIn(question.period()) && date.certainlyBy(question.asOf());
    }

    private static boolean maybeIn(@Nullable PartialDate date, Period period) {
        return date == null || date.possiblyIn(period);
    }
}
