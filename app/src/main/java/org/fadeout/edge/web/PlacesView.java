package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;

/** Lays the rows of figures out by place and by operator, the CMR area of each with its low and high end. */
public final class PlacesView {
    private final Wording words;

    PlacesView(Wording words) {
        this.words = words;
    }

    /** The page: its tables, and the same with the other level of districts. */
    public record Content(
            String query, String level, String otherQuery, String period, Asked asked, List<Table> tables) {}

    /** One table; its name is that of the dimension. */
    public record Table(String name, String label, String json, String csv, List<Row> rows, Row total) {}

    /**
     * One row.
     *
     * @param range the CMR area from what rests on recorded searches to the whole, in words
     */
    public record Row(String name, boolean overlap, List<Cell> cells, String range) {}

    /** A number with its name in the JSON and what opens the records behind it. */
    public record Cell(String figure, String m2, String text, String link) {}

    private static final List<FigureName> AREAS = List.of(
            FigureName.TASK_POLYGON,
            FigureName.SEARCHED,
            FigureName.CLEARED,
            FigureName.CMR_AREA,
            FigureName.REDUCED,
            FigureName.CANCELLED);

    Table table(Figures figures, Asked asked) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < figures.rows().size(); i++) {
            rows.add(row(figures.rows().get(i), i, asked));
        }
        String name = asked.by();
        return new Table(
                name,
                words.choice(figures.question().by().get(0)),
                "/figures.json?" + asked.query(),
                "/figures.csv?" + asked.query(),
                rows,
                total(figures, asked));
    }

    private Row row(Figures.Row row, int place, Asked asked) {
        String of = row.overlap()
                ? "&overlap=yes"
                : "&" + Pages.pair("row", row.key().get(0));
        List<Cell> cells = new ArrayList<>();
        for (FigureName name : AREAS) {
            Column column = name.column().orElseThrow();
            Area area = row.area(column);
            String json = name.text().substring(name.text().indexOf('.') + 1);
            cells.add(new Cell(
                    "rows." + place + "." + json,
                    Long.toString(area.squareMetres()),
                    words.km2(area),
                    BehindPage.link(name, asked) + of));
        }
        if (row.found() != null) {
            cells.add(new Cell(
                    "rows." + place + ".foundItems",
                    row.found().toString(),
                    row.found().toString(),
                    BehindPage.link(FigureName.FOUND_ITEMS, asked) + of));
        }
        return new Row(
                row.overlap() ? words.say("figures.overlap") : row.key().get(0),
                row.overlap(),
                cells,
                range(row.area(Column.CMR_SEARCHED), row.area(Column.CMR)));
    }

    private String range(Area low, Area high) {
        return high.isZero()
                ? ""
                : low.equals(high)
                        ? words.say("figures.range.recorded")
                        : words.say("figures.range.assumed", words.km2(low), words.km2(high));
    }

    private Row total(Figures figures, Asked asked) {
        List<Cell> cells = new ArrayList<>();
        for (FigureName name : AREAS) {
            Area area = name.area(figures);
            cells.add(new Cell(
                    name.text(),
                    area == null ? "" : Long.toString(area.squareMetres()),
                    area == null ? words.say("value.unknown") : words.km2(area),
                    BehindPage.link(name, asked)));
        }
        cells.add(new Cell(
                "foundItems",
                figures.items().found().toString(),
                figures.items().found().toString(),
                BehindPage.link(FigureName.FOUND_ITEMS, asked)));
        String why = String.join("; ", figures.cmr().why());
        return new Row(words.say("figures.total"), false, cells, why);
    }
}
