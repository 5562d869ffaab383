package org.fadeout.flow.place;

import org.fadeout.base.measure.Angle;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * A point by which land is described, as the field records it: by coordinates, by bearing and distance from another point, or by both.
 * What was entered stays; the position on WGS 84 stands beside it. A position without entered coordinates was computed.
 */
public record TurningPoint(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told(
                value = "Name or number of the point",
                also = {"point", "point_id", "point_number", "point_name", "point_no"})
        String number,

        @Told(
                value = "Kind of the land that it describes",
                also = {"owner_type", "shape_of"})
        Outlined ownerKind,

        @Told(
                value = "Id or number of the land that it describes",
                also = {"owner_number", "owner_id", "polygon", "area_number"})
        String owner,

        @Told(
                value = "Place in the order round the land",
                also = {"order", "seq", "point_order"})
        Count sequence,

        @Told(
                value = "Type of point",
                also = {"point_type"})
        PointType type,

        @Told(value = "Position on WGS 84", exact = true) @Nullable
        Position position,

        @Told(
                value = "Coordinates as entered",
                also = {"user_entered"},
                exact = true)
        @Nullable
        String asEntered,

        @Told(
                value = "How the coordinates were written",
                also = {"coordinate_format", "coord_format", "user_input_format"})
        @Nullable
        CoordinateFormat format,

        @Told(
                value = "Datum or coordinate reference system of the coordinates as entered",
                also = {"crs", "datum", "coordinate_reference_system", "coordinate_system"})
        @Nullable
        String referenceSystem,

        @Told(
                value = "How they were brought to WGS 84",
                also = {"datum_transformation"})
        @Nullable
        String transformation,

        @Told(
                value = "Point from which bearing and distance are taken",
                also = {"from_point_id", "from_point_number"})
        @Nullable
        String fromPoint,

        @Told(
                value = "Bearing, clockwise from north",
                also = {"bearing_deg", "azimuth", "direction"},
                exact = true)
        @Nullable
        Angle bearing,

        @Told(
                value = "Distance along the ground, m",
                also = {"dist", "leg"},
                exact = true)
        @Nullable
        Length distance,

        @Told(
                value = "North of the bearing",
                also = {"north_reference", "bearing_type", "bearing_reference"})
        @Nullable
        NorthReference north,

        @Told(
                value = "Declination: how far magnetic north lies east of true north",
                also = {"magnetic_declination", "variation"})
        @Nullable
        Angle declination,

        @Told(
                value = "UTM zone of the grid of the bearing; absent means that of the point it starts from",
                also = {"zone_of_grid"})
        @Nullable
        Count gridZone,

        @Told(
                value = "Date measured",
                also = {"date_measured"})
        @Nullable
        PartialDate measured,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<TurningPoint> KIND = Kind.of("turning_point", "turning point", 1, TurningPoint.class);

    /** True where it is given from another point. */
    public boolean isRelative() {
        return bearing != null && distance != null && fromPoint != null;
    }

    /** True where some part of a bearing and distance is given. */
    public boolean hasPartOfLeg() {
        return bearing != null || distance != null || fromPoint != null;
    }

    /** The position that was entered as coordinates; null where none was, also where one has been computed and kept. */
    public @Nullable Position enteredPosition() {
        return asEntered != null || !isRelative() ? position : null;
    }

    /** The same point with its position as computed. */
    public TurningPoint at(Position computed) {
        return new TurningPoint(
                id,
                source,
                number,
                ownerKind,
                owner,
                sequence,
                type,
                computed,
                asEntered,
                format,
                referenceSystem,
                transformation,
                fromPoint,
                bearing,
                distance,
                north,
                declination,
                gridZone,
                measured,
                other);
    }
}
