package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.record.Choice;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A reported figure beside the computed one that comes nearest to it, with what keeps the two from being compared. It goes by the words in
 * which the basis is stated, so it is careful and not certain: where nothing speaks against a comparison, a person still decides.
 *
 * @param nearest the computed figure that is beside it, or null where nothing of the sort is computed
 * @param area the computed area, or null where it is unknown or there is none
 * @param count the computed number of items, or null likewise
 * @param against what keeps them apart, in a fixed order; empty where nothing does
 */
public record Comparison(
        Figures.Reported reported,
        @Nullable FigureName nearest,
        @Nullable Area area,
        @Nullable Count count,
        Set<Obstacle> against) {

    /** Why a reported figure is not to be compared with a computed one. */
    public enum Obstacle implements Choice {
        /** Nothing of this sort is computed. */
        NOTHING_COMPUTED,
        /** The computed figure is unknown. */
        COMPUTED_UNKNOWN,
        /** It is computed from invented records and reported of real ones. */
        RECORDS_INVENTED,
        BASIS_NOT_STATED,
        METHOD_NOT_PUBLISHED,
        /** Clearance, technical and non-technical survey are in one number. */
        PRODUCTS_TOGETHER,
        /** Cluster munition remnants, mines or battle areas are in one number. */
        HAZARDS_TOGETHER,
        /** It measures task polygons, which are not land that held cluster munition remnants. */
        MEASURES_POLYGONS;

        @Override
        public List<String> also() {
            return List.of();
        }
    }

    private static final Pattern AREA_UNIT = Pattern.compile("(?i)km2|km²|m2|m²|ha");
    private static final Pattern POLYGONS = Pattern.compile("polygon");
    private static final Pattern SEARCH = Pattern.compile("\\bsearch");
    private static final Pattern UNPUBLISHED = Pattern.compile("not published|unpublished|method not (?:stated|known)");
    private static final Pattern TOGETHER = Pattern.compile(
            "in one number|clearance (?:and|or) (?:technical|non-technical|survey)|combined|not disaggregated");
    private static final Pattern HAZARDS =
            Pattern.compile("not told apart|\\bmines?\\b|minefield|battle[- ]area|\\bbac\\b");

    public Comparison {
        against = Set.copyOf(against);
    }

    /** What keeps them apart, in the order in which it is listed above. */
    public List<Obstacle> obstacles() {
        return against.stream().sorted().toList();
    }

    /** True where nothing is known that keeps the two apart. */
    public boolean comparable() {
        return against.isEmpty();
    }

    /** Every reported figure of the period beside the computed one. */
    public static List<Comparison> of(Figures figures) {
        List<Comparison> all = new ArrayList<>();
        figures.reported().forEach(one -> all.add(of(figures, one)));
        return all;
    }

    private static Comparison of(Figures figures, Figures.Reported reported) {
        FigureName nearest = nearest(reported);
        Area area = nearest == null ? null : nearest.area(figures);
        Count count = nearest == null ? null : nearest.count(figures);
        String basis = reported.basis().toLowerCase(Locale.ROOT);
        Set<Obstacle> against = EnumSet.noneOf(Obstacle.class);
        add(against, Obstacle.NOTHING_COMPUTED, nearest == null);
        add(against, Obstacle.COMPUTED_UNKNOWN, nearest != null && area == null && count == null);
        add(against, Obstacle.RECORDS_INVENTED, figures.basis().origin() == Origin.INVENTED);
        boolean land = AREA_UNIT.matcher(reported.quantity().unit()).matches();
        add(against, Obstacle.BASIS_NOT_STATED, basis.isBlank() || basis.equals("not stated"));
        add(against, Obstacle.METHOD_NOT_PUBLISHED, UNPUBLISHED.matcher(basis).find());
        add(against, Obstacle.PRODUCTS_TOGETHER, land && TOGETHER.matcher(basis).find());
        add(against, Obstacle.HAZARDS_TOGETHER, HAZARDS.matcher(basis).find());
        add(
                against,
                Obstacle.MEASURES_POLYGONS,
                nearest != FigureName.TASK_POLYGON && POLYGONS.matcher(basis).find());
        return new Comparison(reported, nearest, area, count, against);
    }

    private static void add(Set<Obstacle> against, Obstacle obstacle, boolean stands) {
        if (stands) {
            against.add(obstacle);
        }
    }

    /** The computed figure that a reported one speaks of, by its unit, its name and its basis. */
    private static @Nullable FigureName nearest(Figures.Reported reported) {
        String name = reported.figure().toLowerCase(Locale.ROOT);
        String basis = reported.basis().toLowerCase(Locale.ROOT);
        if (!AREA_UNIT.matcher(reported.quantity().unit()).matches()) {
            return !reported.quantity().unit().equals("items")
                    ? null
                    : name.contains("destroyed")
                            ? FigureName.DESTROYED_ITEMS
                            : name.contains("found") ? FigureName.FOUND_ITEMS : null;
        }
        if (POLYGONS.matcher(basis).find()) {
            return FigureName.TASK_POLYGON;
        }
        if (name.contains("contaminat") || name.contains("hazardous")) {
            return null;
        }
        if (name.contains("cancel")) {
            return FigureName.CANCELLED;
        }
        if (name.contains("reduced")) {
            return FigureName.REDUCED;
        }
        if (name.contains("estimate") || basis.contains("evidence")) {
            return FigureName.CMR_AREA;
        }
        return SEARCH.matcher(basis).find() ? FigureName.SEARCHED : FigureName.CLEARED;
    }
}
