package org.fadeout.flow.contamination;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * The ground over which a strike left remnants: a record with an author, which clustering only proposes. A better one does not change it;
 * it takes its place, and the earlier one stays to be looked up.
 */
public record Footprint(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "Strike", refersTo = "strike") @Nullable
        RecordId strike,

        @Told(value = "Boundary", exact = true) @Nullable Land land,

        @Told(
                value = "Date of the strike",
                also = {"strike_date"})
        @Nullable
        PartialDate date,

        @Told("Submunition") @Nullable String munition,

        @Told(value = "Who drew it", personal = true) @Nullable
        String author,

        @Told("On what evidence") @Nullable String basis,

        @Told("Ids of the finds and evidence that it rests on") @Nullable
        TextList evidence,

        @Told(
                value = "How it came to be: drawn, or proposed by clustering",
                also = {"footprint_method"})
        @Nullable
        FootprintMethod method,

        @Told(
                value = "Footprint whose place it takes",
                also = {"replaces", "previous_version"},
                refersTo = "footprint")
        @Nullable
        RecordId supersedes,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Footprint> KIND = Kind.of("footprint", "strike footprint", 1, Footprint.class);

    /** Those whose place no other of them has taken, in their order: each strike counts by its latest footprints only. */
    public static List<Footprint> current(List<Footprint> footprints) {
        Set<RecordId> superseded = footprints.stream()
                .filter(footprint -> !footprint.id().equals(footprint.supersedes()))
                .map(Footprint::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return footprints.stream()
                .filter(footprint -> !superseded.contains(footprint.id()))
                .toList();
    }
}
