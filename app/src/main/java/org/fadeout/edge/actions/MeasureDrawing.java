package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Ring;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.flow.place.Perimeter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What is drawn or typed, measured as the register would measure it, before anything is kept. */
public final class MeasureDrawing {
    private static final Area LEAST = Area.ofSquareMetres(1);

    private MeasureDrawing() {}

    /**
     * A place or boundary as it would be kept.
     *
     * @param place a Position or Land; null where nothing can be used
     * @param area geodesic; null for a point
     * @param around the length of all rings; null for a point
     * @param issues why it cannot be used, what is mended, what is doubtful
     * @param overlaps records of the same kind that share more than one square metre
     */
    public record Measured(
            @Nullable Object place,
            @Nullable Area area,
            @Nullable Length around,
            List<Issue> issues,
            List<Overlap> overlaps) {
        public Measured {
            issues = List.copyOf(issues);
            overlaps = List.copyOf(overlaps);
        }
    }

    /** A record that lies under the same ground. */
    public record Overlap(RecordId record, String name, Area area) {}

    /** Turning points with their boundary. */
    public record Traversed(TypedPoints points, List<TypedFault> faults, Optional<Perimeter> perimeter, Measured land) {
        public Traversed {
            faults = List.copyOf(faults);
        }
    }

    /** Measures the text of a geometry of the kind. */
    public static <T extends Entity> Measured text(
            Snapshot snapshot, Kind<T> kind, RecordId own, String text, Borders.@Nullable Country country) {
        Field<T> field = kind.geometry().orElseThrow();
        TypedPlace.Read read = TypedPlace.read(field.type(), text, country);
        return measured(snapshot, kind, own, read.value(), read.issues());
    }

    /** Measures the land within turning points. */
    public static Traversed points(
            Snapshot snapshot,
            Kind<?> kind,
            RecordId own,
            List<Map<String, String>> rows,
            Borders.@Nullable Country country) {
        TypedPoints points = TypedPoints.of(snapshot, kind, own, rows, country);
        Optional<Perimeter> perimeter = points.perimeter();
        Land land = perimeter.flatMap(Perimeter::land).orElse(null);
        return new Traversed(points, points.faults(), perimeter, measured(snapshot, kind, own, land, List.of()));
    }

    private static <T extends Entity> Measured measured(
            Snapshot snapshot, Kind<T> kind, RecordId own, @Nullable Object place, List<Issue> issues) {
        return place instanceof Land land
                ? new Measured(land, land.area(), around(land), issues, overlaps(snapshot, kind, own, land))
                : new Measured(place, null, null, issues, List.of());
    }

    private static Length around(Land land) {
        Length sum = Length.ZERO;
        for (int i = 0; i < land.polygons().getNumGeometries(); i++) {
            Polygon part = (Polygon) land.polygons().getGeometryN(i);
            sum = sum.plus(length(part.getExteriorRing()));
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                sum = sum.plus(length(part.getInteriorRingN(hole)));
            }
        }
        return sum;
    }

    private static Length length(LinearRing ring) {
        List<Position> corners = new ArrayList<>();
        for (Coordinate corner : ring.getCoordinates()) {
            corners.add(new Position(corner.y, corner.x));
        }
        return new Ring(corners.subList(0, corners.size() - 1)).length();
    }

    private static <T extends Entity> List<Overlap> overlaps(Snapshot snapshot, Kind<T> kind, RecordId own, Land land) {
        Field<T> field = kind.geometry().orElseThrow();
        Shape drawn = Shape.of(land);
        List<Overlap> overlaps = new ArrayList<>();
        for (T record : snapshot.all(kind)) {
            if (!record.id().equals(own)
                    && field.of(record) instanceof Land other
                    && other.box().intersects(land.box())) {
                Shape shared = drawn.within(Shape.of(other));
                if (shared.isMoreThan(LEAST)) {
                    overlaps.add(new Overlap(record.id(), name(kind, record), shared.area()));
                }
            }
        }
        return overlaps;
    }

    private static <T extends Entity> String name(Kind<T> kind, T record) {
        return kind.field("number")
                .map(field -> field.of(record))
                .map(Object::toString)
                .orElse(record.id().text());
    }
}
