package org.fadeout.edge.ogc;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How two values of one type stand to each other. Texts go by their letters, yes is more than no. */
enum Comparison {
    EQUAL("=", order -> order == 0),
    UNEQUAL("<>", order -> order != 0),
    LESS("<", order -> order < 0),
    MORE(">", order -> order > 0),
    AT_MOST("<=", order -> order <= 0),
    AT_LEAST(">=", order -> order >= 0);

    private final String sign;
    private final IntPredicate holds;

    Comparison(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    static @Nullable Comparison of(String sign) {
        for (Comparison one : values()) {
            if (one.sign.equals(sign)) {
                return one;
            }
        }
        return null;
    }

    @Nullable
    Boolean test(@Nullable Object left, @Nullable Object right) {
        Integer order = order(left, right);
        return order == null ? null : holds.test(order);
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Span a && right instanceof Span b) {
            return a.compare(b);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a.compareTo(b);
        }
        return left instanceof Boolean a && right instanceof Boolean b ? a.compareTo(b) : null;
    }
}
