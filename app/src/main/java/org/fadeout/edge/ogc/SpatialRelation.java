package org.fadeout.edge.ogc;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** How two geometries lie to each other, by the DE-9IM, in degrees as a plane. */
enum SpatialRelation {
    S_INTERSECTS(Geometry::intersects),
    S_EQUALS(Geometry::equalsTopo),
    S_DISJOINT(Geometry::disjoint),
    S_TOUCHES(Geometry::touches),
    S_WITHIN(Geometry::within),
    S_OVERLAPS(Geometry::overlaps),
    S_CROSSES(Geometry::crosses),
    S_CONTAINS(Geometry::contains);

    private final BiPredicate<Geometry, Geometry> holds;

    SpatialRelation(BiPredicate<Geometry, Geometry> holds) {
        this.holds = holds;
    }

    static @Nullable SpatialRelation of(String name) {
        for (SpatialRelation one : values()) {
            if (one.name().equals(name.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }

    @Nullable
    Boolean test(@Nullable Object left, @Nullable Object right) {
        return left instanceof Geometry a && right instanceof Geometry b ? holds.test(a, b) : null;
    }
}
