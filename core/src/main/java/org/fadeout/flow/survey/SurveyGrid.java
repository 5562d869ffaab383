package org.fadeout.flow.survey;

import java.util.Optional;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** A grid of square boxes laid over evidence, its rows running east. Column 0 and row 0 lie in its south-west corner. */
public record SurveyGrid(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(value = "South-west corner of the grid", exact = true) @Nullable
        Position position,

        @Told(
                value = "Side of a box, m",
                also = {"cell_size", "box_size", "cell"})
        Length cell,

        @Told("Boxes from west to east") Count columns,
        @Told("Boxes from south to north") Count rows,

        @Told(value = "Strike", refersTo = "strike") @Nullable
        RecordId strike,

        @Told("Ids of the evidence from which it was laid out")
        TextList evidence,

        @Told(value = "Standard whose rule it follows", refersTo = "standard") @Nullable
        RecordId standard,

        @Told(
                value = "Date laid out",
                also = {"date_laid_out"})
        @Nullable
        PartialDate laidOut,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<SurveyGrid> KIND = Kind.of("survey_grid", "survey grid", 1, SurveyGrid.class);

    /** Its boxes on the ground; nothing where its corner is unknown or its boxes have no size. */
    public Optional<SquareGrid> squares() {
        return position == null || cell.equals(Length.ZERO)
                ? Optional.empty()
                : Optional.of(new SquareGrid(position, cell));
    }

    /** True for a box that is one of its own. */
    public boolean has(SquareGrid.Cell box) {
        return box.column() >= 0 && box.row() >= 0 && box.column() < columns.number() && box.row() < rows.number();
    }
}
