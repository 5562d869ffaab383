package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.figures.Figures;

/** Lays the figures of several years out as a table and a drawing of bars, told apart by pattern and label. */
public final class TrendView {
    private static final int HEIGHT = 240;
    private static final int BAR = 34;
    private static final int GROUP = 150;
    private static final List<FigureName> DRAWN =
            List.of(FigureName.TASK_POLYGON, FigureName.SEARCHED, FigureName.CMR_AREA);
    private static final List<FigureName> TOLD = List.of(
            FigureName.TASK_POLYGON,
            FigureName.SEARCHED,
            FigureName.CMR_AREA,
            FigureName.CLEARED,
            FigureName.REDUCED,
            FigureName.CANCELLED,
            FigureName.FOUND_ITEMS,
            FigureName.DESTROYED_ITEMS);

    private TrendView() {}

    /**
     * The page.
     *
     * @param done how many of the years are computed
     */
    public record Content(
            int done,
            int of,
            Asked asked,
            String query,
            List<String> headings,
            List<Year> years,
            List<String> series,
            int width,
            int height) {}

    /** One year: its numbers, how its CMR area is to be read, and its bars. */
    public record Year(String period, List<PlacesView.Cell> cells, String reading, List<Bar> bars, int middle) {}

    /** One bar of the drawing; {@code series} counts from 0. An unknown figure has no height and says so. */
    public record Bar(int series, int x, int y, int height, String label) {}

    static Content of(List<Figures> done, int of, Asked asked, Wording words) {
        long most = 1;
        for (Figures figures : done) {
            for (FigureName name : DRAWN) {
                Area area = name.area(figures);
                most = Math.max(most, area == null ? 0 : area.squareMetres());
            }
        }
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            years.add(year(done.get(i), i, most, asked, words));
        }
        return new Content(
                done.size(),
                of,
                asked,
                asked.query(),
                TOLD.stream().map(name -> words.say("figures." + name.text())).toList(),
                years,
                DRAWN.stream().map(name -> words.say("figures." + name.text())).toList(),
                of * GROUP + 20,
                HEIGHT + 60);
    }

    private static Year year(Figures figures, int place, long most, Asked asked, Wording words) {
        String period = figures.question().period().toString();
        List<PlacesView.Cell> cells = new ArrayList<>();
        for (FigureName name : TOLD) {
            Area area = name.area(figures);
            String number = name.counts()
                    ? String.valueOf(name.count(figures))
                    : area == null ? "" : Long.toString(area.squareMetres());
            String text = name.counts() ? number : area == null ? words.say("value.unknown") : words.km2(area);
            String qualifier = name == FigureName.CMR_AREA && area != null
                    ? figures.cmr().qualifier().before()
                    : "";
            cells.add(new PlacesView.Cell(
                    "periods." + place + "." + name.text(),
                    number,
                    qualifier + text,
                    BehindPage.link(name, asked.in(period))));
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < DRAWN.size(); i++) {
            Area area = DRAWN.get(i).area(figures);
            int height = area == null ? 0 : (int) (area.squareMetres() * HEIGHT / most);
            bars.add(new Bar(
                    i,
                    20 + place * GROUP + i * (BAR + 6),
                    20 + HEIGHT - height,
                    height,
                    area == null ? "?" : words.text(new java.math.BigDecimal(area.inKm2(2)))));
        }
        return new Year(period, cells, reading(figures, words), bars, 20 + place * GROUP + (BAR + 6) * 3 / 2);
    }

    private static String reading(Figures figures, Wording words) {
        Area low = figures.cmr().range().low();
        Area high = figures.cmr().range().high();
        return low == null || high == null
                ? words.say("value.unknown")
                : words.say("figures.range.accuracy", words.km2(low), words.km2(high));
    }
}
