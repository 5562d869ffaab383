package org.fadeout.flow.report;

import org.fadeout.base.measure.Area;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** How figures are said, the same way wherever they are printed. Unknown is printed as unknown. */
public final class Words {
    /** Stands wherever invented land shows. */
    public static final String INVENTED = "invented geometry: shows the method, confirms nothing";

    private Words() {}

    /** Square kilometres to three decimals with the exact m2 behind, or {@code unknown}. */
    public static String area(@Nullable Area area) {
        return area == null ? "unknown" : area.inKm2(3) + " km2 (" + area.squareMetres() + " m2)";
    }

    /** Square kilometres to three decimals, or {@code unknown}. */
    public static String km2(@Nullable Area area) {
        return area == null ? "unknown" : area.inKm2(3);
    }

    /** The CMR area with its qualifier. */
    public static String cmr(Figures figures) {
        return figures.cmr().area() == null
                ? "unknown"
                : figures.cmr().qualifier().before() + area(figures.cmr().area());
    }

    /** Square kilometres to three decimals with the unit, or {@code unknown}. */
    public static String inKm2(@Nullable Area area) {
        return area == null ? "unknown" : area.inKm2(3) + " km2";
    }

    /** The CMR area with its qualifier, in km2. */
    public static String cmrInKm2(Figures figures) {
        return figures.cmr().area() == null
                ? "unknown"
                : figures.cmr().qualifier().before() + inKm2(figures.cmr().area());
    }

    /** For how many tasks a search is recorded: printed with every total. */
    public static String searchRecorded(Figures figures) {
        return "search recorded for " + figures.searchRecorded().tasks() + " of "
                + figures.searchRecorded().of() + " tasks";
    }

    /** The ratio with both of its sides, or why there is none. */
    public static String ratio(Figures figures) {
        return figures.inflation() == null ? ratioOf(figures) : figures.inflation() + " (" + ratioOf(figures) + ")";
    }

    /** What the ratio is of, or why there is none. */
    public static String ratioOf(Figures figures) {
        return figures.inflation() == null
                ? "no ratio: the CMR area of these tasks is zero or unknown"
                : "task polygons over CMR area of the same clearance tasks completed in "
                        + figures.question().period();
    }

    /** What must be read first: that the records are invented, that all is a what-if, both, or null. */
    public static @Nullable String banner(Figures figures) {
        return notice(figures.basis().origin(), figures.question().standard());
    }

    /** The same for output that is no figures: the origin of its records, and the standard of a what-if or null. */
    public static @Nullable String notice(Origin origin, @Nullable String standard) {
        String invented = origin == Origin.INVENTED ? INVENTED : null;
        if (standard == null) {
            return invented;
        }
        return whatIf(standard) + (invented == null ? "" : "; " + invented);
    }

    /** The stamp of everything that is judged under a standard that was asked for by name. */
    public static String whatIf(String standard) {
        return "what-if under " + standard;
    }
}
