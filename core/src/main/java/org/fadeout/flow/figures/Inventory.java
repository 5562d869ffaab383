package org.fadeout.flow.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.evidence.Find;
import org.jspecify.annotations.Nullable;

/** Counts items: quantities, not rows; those found and those destroyed in the period, each by its own date. */
final class Inventory {
    private Inventory() {}

    static void add(FiguresTally tally, List<Find> finds, Question question) {
        for (Find find : finds) {
            boolean found = foundIn(find, question);
            long items = find.quantity().number();
            if (found) {
                tally.add(Part.CATEGORY, items, find.category().text());
            }
            if (!find.isCmr()) {
                continue;
            }
            if (found) {
                tally.add(Part.FOUND, items);
                tally.add(Part.FIND_RECORDS, 1);
            } else if (isUndated(find, question)) {
                tally.add(Part.UNDATED_ITEMS, items);
            }
            if (destroyedIn(find, question)) {
                tally.add(Part.DESTROYED, items);
            }
        }
    }

    static Figures.Items of(FiguresTally tally) {
        Map<String, Count> byCategory = new TreeMap<>();
        tally.all(Part.CATEGORY).forEach((name, items) -> byCategory.put(name.get(1), Count.of(items)));
        return new Figures.Items(
                tally.count(Part.FOUND),
                tally.count(Part.DESTROYED),
                tally.count(Part.FIND_RECORDS),
                tally.count(Part.UNDATED_ITEMS),
                byCategory);
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
