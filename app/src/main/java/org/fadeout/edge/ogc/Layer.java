package org.fadeout.edge.ogc;

import java.util.List;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A collection of the API: the records of one kind. One type of geometry each, or none.
 *
 * @param properties in the order of the record, without id and geometry
 * @param date the property that says when: the first that is a date
 */
public record Layer<T extends Entity>(
        Kind<T> kind,
        List<Property> properties,
        @Nullable Property date,
        @Nullable Field<T> geometry) {
    /** The name of the geometry in filters and schemas. */
    public static final String GEOMETRY = "geometry";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Every kind of record as a layer, in the order of the pipe. */
    public static final List<Layer<?>> ALL =
            Kinds.ALL.stream().<Layer<?>>map(Layer::of).toList();

    public Layer {
        properties = List.copyOf(properties);
    }

    private static <T extends Entity> Layer<T> of(Kind<T> kind) {
        List<Property> properties = kind.fields().stream()
                .filter(field -> !field.type().isGeometry() && !field.name().equals("id"))
                .map(field -> Property.of(field, kind::cast))
                .toList();
        Property date = properties.stream()
                .filter(property -> property.type() == Property.Type.DATE)
                .findFirst()
                .orElse(null);
        return new Layer<>(kind, properties, date, kind.geometry().orElse(null));
    }

    public static Optional<Layer<?>> named(String name) {
        return ALL.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    public String name() {
        return kind.name();
    }

    public Optional<Property> property(String name) {
        return properties.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** {@code Point}, {@code MultiPolygon}, or empty where the records have no place. */
    public String geometryType() {
        return geometry == null ? "" : geometry.type().javaType() == Position.class ? "Point" : "MultiPolygon";
    }

    /** The geometry of a record in degrees, longitude first; null where it has none. */
    public @Nullable Geometry geometryOf(Entity entity) {
        Object place = geometry == null ? null : geometry.of(kind.cast(entity));
        if (place instanceof Position position) {
            return FACTORY.createPoint(new Coordinate(position.longitude(), position.latitude()));
        }
        return place instanceof Land land ? land.polygons() : null;
    }
}
