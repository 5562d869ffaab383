package org.fadeout.flow.clearance;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;

/**
 * The items of a task. Casings and fragments are no items.
 *
 * @param found all items found
 * @param cmr how many of them are cluster munition remnants
 * @param disposed how many are recorded as dealt with
 * @param open the finds of which that is not recorded
 */
public record TaskItems(Count found, Count cmr, Count disposed, List<RecordId> open) {
    public TaskItems {
        open = List.copyOf(open);
    }

    static TaskItems of(List<Find> finds, LocalDate day) {
        List<Find> items = finds.stream()
                .filter(find -> find.category() != ItemCategory.CASING_OR_FRAGMENT)
                .toList();
        return new TaskItems(
                count(items),
                count(items.stream().filter(Find::isCmr).toList()),
                count(items.stream().filter(find -> find.disposedBy(day)).toList()),
                items.stream()
                        .filter(find -> !find.disposedBy(day))
                        .map(Find::id)
                        .toList());
    }

    private static Count count(List<Find> finds) {
        return finds.stream().map(Find::quantity).reduce(Count.ZERO, Count::plus);
    }
}
