package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Puts a record on the square of {@link Mercator}, for a span of days. */
final class MarkPlace {
    private MarkPlace() {}

    /** The days on which a mark is drawn. */
    record Span(int from, int until, boolean undated) {

        /** From a date on; always, and undated, where there is none. */
        static Span from(@Nullable PartialDate date) {
            return new Span(day(date), MapMark.FOREVER, date == null);
        }
    }

    /** The day by which a date certainly had come, such as 20230412; the beginning of one without an end; 0 for none. */
    static int day(@Nullable PartialDate date) {
        if (date == null) {
            return 0;
        }
        LocalDate day = date.latest() == null ? date.earliest() : date.latest();
        return day == null ? 0 : number(day);
    }

    /** Such as 20230412. */
    static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** A status as it is filtered by. */
    static String status(Kind<?> kind, Choice status) {
        return kind.name() + ":" + status.text();
    }

    /** The mark of a record that lies somewhere. */
    static <T extends Entity> Optional<MapMark> mark(
            T entity, Kind<T> kind, String symbol, @Nullable Object where, Span span, MapMark.Traits traits) {
        if (where instanceof Position at) {
            return Optional.of(mark(entity, kind, symbol, at, null, span, traits));
        }
        if (where instanceof Land land) {
            return Optional.of(mark(entity, kind, symbol, land.inside(), drawn(land), span, traits));
        }
        return Optional.empty();
    }

    private static <T extends Entity> MapMark mark(
            T entity,
            Kind<T> kind,
            String symbol,
            Position at,
            @Nullable MultiPolygon land,
            Span span,
            MapMark.Traits traits) {
        return new MapMark(
                kind.name(),
                entity.id(),
                FieldText.number(kind, entity),
                symbol,
                span.from(),
                span.until(),
                span.undated(),
                traits,
                Mercator.x(at.longitude()),
                Mercator.y(at.latitude()),
                land);
    }

    /** Its corners in the square. */
    static MultiPolygon drawn(Land land) {
        Geometry copy = land.polygons().copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence corners, int i) {
                double longitude = corners.getOrdinate(i, Coordinate.X);
                double latitude = corners.getOrdinate(i, Coordinate.Y);
                corners.setOrdinate(i, Coordinate.X, Mercator.x(longitude));
                corners.setOrdinate(i, Coordinate.Y, Mercator.y(latitude));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return (MultiPolygon) copy;
    }
}
