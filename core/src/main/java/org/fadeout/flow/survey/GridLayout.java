package org.fadeout.flow.survey;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.contamination.Strike;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.PositionMethod;
import org.fadeout.flow.standard.GridRule;
import org.jspecify.annotations.Nullable;

/**
 * Lays a grid over evidence: the first evidence point stands in the middle of its box, and {@value #MARGIN} boxes lie around the outermost
 * evidence on every side, so that the search has room to go outwards.
 */
public final class GridLayout {
    /** A kilometre across for a single point and boxes of 50 m, as large grids are cut in the field. */
    static final int MARGIN = 10;
    /** How far from a strike evidence is taken to be of it where nobody names any. */
    public static final Length REACH = Length.ofMetres(500);

    private final List<Position> places = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private GridLayout() {}

    /** From these evidence points; those without a usable position are left out. */
    public static GridLayout from(List<EvidencePoint> evidence) {
        GridLayout layout = new GridLayout();
        evidence.forEach(layout::add);
        return layout;
    }

    /**
     * From the evidence of CMR within {@link #REACH} of a strike; from the strike's own position where there is none.
     */
    public static GridLayout from(Strike strike, List<EvidencePoint> evidence) {
        GridLayout layout = new GridLayout();
        Position middle = strike.position();
        if (middle == null) {
            return layout;
        }
        for (EvidencePoint point : evidence) {
            boolean ofCmr = point.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS;
            if (ofCmr
                    && point.position() != null
                    && !Distance.between(middle, point.position()).isMoreThan(REACH)) {
                layout.add(point);
            }
        }
        if (layout.ids.isEmpty()) {
            layout.places.add(middle);
            layout.ids.add(strike.id().text());
        }
        return layout;
    }

    private void add(EvidencePoint point) {
        if (point.position() != null && point.positionMethod() != PositionMethod.PLACE_NAME) {
            places.add(point.position());
            ids.add(point.id().text());
        }
    }

    /** True where nothing has a position that a grid can be laid over. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** The grid as a record. Throws IllegalStateException where the layout is empty. */
    public SurveyGrid grid(
            RecordId id,
            String number,
            GridRule rule,
            @Nullable RecordId source,
            @Nullable RecordId strike,
            RecordId standard,
            PartialDate day) {
        if (isEmpty()) {
            throw new IllegalStateException("Nothing to lay a grid over");
        }
        // Boxes about the first point, in the middle of one.
        SquareGrid about = new SquareGrid(middleOfBox(places.get(0), rule.cell()), rule.cell());
        SquareGrid.Cell west = new SquareGrid.Cell(0, 0);
        SquareGrid.Cell east = west;
        for (Position place : places) {
            SquareGrid.Cell cell = about.holding(place);
            west = new SquareGrid.Cell(Math.min(west.column(), cell.column()), Math.min(west.row(), cell.row()));
            east = new SquareGrid.Cell(Math.max(east.column(), cell.column()), Math.max(east.row(), cell.row()));
        }
        Position corner = about.corner(new SquareGrid.Cell(west.column() - MARGIN, west.row() - MARGIN));
        return new SurveyGrid(
                id,
                source,
                number,
                corner,
                rule.cell(),
                Count.of(east.column() - west.column() + 1 + 2 * MARGIN),
                Count.of(east.row() - west.row() + 1 + 2 * MARGIN),
                strike,
                new TextList(ids),
                standard,
                day,
                Attributes.NONE);
    }

    /** The corner of the box in whose middle a place stands. */
    private static Position middleOfBox(Position place, Length cell) {
        SquareGrid halves = new SquareGrid(place, new Length((cell.millimetres() + 1) / 2));
        return halves.corner(new SquareGrid.Cell(-1, -1));
    }
}
