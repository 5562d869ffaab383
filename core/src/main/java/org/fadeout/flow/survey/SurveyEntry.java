package org.fadeout.flow.survey;

import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/** What one team did and saw in one box on one day. Finds are records of their own and lie in the box by their position. */
public record SurveyEntry(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("Number or name used by people") @Nullable String number,

        @Told(
                value = "Survey grid",
                also = {"grid_id", "grid_number"},
                refersTo = "survey_grid")
        RecordId grid,

        @Told(
                value = "Column, counted east from 0",
                also = {"col", "box_column"})
        Count column,

        @Told(
                value = "Row, counted north from 0",
                also = {"box_row"})
        Count row,

        @Told(
                value = "Date",
                also = {"entry_date", "survey_date"})
        PartialDate date,

        @Told("Team") @Nullable String team,

        @Told(
                value = "Method or asset",
                also = {"asset", "search_method"})
        @Nullable
        String method,

        @Told(
                value = "Share of the box searched on this day, ground searched before not counted again, percent",
                also = {"coverage_percent", "coverage_today"})
        @Nullable
        Percent coverage,

        @Told(
                value = "Whether the box could be entered; absent means yes",
                also = {"access"})
        @Nullable
        Boolean accessible,

        @Told(
                value = "Why it could not be entered",
                also = {"reason", "no_access_reason"})
        @Nullable
        String inaccessibleReason,

        @Told(
                value = "What was seen",
                also = {"result", "evidence"})
        Seen seen,

        @Told(
                value = "State as the team reported it; compared with the derived one, never used",
                also = {"state", "box_state", "colour"})
        @Nullable
        BoxState reportedState,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<SurveyEntry> KIND = Kind.of("survey_entry", "survey entry", 1, SurveyEntry.class);

    /** The box that it is about. */
    public SquareGrid.Cell box() {
        return new SquareGrid.Cell(column.number(), row.number());
    }
}
