package org.fadeout.flow.figures;

import java.util.Optional;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.evidence.FadeOut;
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
    private final Area area;
    private final @Nullable Length radius;
    private final Optional<Shape> asked;

    /**
     * @param area the CMR area under the discs of the question, the sum of its faces
     * @param radius of the question, or null for that of the standard
     */
    OtherDiscs(PeriodLand land, Area area, @Nullable Length radius) {
        this.land = land;
        this.area = area;
        this.radius = radius;
        this.asked = land.cmrUnder(radius, FadeOut::disc);
    }

    /** With the discs of the question changed by a rule. */
    Area by(DiscRule rule) {
        return asked.map(shape -> beside(shape, rule))
                .orElseGet(() -> land.under(radius, rule).area(Piece::cmr));
    }

    private Area beside(Shape shape, DiscRule rule) {
        Shape there = land.cmrUnder(radius, rule).orElse(Shape.EMPTY);
        return there.isEmpty()
                ? Area.ZERO
                : Area.ofSquareMetres(Math.max(0, area.squareMetres() + there.squareMetresOver(shape)));
    }
}
