package org.fadeout.flow.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Ring;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/**
 * The points of one piece of land, in their order, each with its place.
 *
 * @param owner the id or number of the land, as the points have it
 */
public record Perimeter(Outlined ownerKind, String owner, List<PlacedPoint> points) {

    public Perimeter {
        points = List.copyOf(points);
    }

    /** All perimeters, ordered by kind and owner. */
    public static List<Perimeter> of(List<TurningPoint> all) {
        Map<Outlined, Map<String, List<TurningPoint>>> byOwner = new TreeMap<>();
        for (TurningPoint point : all) {
            byOwner.computeIfAbsent(point.ownerKind(), kind -> new TreeMap<>())
                    .computeIfAbsent(point.owner().strip(), owner -> new ArrayList<>())
                    .add(point);
        }
        List<Perimeter> perimeters = new ArrayList<>();
        byOwner.forEach((kind, owners) -> owners.forEach((owner, points) -> {
            points.sort(Comparator.comparing(TurningPoint::sequence).thenComparing(TurningPoint::id));
            perimeters.add(new Perimeter(kind, owner, Traverse.of(points)));
        }));
        return perimeters;
    }

    /** The last day on which one of the points was measured; nothing where no date is recorded to its end. */
    public Optional<LocalDate> measured() {
        return points.stream()
                .map(placed -> placed.point().measured())
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The points through which the boundary runs. */
    public List<PlacedPoint> boundary() {
        return points.stream()
                .filter(placed -> placed.point().type().onPerimeter())
                .toList();
    }

    /** The closed line through the points of the boundary; nothing where one of them has no position or there are fewer than three. */
    public Optional<Ring> ring() {
        List<Position> positions = boundary().stream()
                .map(PlacedPoint::position)
                .filter(Objects::nonNull)
                .toList();
        boolean whole = positions.size() >= 3 && positions.size() == boundary().size();
        return whole ? Optional.of(new Ring(positions)) : Optional.empty();
    }

    /** The land within; nothing without a {@link #ring} or where the ring does not bound land. */
    public Optional<Land> land() {
        return ring().filter(ring -> ring.fault().isEmpty()).map(Ring::land);
    }

    /**
     * How far the closing point ends from the start; null where no leg back to the start is recorded, which is unknown and not zero.
     * The start is the first point of the boundary.
     */
    public @Nullable Length closingError() {
        return points.stream()
                .filter(placed -> placed.point().type() == PointType.CLOSING_POINT)
                .map(this::missedBy)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<Length> missedBy(PlacedPoint closing) {
        Position reached = closing.position();
        Position start = boundary().isEmpty() ? null : boundary().get(0).position();
        return reached == null || start == null ? Optional.empty() : Optional.of(Distance.between(start, reached));
    }

    /** The closing error as one part in so many of the perimeter, rounded down; null where it is unknown or zero. */
    public @Nullable Long closesToOneIn() {
        Length error = closingError();
        return error == null || error.equals(Length.ZERO)
                ? null
                : ring().map(ring -> ring.length().millimetres() / error.millimetres())
                        .orElse(null);
    }
}
