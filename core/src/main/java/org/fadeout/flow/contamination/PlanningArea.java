package org.fadeout.flow.contamination;

import java.util.Optional;
import org.fadeout.base.geometry.Disc;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A nominal circle around an evidence point or a strike, to plan work by. It is not a hazardous area: its edge says nothing of where
 * remnants lie, and no figure ever counts it.
 */
public record PlanningArea(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Middle; absent means where the evidence or the strike is", exact = true) @Nullable
        Position position,

        @Told(
                value = "Evidence point around which it is drawn",
                also = {"evidence_id", "evidence_number"},
                refersTo = "evidence")
        @Nullable
        RecordId evidence,

        @Told(
                value = "Strike around which it is drawn",
                also = {"strike_id", "strike_number"},
                refersTo = "strike")
        @Nullable
        RecordId strike,

        @Told(
                value = "Radius, m; absent means by the size",
                also = {"radius_m"})
        @Nullable
        Length radius,

        @Told(
                value = "Size, m2; absent means as the standard has it",
                also = {"area", "area_m2", "size_m2"})
        @Nullable
        Area size,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<PlanningArea> KIND =
            Kind.of("planning_area", "nominal planning area", 1, PlanningArea.class);

    /** Its circle around a place: by its radius, else by its size, else by the standard's; nothing where none of them is stated. */
    public Optional<Disc> around(Position middle, Standard standard) {
        return radiusUnder(standard).map(reach -> new Disc(middle, reach));
    }

    private Optional<Length> radiusUnder(Standard standard) {
        Area stated = size != null ? size : standard.nominalPlanningArea();
        return radius != null
                ? Optional.of(radius)
                : Optional.ofNullable(stated).map(area -> Length.ofMetres(Math.sqrt(area.squareMetres() / Math.PI)));
    }
}
