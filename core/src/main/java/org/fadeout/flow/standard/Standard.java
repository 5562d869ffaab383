package org.fadeout.flow.standard;

import java.util.Locale;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A national standard, or a draft of one, as dated data. A draft has no valid-from, is never chosen by date, and stamps its output what-if. */
public record Standard(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Short name") String name,
        @Told("Title") String title,

        @Told("In force from; absent means always") @Nullable
        PartialDate validFrom,

        @Told("In force until") @Nullable PartialDate validUntil,
        @Told("True for a draft") Boolean draft,

        @Told("Fade-out distance where the munition is unknown or not listed, m")
        Length fadeOut,

        @Told("Fade-out distance by class of munition, m") Attributes fadeOutByClass,

        @Told("Depth to which land must be cleared, m; absent means not stated") @Nullable
        Length clearanceDepth,

        @Told("Methods able to detect cluster munition remnants")
        TextList detectingMethods,

        @Told("Accuracy taken for the range where it is not recorded, m; absent means none") @Nullable
        Length assumedAccuracy,

        @Told("Gap above which a task completes only with a signed reason, m2")
        Area gapTolerance,

        @Told("Radii for which the area is also given, m") TextList sensitivityRadii,

        @Told("Coverage that reduction needs, percent") @Nullable
        Percent reductionCoverage,

        @Told("Whether land may be cancelled through non-technical survey") @Nullable
        Boolean cancellationThroughNts,

        @Told("Values here that nobody has verified against a published standard")
        TextList unverified,

        @Told("Citation") String citation,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Standard> KIND = Kind.of("standard", "national standard", 1, Standard.class);

    /** Stands where no standard is in force: it requires nothing, detects nothing, and its fade-out distance is zero. */
    public static final Standard NONE = new Standard(
            RecordId.of("standard-none"),
            null,
            "none",
            "No standard in force",
            null,
            null,
            false,
            Length.ZERO,
            Attributes.NONE,
            null,
            TextList.NONE,
            null,
            Area.ZERO,
            TextList.NONE,
            null,
            null,
            TextList.NONE,
            "none",
            Attributes.NONE);

    /**
     * The fade-out distance for a class of munition, such as {@code unexploded submunition}; for an unknown class the largest of all.
     * Throws IllegalArgumentException where the standard's own value is not a length in metres.
     */
    public Length fadeOutFor(String munitionClass) {
        String own = fadeOutByClass.get(munitionClass);
        if (own != null) {
            return Length.ofMetres(Double.parseDouble(own));
        }
        return fadeOutByClass.values().values().stream()
                .map(metres -> Length.ofMetres(Double.parseDouble(metres)))
                .reduce(fadeOut, (a, b) -> a.isMoreThan(b) ? a : b);
    }

    /** True where the standard lists the method as able to detect cluster munition remnants. */
    public boolean detects(String method) {
        return detectingMethods.texts().contains(method.strip().toLowerCase(Locale.ROOT));
    }
}
