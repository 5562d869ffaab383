package org.fadeout.flow.place;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.geometry.Legs;
import org.fadeout.base.geometry.UtmGrid;
import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.place.PlacedPoint.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Goes from point to point by bearing and distance.
 *
 * <p>Method: entered coordinates stand; another point lies where its leg ends, a geodesic on WGS 84. A grid bearing is turned by the
 * convergence of its UTM zone at the point it starts from, a magnetic one by its declination; distances are along the ground, never on the
 * grid. Accuracy: that of {@link Legs} and {@link UtmGrid}; what the instruments miss shows as closing error and is not spread over the
 * points. Cost: linear.
 */
final class Traverse {
    private final Map<String, List<TurningPoint>> named = new HashMap<>();
    private final Map<RecordId, PlacedPoint> placed = new HashMap<>();

    private Traverse(List<TurningPoint> points) {
        for (TurningPoint point : points) {
            // A closing point bears the name of the start that it reaches again: nothing is measured from it.
            if (point.type() != PointType.CLOSING_POINT) {
                named.computeIfAbsent(key(point.number()), name -> new ArrayList<>())
                        .add(point);
            }
        }
    }

    /** The points of one perimeter, each with its place, in their order. */
    static List<PlacedPoint> of(List<TurningPoint> points) {
        Traverse traverse = new Traverse(points);
        return points.stream().map(traverse::place).toList();
    }

    static String key(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Walks back to a point that is placed or can be, then places those on the way. */
    private PlacedPoint place(TurningPoint point) {
        Deque<TurningPoint> way = new ArrayDeque<>();
        Set<RecordId> onTheWay = new HashSet<>();
        Optional<TurningPoint> at = Optional.of(point);
        while (at.isPresent()
                && !placed.containsKey(at.get().id())
                && onTheWay.add(at.get().id())) {
            way.push(at.get());
            at = before(at.get());
        }
        RecordId circle =
                at.map(TurningPoint::id).filter(id -> !placed.containsKey(id)).orElse(null);
        while (!way.isEmpty()) {
            TurningPoint next = way.pop();
            placed.put(next.id(), circle == null ? found(next) : faulty(next, Fault.CIRCLE));
            if (next.id().equals(circle)) {
                circle = null;
            }
        }
        return Objects.requireNonNull(placed.get(point.id()));
    }

    /** The point that must be placed first, where there is one. */
    private Optional<TurningPoint> before(TurningPoint point) {
        List<TurningPoint> starts = starts(point);
        return Optional.ofNullable(starts.size() == 1 ? starts.get(0) : null)
                .filter(start -> start.enteredPosition() == null);
    }

    private List<TurningPoint> starts(TurningPoint point) {
        String from = point.isRelative() ? point.fromPoint() : null;
        return from == null ? List.of() : named.getOrDefault(key(from), List.of());
    }

    private PlacedPoint found(TurningPoint point) {
        if (!point.hasPartOfLeg()) {
            return new PlacedPoint(point, point.enteredPosition(), null, null, null);
        }
        if (!point.isRelative()) {
            return faulty(point, Fault.INCOMPLETE);
        }
        List<TurningPoint> starts = starts(point);
        if (starts.size() != 1) {
            return faulty(point, starts.isEmpty() ? Fault.NO_SUCH_POINT : Fault.SEVERAL_SUCH_POINTS);
        }
        TurningPoint from = starts.get(0);
        PlacedPoint before = placed.get(from.id());
        Position start = from.enteredPosition() != null || before == null ? from.enteredPosition() : before.position();
        return start == null ? faulty(point, Fault.FROM_NOT_PLACED) : leg(point, start);
    }

    private static PlacedPoint leg(TurningPoint point, Position start) {
        Fault fault = northFault(point);
        if (fault != null || point.bearing() == null || point.distance() == null) {
            return faulty(point, fault == null ? Fault.INCOMPLETE : fault);
        }
        Angle bearing = point.bearing().turned(turn(point, start).orElse(Angle.ZERO));
        Position end = Legs.end(start, bearing, point.distance());
        Position entered = point.enteredPosition();
        return entered == null
                ? new PlacedPoint(point, end, bearing, null, null)
                : new PlacedPoint(point, entered, bearing, Distance.between(entered, end), null);
    }

    private static @Nullable Fault northFault(TurningPoint point) {
        NorthReference north = point.north();
        if (north == null) {
            return Fault.NO_NORTH;
        }
        return switch (north) {
            case TRUE -> null;
            case MAGNETIC -> point.declination() == null ? Fault.NO_DECLINATION : null;
            case GRID ->
                point.gridZone() != null
                                && (point.gridZone().isZero()
                                        || point.gridZone().number() > 60)
                        ? Fault.NO_ZONE
                        : null;
        };
    }

    private static Optional<Angle> turn(TurningPoint point, Position start) {
        NorthReference north = point.north();
        if (north == null || north == NorthReference.TRUE) {
            return Optional.empty();
        }
        if (north == NorthReference.MAGNETIC) {
            return Optional.ofNullable(point.declination());
        }
        int zone = point.gridZone() == null
                ? UtmGrid.zone(start)
                : (int) point.gridZone().number();
        return Optional.of(UtmGrid.convergence(start, zone));
    }

    private static PlacedPoint faulty(TurningPoint point, Fault fault) {
        return new PlacedPoint(point, point.enteredPosition(), null, null, fault);
    }
}
