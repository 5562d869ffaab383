package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A record in its stored form.
 *
 * @param json its values without geometry as canonical JSON; in place of a personal value stands its salted hash
 * @param geometry WKB in degrees, longitude first, or null
 * @param personal the personal values
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Body(String json, byte @Nullable [] geometry, List<Personal> personal) {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    Body {
        personal = List.copyOf(personal);
    }

    /** A personal value, as JSON, with the salt of its hash. */
    record Personal(String field, String salt, String value) {}

    static <T extends Entity> Body of(Kind<T> kind, T entity, RandomGenerator random) {
        CanonicalJson.Parts values = new CanonicalJson.Parts();
        List<Personal> personal = new ArrayList<>();
        byte @Nullable [] geometry = null;
        for (Field<T> field : kind.keptByName()) {
            Object plain = field.plainOf(entity);
            if (plain == null) {
                continue;
            }
            if (field.type().isGeometry()) {
                geometry = wkb(plain);
            } else if (field.personal()) {
                Personal hidden = new Personal(field.name(), PersonalValues.salt(random), CanonicalJson.write(plain));
                personal.add(hidden);
                values.add(field.name(), PersonalValues.MARK + Seal.ofPersonal(hidden.salt(), hidden.value()));
            } else {
                values.add(field.name(), plain);
            }
        }
        return new Body(values.text(), geometry, personal);
    }

    /**
     * Reads a record back. A personal value that has been erased is unknown. Throws IllegalArgumentException where it is not a body of the
     * kind.
     */
    static <T extends Entity> T read(
            Kind<T> kind, String json, byte @Nullable [] geometry, Map<String, String> personal) {
        return read(kind, json, geometry, personal, new Repeated());
    }

    /** The same for one of many records of the kind. */
    static <T extends Entity> T read(
            Kind<T> kind, String json, byte @Nullable [] geometry, Map<String, String> personal, Repeated repeated) {
        Map<String, Object> plain = CanonicalJson.readObject(json);
        Map<String, Object> values = new HashMap<>();
        for (Field<T> field : kind.kept()) {
            Object stored = plain.get(field.name());
            if (field.type().isGeometry()) {
                if (geometry != null) {
                    values.put(field.name(), shape(geometry));
                }
            } else if (stored != null && field.personal()) {
                String value = personal.get(field.name());
                if (value != null) {
                    values.put(field.name(), field.type().value(CanonicalJson.read(value)));
                }
            } else if (stored != null) {
                values.put(field.name(), repeated.value(field, stored));
            }
        }
        return kind.make(values);
    }

    private static byte[] wkb(Object geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(jts(geometry));
    }

    /** The geometry of a field's value. */
    static Geometry jts(Object value) {
        if (value instanceof Position position) {
            return FACTORY.createPoint(new Coordinate(position.longitude(), position.latitude()));
        }
        return ((Land) value).polygons();
    }

    private static Object shape(byte[] wkb) {
        try {
            Geometry geometry = new WKBReader(FACTORY).read(wkb);
            if (geometry.getDimension() == 0) {
                Coordinate point = geometry.getCoordinate();
                return new Position(point.y, point.x);
            }
            return Land.trusted(geometry);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a geometry", e);
        }
    }

    /** True where a kind keeps values about private persons. */
    static boolean hasPersonal(Kind<?> kind) {
        return kind.kept().stream().anyMatch(Field::personal);
    }

    /** True where the kind's geometry is a point. */
    static boolean isPoint(FieldType<?> type) {
        return type instanceof FieldType.Point;
    }
}
