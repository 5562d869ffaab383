package org.fadeout.flow.clearance;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/** The gates of completion. A survey has those of its items and of its nonconformities only. */
final class CompletionCheck {
    private static final int NAMED = 5;

    private CompletionCheck() {}

    static List<Guard> of(TaskCard card, @Nullable SignedReason reason) {
        List<Guard> guards = new ArrayList<>();
        if (card.task().type().clears()) {
            guards.add(search(card));
            guards.add(depth(card));
            guards.add(gap(card, reason));
        }
        guards.add(finds(card));
        guards.add(nonconformities(card));
        if (card.task().type().clears()) {
            guards.add(sample(card));
        }
        return List.copyOf(guards);
    }

    private static Guard search(TaskCard card) {
        SearchedLand searched = card.searched();
        if (searched.recorded()) {
            return Guard.met(Gate.SEARCH_RECORDED, searched.all() + " searched");
        }
        String seen = searched.withoutPolygon() == 0
                ? "no search is recorded"
                : searched.withoutPolygon() + " searches are recorded without a polygon";
        return Guard.missing(Gate.SEARCH_RECORDED, seen);
    }

    private static Guard depth(TaskCard card) {
        SearchedLand searched = card.searched();
        if (!searched.recorded()) {
            return Guard.missing(Gate.DEPTH_RECORDED, "no search is recorded");
        }
        return searched.unjudged() == 0
                ? Guard.met(Gate.DEPTH_RECORDED, "every pass can be judged by the standard " + name(card))
                : Guard.missing(
                        Gate.DEPTH_RECORDED,
                        searched.unjudged() + " passes have a depth or method that the standard " + name(card)
                                + " cannot judge");
    }

    private static String name(TaskCard card) {
        return card.standard().name();
    }

    private static Guard gap(TaskCard card, @Nullable SignedReason reason) {
        boolean tolerated = card.measured().map(Gap.Measured::tolerated).orElse(false);
        String seen = card.measured()
                .map(gap -> gap.area() + " of gap, " + card.standard().gapTolerance() + " tolerated")
                .orElseGet(() -> card.gap() instanceof Gap.NotDeterminable unclear
                        ? "not determinable: " + unclear.reason()
                        : "not determinable");
        // Where nobody recorded a search there is nothing that a person could sign for.
        boolean signed = reason != null && card.searched().recorded();
        return tolerated || signed
                ? Guard.met(Gate.GAP_CLOSED, tolerated ? seen : seen + "; a reason is signed")
                : Guard.missing(Gate.GAP_CLOSED, seen);
    }

    private static Guard finds(TaskCard card) {
        TaskItems items = card.items();
        return items.open().isEmpty()
                ? Guard.met(Gate.FINDS_DISPOSED, items.disposed() + " of " + items.found() + " items")
                : Guard.missing(
                        Gate.FINDS_DISPOSED,
                        items.disposed() + " of " + items.found() + " items; open: " + some(items.open()));
    }

    private static Guard nonconformities(TaskCard card) {
        return open(
                Gate.NONCONFORMITIES_CLOSED,
                card.open().stream()
                        .filter(one -> one.gravity().stopsCompletion())
                        .toList());
    }

    static Guard open(Gate gate, List<Nonconformity> open) {
        return open.isEmpty()
                ? Guard.met(gate, "none open")
                : Guard.missing(
                        gate,
                        open.size() + " open: "
                                + some(open.stream().map(Nonconformity::id).toList()));
    }

    private static Guard sample(TaskCard card) {
        Inspected inspected = card.inspected();
        if (!inspected.rejected().isEmpty()) {
            return rejected(Gate.SAMPLE_INSPECTED, inspected);
        }
        return new Guard(Gate.SAMPLE_INSPECTED, inspected.enough(), inspected.seen());
    }

    static Guard rejected(Gate gate, Inspected inspected) {
        return Guard.missing(gate, "rejected and not accepted since: " + some(inspected.rejected()));
    }

    /** The first few ids, and how many more. */
    static String some(List<RecordId> ids) {
        String named =
                String.join(", ", ids.stream().limit(NAMED).map(RecordId::text).toList());
        return ids.size() <= NAMED ? named : named + " and " + (ids.size() - NAMED) + " more";
    }
}
