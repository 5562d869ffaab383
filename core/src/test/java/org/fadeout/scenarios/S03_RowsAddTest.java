package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;

import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Figures.Row;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: rows add to the union exactly; land that two operators share stands once, in the overlap row. */
class S03_RowsAddTest {
    private static final Drawn MAP = drawn(20, """
            aaaaaaaxxxxbbbbbbb
            aaaaaaaxxxxbbbbbbb
            aaaaa1axxxxbbbbbbb
            aaaaaaaxxxxbbbbbbb
            aaaaaaaxxxxbbbbbbb""");

    private static Story story() {
        return Story.story(
                aTask("A").on(MAP.land("a1x")).with("operator", "North"),
                aTask("B").on(MAP.land("bx")).with("operator", "South"),
                aSearch("A-1").ofTask("A").on(MAP.land("a1x")),
                aSearch("B-1").ofTask("B").on(MAP.land("bx")),
                aFind("1").ofTask("A").at(MAP.at('1')));
    }

    @Test
    void sum_minus_union_is_the_overlap_and_rows_add_to_the_union() {
        Figures figures = story().figures(Question.of(Period.ofYear(2023)).by(Dimension.OPERATOR));

        for (Column column : Column.values()) {
            Area rows = Area.sum(
                    figures.rows().stream().map(row -> row.area(column)).toList());
            Area union = switch (column) {
                case TASK_POLYGON -> figures.overlaps().get("taskPolygon").union();
                case SEARCHED -> figures.overlaps().get("searched").union();
                case CMR -> figures.cmr().area();
                case CLEARED -> figures.released().cleared();
                default -> rows;
            };
            assertThat(rows).as(column.name()).isEqualTo(union);
        }
        Figures.Overlap cmr = figures.overlaps().get("cmr");
        assertThat(cmr.sum().minus(cmr.union())).isEqualTo(cmr.overlap());
        assertThat(cmr.overlap().isZero()).isFalse();
    }

    @Test
    void land_near_anothers_find_is_told_apart_as_neighbour_only() {
        Figures figures = Story.story(
                        aTask("A").on(MAP.land("a1")).with("operator", "North"),
                        aTask("B").on(MAP.land("bx")).with("operator", "South"),
                        aSearch("A-1").ofTask("A").on(MAP.land("a1")),
                        aSearch("B-1").ofTask("B").on(MAP.land("bx")),
                        aFind("1").ofTask("A").at(MAP.at('1')))
                .figures(Question.of(Period.ofYear(2023)).by(Dimension.OPERATOR));

        Row north = row(figures, "North");
        Row south = row(figures, "South");
        assertThat(north.area(Column.OWN)).isEqualTo(north.area(Column.CMR));
        assertThat(south.area(Column.NEIGHBOUR_ONLY)).isEqualTo(south.area(Column.CMR));
        assertThat(south.area(Column.CMR).isZero()).isFalse();
        assertThat(figures.cmr().area()).isEqualTo(north.area(Column.CMR).plus(south.area(Column.CMR)));
    }

    private static Row row(Figures figures, String operator) {
        return figures.rows().stream()
                .filter(r -> r.key().get(0).equals(operator))
                .findFirst()
                .orElseThrow();
    }
}
