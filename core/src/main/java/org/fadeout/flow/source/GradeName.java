package org.fadeout.flow.source;

import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** What this register calls a grade of reliability (A to F) or credibility (1 to 6). The grades are fixed, their names are not. */
public record GradeName(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("The grade, A to F or 1 to 6") String number,
        @Told("What it is called here") String name,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<GradeName> KIND = Kind.of("grade_name", "name of a grade", 1, GradeName.class);
}
