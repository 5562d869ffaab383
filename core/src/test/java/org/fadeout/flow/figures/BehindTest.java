package org.fadeout.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.clearance.Product;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** What stands behind a number adds to it exactly, land of several records in one line of all of them. */
class BehindTest {
    private static final Question QUESTION = Question.of(Period.ofYear(2023)).by(Dimension.TASK);

    /** Two searches lie over each other; the second task has no find of its own. */
    private static final Story YEAR = story(
            aTask("A").on(rectangle(0, 0, 400, 300)).with("operator", "North"),
            aSearch("S").ofTask("A").on(rectangle(0, 0, 400, 200)),
            aTask("B").on(rectangle(300, 0, 700, 300)).with("operator", "South"),
            aSearch("T").ofTask("B").on(rectangle(350, 0, 700, 300)),
            aFind("1").ofTask("A").at(metres(380, 100)),
            aFind("2").ofTask("A").at(metres(100, 150)),
            aHazard("H").on(rectangle(500, 0, 600, 100)),
            aRelease("R", Product.CANCELLED).on(rectangle(700, 0, 800, 100)),
            aRelease("V", Product.REDUCED).on(rectangle(800, 0, 900, 100)));

    @Test
    void lines_add_to_every_number() {
        Figures figures = YEAR.figures(QUESTION);
        List<Behind> behind = FiguresOf.behindAll(YEAR, QUESTION);

        assertThat(behind).extracting(Behind::figure).containsExactly(FigureName.values());
        for (Behind one : behind) {
            Area area = one.figure().area(figures);
            Count count = one.figure().count(figures);
            if (area != null) {
                assertThat(one.area()).as(one.figure().text()).isEqualTo(area);
                assertThat(Area.sum(one.lines().stream().map(Behind.Line::area).toList()))
                        .as(one.figure().text())
                        .isEqualTo(area);
            } else if (count != null) {
                assertThat(one.count()).as(one.figure().text()).isEqualTo(count);
            }
        }
    }

    @Test
    void shared_land_stands_once_in_the_line_of_both() {
        Behind cmr = FiguresOf.behind(YEAR, QUESTION, Behind.Asked.whole(FigureName.CMR_AREA));

        assertThat(cmr.lines()).extracting(line -> line.records().size()).contains(1, 2);
        assertThat(cmr.finds()).hasSize(2);
    }

    @Test
    void a_row_and_the_overlap_have_their_own_lines() {
        Figures figures = YEAR.figures(QUESTION);
        for (Figures.Row row : figures.rows()) {
            Behind.Asked asked = new Behind.Asked(FigureName.CMR_AREA, row.overlap() ? null : row.key(), row.overlap());
            assertThat(FiguresOf.behind(YEAR, QUESTION, asked).area())
                    .as(row.key().toString())
                    .isEqualTo(row.area(Figures.Column.CMR));
        }
    }

    @Test
    void items_are_lines_of_their_finds() {
        Behind found = FiguresOf.behind(YEAR, QUESTION, Behind.Asked.whole(FigureName.FOUND_ITEMS));

        assertThat(found.lines())
                .flatExtracting(Behind.Line::records)
                .extracting(RecordId::text)
                .hasSize(2);
        assertThat(found.count()).isEqualTo(Count.of(2));
    }
}
