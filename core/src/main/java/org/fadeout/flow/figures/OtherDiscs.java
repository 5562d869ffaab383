package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fadeout.base.geometry.Extent;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.figures.PeriodLand.DiscRule;
import org.fadeout.flow.figures.PeriodLand.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The CMR area that other discs would give, for the ends of the range. Other radii are cut into faces, because their rows are shown.
 *
 * <p>Method: the difference to the area under the discs of the question is measured exactly as one shape each, and laid on the sum of faces.
 * So smaller discs never give more, and the same discs give the same. Where a strike lies among the clearance all is cut into faces again.
 * Accuracy: that of the sum of faces, half a m2 for each group of touching land; the two ways differ by no more. Cost: one overlay an area,
 * and one for the discs of the question.
 */
final class OtherDiscs {
    private final PeriodLand land;
    private final @Nullable Length radius;
    private final boolean asOneShape;

    /**
     * @param radius of the question, or null for that of the standard
     * @param struck true where a strike lies among the clearance, here or on other land of the same question
     */
    OtherDiscs(PeriodLand land, @Nullable Length radius, boolean struck) {
        this.land = land;
        this.radius = radius;
        this.asOneShape = !struck;
    }

    /** What is to be measured with the discs of the question changed by rules, each by its name; the works may be done side by side. */
    List<Supplier<FiguresTally>> works(Map<String, DiscRule> rules) {
        List<Supplier<FiguresTally>> works = new ArrayList<>();
        if (asOneShape) {
            works.add(() -> FiguresTally.of(Part.ASKED_EXTENT, units(land.cmrShape(), "asked")));
        }
        rules.forEach((name, rule) -> works.add(() -> asOneShape
                ? FiguresTally.of(Part.RANGE_EXTENT, units(land.cmrUnder(radius, rule), name), name)
                : FiguresTally.of(
                        Part.RANGE_FACES,
                        land.under(radius, rule, name).area(Piece::cmr).squareMetres(),
                        name)));
        return works;
    }

    private long units(Shape shape, String name) {
        return land.ground().extent(shape, "cmr", name).units();
    }

    /**
     * The area under the discs of a rule.
     *
     * @param area the CMR area under the discs of the question, the sum of its faces
     */
    static Area of(FiguresTally tally, Area area, String name, boolean struck) {
        if (struck) {
            return tally.area(Part.RANGE_FACES, name);
        }
        Extent there = new Extent(tally.number(Part.RANGE_EXTENT, name));
        Extent asked = new Extent(tally.number(Part.ASKED_EXTENT));
        return there.isNothing()
                ? Area.ZERO
                : Area.ofSquareMetres(Math.max(0, area.squareMetres() + there.squareMetresOver(asked)));
    }
}
