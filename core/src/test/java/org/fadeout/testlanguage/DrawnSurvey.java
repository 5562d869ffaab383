package org.fadeout.testlanguage;

import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.evidence.EvidencePoint;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.survey.Seen;
import org.fadeout.flow.survey.SurveyEntry;
import org.fadeout.flow.survey.SurveyGrid;

/**
 * A survey told day by day: each day is a map of boxes of 50 m, north up, with what a team recorded in a box.
 *
 * <p>{@code o} searched wholly, nothing seen; {@code h} half of it; {@code R} a CMR after a tenth of it, with the find in its middle;
 * {@code C} a CMR without a find; {@code f} and {@code u} searched wholly, fragments or other ordnance seen; {@code x} nobody could enter;
 * {@code E} an evidence point, no entry. Anything else: nothing.
 */
public final class DrawnSurvey {
    public static final double SIDE = 50;
    private final Story story;
    private int rows;

    public DrawnSurvey(Story story) {
        this.story = story;
    }

    public DrawnSurvey day(String date, String map) {
        List<String> lines = map.lines().toList();
        if (rows == 0) {
            rows = lines.size();
            story.and(grid(lines.get(0).length()));
        }
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).length(); column++) {
                record(date, lines.get(line).charAt(column), column, rows - 1 - line);
            }
        }
        return this;
    }

    private ARecord<SurveyGrid> grid(int columns) {
        return ARecord.a(SurveyGrid.KIND, "G")
                .with("position", Drawn.metres(0, 0))
                .with("cell", Length.ofMetres(SIDE))
                .with("columns", Count.of(columns))
                .with("rows", Count.of(rows))
                .with("evidence", TextList.NONE);
    }

    /** The place so many boxes east and north of the grid's corner. */
    public static Position at(double column, double row) {
        return Drawn.metres(column * SIDE, row * SIDE);
    }

    private void record(String date, char sign, int column, int row) {
        String name = date + "-" + column + "-" + row;
        if (sign == 'E') {
            story.and(ARecord.a(EvidencePoint.KIND, name)
                    .at(at(column + 0.5, row + 0.5))
                    .with("type", EvidenceType.STRIKE_MARK)
                    .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS)
                    .dated("date", date));
        }
        if (sign == 'R') {
            story.and(ARecord.aFind(name).at(at(column + 0.5, row + 0.5)).dated("found", date));
        }
        ARecord<SurveyEntry> entry = ARecord.a(SurveyEntry.KIND, name)
                .with("grid", ARecord.id(SurveyGrid.KIND, "G"))
                .with("column", Count.of(column))
                .with("row", Count.of(row))
                .with("team", "team A")
                .with("method", "detector")
                .dated("date", date);
        switch (sign) {
            case 'o' -> story.and(entry.with("coverage", Percent.ALL).with("seen", Seen.NOTHING));
            case 'h' -> story.and(entry.with("coverage", Percent.of(50)).with("seen", Seen.NOTHING));
            case 'R', 'C' -> story.and(entry.with("coverage", Percent.of(10)).with("seen", Seen.CMR));
            case 'f' -> story.and(entry.with("coverage", Percent.ALL).with("seen", Seen.FRAGMENTS));
            case 'u' -> story.and(entry.with("coverage", Percent.ALL).with("seen", Seen.OTHER_UXO));
            case 'x' ->
                story.and(entry.with("accessible", false)
                        .with("inaccessible_reason", "flooded")
                        .with("seen", Seen.UNKNOWN));
            default -> {}
        }
    }
}
