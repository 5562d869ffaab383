package org.fadeout.flow.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Ratio;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.PositionMethod;
import org.jspecify.annotations.Nullable;

/**
 * How much a survey missed: of the cluster munition remnants found and positioned since land was first cancelled or reduced, how many lay
 * in land that had been cancelled or reduced before they were found.
 *
 * <p>Counts items, not rows; those that make a disc. An item counts only where it was found certainly after the decision; where the two
 * dates may meet, it is listed as a question and counted on neither side.
 *
 * @param missed items found in land that had been cancelled or reduced
 * @param since all items found since the first decision; null where no land was cancelled or reduced
 * @param share missed of since; null where there is no since, or it is zero
 * @param misses each find that was missed, with the land that held it
 * @param unclear ids of finds in such land whose date cannot be told from that of the decision
 */
public record MissRate(
        Count missed, @Nullable Count since, @Nullable Ratio share, List<Miss> misses, List<RecordId> unclear) {

    public MissRate {
        misses = List.copyOf(misses);
        unclear = List.copyOf(unclear);
    }

    /**
     * Land that a survey let go, as another room's records have it.
     *
     * @param product the word for it, such as cancelled or reduced
     */
    public record LetGo(
            RecordId id,
            String product,
            Land land,
            @Nullable PartialDate date) {}

    /** A find in land that had been let go before. */
    public record Miss(RecordId find, RecordId release, String product, Count items) {}

    public static MissRate of(List<LetGo> letGo, List<Find> finds) {
        Optional<LocalDate> first = letGo.stream()
                .map(LetGo::date)
                .filter(date -> date != null && date.earliest() != null)
                .map(date -> java.util.Objects.requireNonNull(date.earliest()))
                .min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return new MissRate(Count.ZERO, null, null, List.of(), List.of());
        }
        Tally tally = new Tally(letGo, first.get());
        finds.stream().filter(Find::makesDisc).forEach(tally::take);
        Count missed = tally.misses.stream().map(Miss::items).reduce(Count.ZERO, Count::plus);
        Ratio share = Ratio.of(BigDecimal.valueOf(missed.number()), BigDecimal.valueOf(tally.since.number()))
                .orElse(null);
        return new MissRate(missed, tally.since, share, tally.misses, tally.unclear);
    }

    private static final class Tally {
        private final List<LetGo> letGo;
        private final ShapeIndex index;
        private final PartialDate first;
        private final List<Miss> misses = new ArrayList<>();
        private final List<RecordId> unclear = new ArrayList<>();
        private Count since = Count.ZERO;

        Tally(List<LetGo> letGo, LocalDate first) {
            this.letGo = letGo;
            this.index = new ShapeIndex(
                    letGo.stream().map(one -> Shape.of(one.land())).toList());
            this.first = PartialDate.of(first);
        }

        void take(Find find) {
            PartialDate found = find.found();
            if (find.position() == null || find.positionMethod() == PositionMethod.PLACE_NAME) {
                return;
            }
            List<LetGo> under =
                    index.covering(find.position()).stream().map(letGo::get).toList();
            Optional<LetGo> before = under.stream()
                    .filter(one ->
                            one.date() != null && found != null && one.date().certainlyBefore(found))
                    .findFirst();
            boolean maybe = under.stream()
                    .anyMatch(one -> one.date() == null || found == null || !found.certainlyBefore(one.date()));
            if (before.isPresent()) {
                misses.add(new Miss(find.id(), before.get().id(), before.get().product(), find.quantity()));
                since = since.plus(find.quantity());
            } else if (maybe) {
                unclear.add(find.id());
            } else if (found != null && first.certainlyBefore(found)) {
                since = since.plus(find.quantity());
            }
        }
    }
}
