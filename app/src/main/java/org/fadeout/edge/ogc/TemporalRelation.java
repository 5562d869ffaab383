package org.fadeout.edge.ogc;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** How two stretches of days lie to each other, after Allen. A single day is a stretch of one. */
enum TemporalRelation {
    T_AFTER((a, b) -> a.from().isAfter(b.to())),
    T_BEFORE((a, b) -> a.to().isBefore(b.from())),
    T_DISJOINT((a, b) -> !a.meets(b)),
    T_INTERSECTS(Span::meets),
    T_EQUALS(Span::equals),
    T_CONTAINS((a, b) -> a.from().isBefore(b.from()) && a.to().isAfter(b.to())),
    T_DURING((a, b) -> a.from().isAfter(b.from()) && a.to().isBefore(b.to())),
    T_FINISHEDBY((a, b) -> a.from().isBefore(b.from()) && a.to().equals(b.to())),
    T_FINISHES((a, b) -> a.from().isAfter(b.from()) && a.to().equals(b.to())),
    T_MEETS((a, b) -> a.to().equals(b.from())),
    T_METBY((a, b) -> a.from().equals(b.to())),
    T_OVERLAPPEDBY((a, b) -> a.from().isAfter(b.from()) && a.from().isBefore(b.to()) && a.to().isAfter(b.to())),
    T_OVERLAPS((a, b) -> a.from().isBefore(b.from()) && a.to().isAfter(b.from()) && a.to().isBefore(b.to())),
    T_STARTEDBY((a, b) -> a.from().equals(b.from()) && a.to().isAfter(b.to())),
    T_STARTS((a, b) -> a.from().equals(b.from()) && a.to().isBefore(b.to()));

    private final BiPredicate<Span, Span> holds;

    TemporalRelation(BiPredicate<Span, Span> holds) {
        this.holds = holds;
    }

    static @Nullable TemporalRelation of(String name) {
        for (TemporalRelation one : values()) {
            if (one.name().equals(name.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }

    @Nullable
    Boolean test(@Nullable Object left, @Nullable Object right) {
        return left instanceof Span a && right instanceof Span b ? holds.test(a, b) : null;
    }
}
