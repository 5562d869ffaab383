package org.fadeout.flow.place;

import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** An administrative area with its boundary, as a source draws it. */
public record AdminArea(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told(
                value = "Code, such as a p-code",
                also = {"pcode", "p-code", "shapeiso", "hasc_2", "iso"})
        @Nullable
        String code,

        @Told(
                value = "Name",
                also = {"shapename", "name_1", "name_2", "district", "province"})
        String name,

        @Told(
                value = "Level below the country, from 1",
                also = {"admin_level", "adm_level"})
        @Nullable
        Count level,

        @Told("Boundary") @Nullable Land land,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<AdminArea> KIND = Kind.of("admin_area", "administrative area", 1, AdminArea.class);
}
