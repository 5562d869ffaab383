package org.fadeout.flow.standard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
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

        @Told("Deepest search that is still a surface pass, m; absent means zero") @Nullable
        Length surfaceDepth,

        @Told("Whether the gap adds the accuracy of a position; absent means yes") @Nullable
        Boolean accuracyAdded,

        @Told("What is direct and what indirect evidence, by type of evidence") @Nullable
        Attributes evidence,

        @Told("Grid of technical survey: cell, coverage, buffer, neighbours, stop rule, colours") @Nullable
        Attributes grid,

        @Told("Contamination bands by hazard: scheme, citation, thresholds in km2") @Nullable
        Attributes contaminationBands,

        @Told("Inspection of cleared land: share and least area") @Nullable
        Attributes inspection,

        @Told("Points of boundaries: spacing of intermediate points, longest leg, closing error") @Nullable
        Attributes boundaryPoints,

        @Told("Size of a nominal planning area, which is never counted, m2") @Nullable
        Area nominalPlanningArea,

        @Told("Days without work after which a task is reported as idle") @Nullable
        Count idleDays,

        @Told("Category of item by name of model, for names that identify") @Nullable
        Attributes models,

        @Told("Values here that nobody has verified against a published standard")
        TextList unverified,

        @Told("Citation") String citation,
        @Told("Other values, as entered") Attributes other)
        implements Entity {
    /** How the standard says that a type of evidence counts. */
    public static final String DIRECT = "direct";

    public static final String INDIRECT = "indirect";

    /** It shows nothing by itself. */
    public static final String NEITHER = "neither";

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
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            TextList.NONE,
            "none",
            Attributes.NONE);

    /** Checks every value that is kept as named texts, so that a standard that exists can be read. Throws IllegalArgumentException. */
    public Standard {
        fadeOutByClass.values().keySet().forEach(munition -> metres(fadeOutByClass, munition));
        Stated.of("evidence", evidence).texts().values().forEach(Standard::directOrNot);
        GridRule.of(Stated.of("survey grid", grid));
        Bands.of(Stated.of("contamination bands", contaminationBands));
        Sampling.of(Stated.of("sampling", inspection));
        Stated points = Stated.of("boundary points", boundaryPoints);
        points.texts().values().keySet().forEach(points::length);
    }

    private static void directOrNot(String type, String word) {
        if (!word.equals(DIRECT) && !word.equals(INDIRECT) && !word.equals(NEITHER)) {
            throw new IllegalArgumentException("evidence: " + type + " cannot be \"" + word + "\"; allowed: " + DIRECT
                    + ", " + INDIRECT + ", " + NEITHER);
        }
    }

    private static Length metres(Attributes byClass, String munition) {
        String text = String.valueOf(byClass.get(munition));
        try {
            return Stated.metres(new BigDecimal(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "fade-out distance: " + munition + " cannot be \"" + text + "\"; allowed: a number of metres", e);
        }
    }

    /** The fade-out distance for a class of munition, such as {@code unexploded submunition}; for an unknown class the largest of all. */
    public Length fadeOutFor(String munitionClass) {
        if (fadeOutByClass.get(munitionClass) != null) {
            return metres(fadeOutByClass, munitionClass);
        }
        return fadeOutByClass.values().keySet().stream()
                .map(munition -> metres(fadeOutByClass, munition))
                .reduce(fadeOut, (a, b) -> a.isMoreThan(b) ? a : b);
    }

    /** True where the standard says that a type of evidence, by its word, is direct; false too where it says nothing of it. */
    public boolean countsAsDirect(String evidenceWord) {
        return counts(evidenceWord, DIRECT);
    }

    /** True where the standard says that a type of evidence, by its word, is indirect; false too where it says nothing of it. */
    public boolean countsAsIndirect(String evidenceWord) {
        return counts(evidenceWord, INDIRECT);
    }

    /** True where the standard says of any type of evidence whether it is direct. */
    public boolean saysWhatIsDirect() {
        return evidence != null && !evidence.isEmpty();
    }

    private boolean counts(String evidenceWord, String as) {
        return evidence != null && as.equals(evidence.get(evidenceWord));
    }

    /** The category of item, by its word, under which the standard lists a model whose text holds the name as a word of its own. */
    public Optional<String> categoryOf(String model) {
        if (models == null) {
            return Optional.empty();
        }
        String words = " " + model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", " ") + " ";
        return models.values().entrySet().stream()
                .filter(listed -> words.contains(" " + listed.getKey().toLowerCase(Locale.ROOT) + " "))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    /** How technical survey goes over a grid; nothing where the standard does not say. */
    public Optional<GridRule> surveyGrid() {
        return GridRule.of(Stated.of("survey grid", grid));
    }

    /** The bands of contamination; none where the standard does not say. */
    public Bands bands() {
        return Bands.of(Stated.of("contamination bands", contaminationBands));
    }

    /** How much cleared land is inspected; nothing where the standard does not say. */
    public Optional<Sampling> sampling() {
        return Sampling.of(Stated.of("sampling", inspection));
    }

    /** How far apart intermediate points of a boundary may stand, or null where the standard does not say. */
    public @Nullable Length intermediateSpacing() {
        return boundary("intermediate_spacing");
    }

    /** The longest leg of a boundary that is not asked about, or null where the standard does not say. */
    public @Nullable Length longestLeg() {
        return boundary("longest_leg");
    }

    /** How far a traverse may miss its first point when it closes, or null where the standard does not say. */
    public @Nullable Length closingTolerance() {
        return boundary("closing_tolerance");
    }

    private @Nullable Length boundary(String name) {
        return Stated.of("boundary points", boundaryPoints).lengthOrNull(name);
    }

    /** True where a search of this depth is a surface pass, which releases nothing. */
    public boolean isSurface(Length depth) {
        return !depth.isMoreThan(surfaceDepth == null ? Length.ZERO : surfaceDepth);
    }

    /** True where the gap adds the accuracy of a position to R. A standard that does not say so is taken to mean it. */
    public boolean addsAccuracy() {
        return accuracyAdded == null || accuracyAdded;
    }

    /** True where the standard lists the method as able to detect cluster munition remnants. */
    public boolean detects(String method) {
        return detectingMethods.texts().contains(method.strip().toLowerCase(Locale.ROOT));
    }
}
