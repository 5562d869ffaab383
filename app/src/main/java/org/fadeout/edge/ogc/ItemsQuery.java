package org.fadeout.edge.ogc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fadeout.base.record.Entity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What a request for features asks.
 *
 * @param boxes of degrees; more than one where the box crosses the antimeridian; empty where none was given
 * @param datetime the days asked for, or null
 * @param asOf leaves out what lies wholly after this day, or null
 * @param filters all of them must hold
 * @param sort by which properties, in order
 * @param shown the properties to give, or all where it is empty
 */
public record ItemsQuery(
        int limit,
        int offset,
        List<Envelope> boxes,
        @Nullable Span datetime,
        @Nullable LocalDate asOf,
        List<Filter> filters,
        List<Sort> sort,
        Set<String> shown,
        Systems.Crs crs) {
    public static final int LIMIT = 100;
    public static final int MOST = 10_000;

    private static final Comparator<Span> BY_END =
            Comparator.comparing(Span::to).thenComparing(Span::from);

    public ItemsQuery {
        boxes = List.copyOf(boxes);
        filters = List.copyOf(filters);
        sort = List.copyOf(sort);
        shown = Set.copyOf(shown);
    }

    /** One key of the order. What is unknown comes last. */
    public record Sort(Property property, boolean falling) {
        @SuppressWarnings("unchecked")
        private Comparator<Entity> order() {
            Comparator<Entity> rising = (a, b) -> {
                Object left = property.operand(a);
                Object right = property.operand(b);
                if (left == null || right == null) {
                    return 0;
                }
                return left instanceof Span from && right instanceof Span to
                        ? BY_END.compare(from, to)
                        : ((Comparable<Object>) left).compareTo(right);
            };
            Comparator<Entity> way = falling ? rising.reversed() : rising;
            return Comparator.<Entity, Boolean>comparing(one -> property.operand(one) == null)
                    .thenComparing(way);
        }
    }

    /** A page of what was chosen. */
    public record Page(List<Entity> entities, long matched) {}

    /** All records of a layer that are asked for, in order. Cost: the records that the box leaves, and a sort where one is asked for. */
    public List<? extends Entity> chosen(LayerIndex index) {
        List<? extends Entity> candidates = boxes.isEmpty() ? index.all() : index.meeting(boxes);
        if (datetime == null && asOf == null && filters.isEmpty() && sort.isEmpty()) {
            return candidates;
        }
        Stream<? extends Entity> chosen = candidates.stream().filter(entity -> isChosen(index.layer(), entity));
        Comparator<Entity> order = order();
        return order == null ? chosen.toList() : chosen.sorted(order).toList();
    }

    /** The page of them that is asked for. */
    public Page page(List<? extends Entity> all) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return new Page(List.copyOf(all.subList(from, to)), all.size());
    }

    private @Nullable Comparator<Entity> order() {
        return sort.stream().map(Sort::order).reduce(Comparator::thenComparing).orElse(null);
    }

    /** True where the record is one that is asked for, its place aside. */
    public boolean isChosen(Layer<?> layer, Entity entity) {
        Subject subject = new Subject(layer, entity);
        return isInTime(layer, entity)
                && filters.stream().allMatch(filter -> Boolean.TRUE.equals(filter.test(subject)));
    }

    private boolean isInTime(Layer<?> layer, Entity entity) {
        if (datetime == null && asOf == null) {
            return true;
        }
        Property date = layer.date();
        Object when = date == null ? null : date.operand(entity);
        if (!(when instanceof Span span)) {
            // What has no date is not in any time; but it is not after a day either.
            return datetime == null;
        }
        return (datetime == null || span.meets(datetime))
                && (asOf == null || !span.from().isAfter(asOf));
    }
}
