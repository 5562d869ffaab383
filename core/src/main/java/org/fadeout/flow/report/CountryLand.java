package org.fadeout.flow.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.jspecify.annotations.Nullable;

/** The land in the country sheet: contamination by province, work by operator, the classes of the CMR area, the map, the gaps. */
final class CountryLand {
    private final Pages pages;
    private final Imprint imprint;
    private final CountryReport.Content content;
    private final Figures figures;

    CountryLand(Pages pages, Imprint imprint, CountryReport.Content content) {
        this.pages = pages;
        this.imprint = imprint;
        this.content = content;
        this.figures = content.figures();
    }

    void firstFacts() {
        Figures.CmrArea cmr = figures.cmr();
        pages.add(new Document.Facts(List.of(
                fact(
                        "figures.cmrAreaM2",
                        cmr.area() == null ? pages.unknown() : pages.qualified(cmr.qualifier(), pages.km2(cmr.area())),
                        cmr.area(),
                        "report.fact.cmr"),
                fact(
                        "figures.taskPolygonM2",
                        pages.km2(figures.taskPolygon()),
                        figures.taskPolygon(),
                        "report.fact.polygon"),
                fact("figures.searchedM2", pages.km2(figures.searched()), figures.searched(), "report.fact.searched"),
                new Fact(
                        pages.say("report.fact.recorded"),
                        pages.say(
                                "report.fact.ofTasks",
                                figures.searchRecorded().tasks(),
                                figures.searchRecorded().of()),
                        ""),
                new Fact(
                        pages.say("figures.foundItems"),
                        pages.text(figures.items().found()),
                        undated()),
                new Fact(
                        pages.say("figures.destroyedItems"),
                        pages.text(figures.items().destroyed()),
                        ""))));
    }

    private String undated() {
        return pages.say("report.fact.undated", figures.items().undated());
    }

    private Fact fact(String label, String value, @Nullable Area exact, String note) {
        String more = exact == null ? "" : pages.text(exact) + "; ";
        return new Fact(pages.say(label), value, more + pages.say(note));
    }

    private Cell cell(@Nullable Area area) {
        return Cell.km2(area, imprint.words());
    }

    /** Suspected and confirmed land apart, by province and type of hazard; the last row is the whole. */
    void provinces() {
        pages.heading("report.provinces");
        List<Balance.Line> lines = content.remaining().rows().stream()
                .filter(line -> !line.after().total().isZero())
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Balance.Line line : lines) {
            String place = String.join(", ", line.key());
            rows.add(
                    amounts(pages.or(place, pages.unknown()), imprint.words().choice(line.hazardType()), line.after()));
        }
        Balance.Amount all = lines.stream().map(Balance.Line::after).reduce(Balance.Amount.ZERO, Balance.Amount::plus);
        if (!rows.isEmpty()) {
            rows.add(amounts(pages.say("report.total"), "", all));
        }
        pages.table(
                new Table(
                        pages.say(
                                "report.provinces.caption", content.remaining().after()),
                        pages.headings(
                                "report.province",
                                "report.hazard",
                                "report.cha",
                                "report.sha",
                                "report.notclassified",
                                "report.together"),
                        rows,
                        List.of(2, 3, 4, 5),
                        List.of(2, 3, 4, 5)),
                "report.provinces.none");
        bars(lines);
        questions();
    }

    private List<Cell> amounts(String place, String hazard, Balance.Amount amount) {
        return List.of(
                Cell.of(place),
                Cell.of(hazard),
                cell(amount.confirmed()),
                cell(amount.suspected()),
                cell(amount.notClassified()),
                cell(amount.total()));
    }

    private void bars(List<Balance.Line> lines) {
        List<Document.Bar> bars = new ArrayList<>();
        for (Balance.Line line : lines) {
            if (line.hazardType() == HazardType.CLUSTER_MUNITION_REMNANTS) {
                String label = pages.or(String.join(", ", line.key()), pages.unknown());
                bars.add(bar(label, "report.cha", line.after().confirmed(), Drawing.Style.CONFIRMED));
                bars.add(bar(label, "report.sha", line.after().suspected(), Drawing.Style.SUSPECTED));
            }
        }
        if (!bars.isEmpty()) {
            pages.add(new Document.Bars(pages.say("report.provinces.bars"), bars));
        }
    }

    private Document.Bar bar(String label, String key, Area area, Drawing.Style style) {
        Cell cell = cell(area);
        return new Document.Bar(
                label + ": " + pages.say(key),
                Objects.requireNonNullElse(cell.number(), BigDecimal.ZERO),
                cell.text(),
                style);
    }

    private void questions() {
        if (!content.remaining().questions().isEmpty()) {
            pages.paragraph(pages.say(
                    "report.provinces.questions",
                    content.remaining().questions().size()));
        }
    }

    void operators() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Figures.Row row : figures.rows()) {
            rows.add(List.of(
                    Cell.of(name(row)),
                    cell(row.area(Column.TASK_POLYGON)),
                    cell(row.area(Column.SEARCHED)),
                    cell(row.area(Column.CANCELLED)),
                    cell(row.area(Column.REDUCED)),
                    cell(row.area(Column.CLEARED)),
                    cell(row.area(Column.CMR)),
                    row.found() == null ? Cell.of("") : Cell.count(row.found(), imprint.words()),
                    row.destroyed() == null ? Cell.of("") : Cell.count(row.destroyed(), imprint.words())));
        }
        if (!rows.isEmpty()) {
            rows.add(totals());
        }
        pages.heading("report.operators");
        pages.table(
                new Table(
                        pages.say(
                                "report.operators.caption",
                                imprint.words().choice(figures.question().by().get(0))),
                        pages.headings(
                                "figures.row",
                                "report.col.polygon",
                                "report.col.searched",
                                "report.col.cancelled",
                                "report.col.reduced",
                                "report.col.cleared",
                                "report.col.cmr",
                                "report.col.found",
                                "report.col.destroyed"),
                        rows,
                        List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        List.of(1, 2, 3, 4, 5, 6, 7, 8)),
                "report.operators.none");
    }

    private String name(Figures.Row row) {
        if (row.overlap()) {
            return pages.say("report.overlap");
        }
        return row.key().stream()
                .map(key -> key.equals(Figures.Row.NOT_RECORDED) ? pages.say("report.notrecorded") : key)
                .filter(key -> !key.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElseGet(pages::unknown);
    }

    /** The sums of the rows: shared land stands once, in the overlap row, so they are the areas of the union. */
    private List<Cell> totals() {
        List<Cell> totals = new ArrayList<>();
        totals.add(Cell.of(pages.say("report.total")));
        for (Column column : List.of(
                Column.TASK_POLYGON, Column.SEARCHED, Column.CANCELLED, Column.REDUCED, Column.CLEARED, Column.CMR)) {
            totals.add(cell(Area.sum(
                    figures.rows().stream().map(row -> row.area(column)).toList())));
        }
        totals.add(Cell.count(figures.items().found(), imprint.words()));
        totals.add(Cell.count(figures.items().destroyed(), imprint.words()));
        return totals;
    }

    void classes() {
        Figures.CmrArea cmr = figures.cmr();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(line("figures.cmrAreaByClass.searchedM2", cmr.searchedLand()));
        rows.add(line("figures.cmrAreaByClass.searchAssumedM2", cmr.assumed()));
        rows.add(line("figures.cmrAreaByClass.modelledM2", cmr.modelled()));
        rows.add(line("figures.cmrAreaByClass.notDeterminableM2", cmr.notDeterminable()));
        rows.add(line("figures.cmrAreaRange.lowM2", cmr.range().low()));
        rows.add(line("figures.cmrAreaRange.highM2", cmr.range().high()));
        figures.sensitivity()
                .forEach(s -> rows.add(List.of(Cell.of(pages.say("figures.radius", s.radius())), cell(s.area()))));
        rows.add(line("figures.clearedBeyondEvidenceM2", figures.clearedBeyondEvidence()));
        rows.add(line("figures.surfaceSearchedM2", figures.surfaceSearched()));
        rows.add(line("figures.released.clearedM2", figures.released().cleared()));
        rows.add(line("figures.released.reducedM2", figures.released().reduced()));
        rows.add(line("figures.released.cancelledM2", figures.released().cancelled()));
        pages.heading("report.land");
        pages.add(new Table(
                pages.say("report.land.caption", figures.question().period()),
                pages.headings("report.land.what", "report.km2"),
                rows,
                List.of(1),
                List.of()));
        if (figures.inflation() != null) {
            pages.paragraph(pages.say("figures.ratio", figures.inflation()));
        }
    }

    private List<Cell> line(String key, @Nullable Area area) {
        return List.of(Cell.of(pages.say(key)), cell(area));
    }

    void map() {
        pages.heading("report.map");
        if (imprint.isPublic()) {
            pages.paragraph(pages.say("report.map.withheld"));
            return;
        }
        LandRecords records = content.records();
        Drawing.Sketch sketch = new Drawing.Sketch();
        HazardRules.open(records.hazards())
                .forEach(h -> draw(
                        sketch,
                        h.classification() == HazardClass.CONFIRMED ? Drawing.Style.CONFIRMED : Drawing.Style.SUSPECTED,
                        h.land(),
                        Objects.requireNonNullElse(h.number(), h.id().text())));
        records.tasks()
                .forEach(t -> draw(
                        sketch, Drawing.Style.TASK, t.land(), Objects.requireNonNullElse(t.number(), t.id().text())));
        records.searched().forEach(s -> draw(sketch, Drawing.Style.SEARCHED, s.land(), ""));
        records.finds().forEach(f -> {
            if (f.position() != null && f.isCmr()) {
                sketch.point(Drawing.Style.FIND, f.position());
            }
        });
        for (Gap gap : content.gaps()) {
            if (gap instanceof Gap.Measured measured) {
                measured.pieces().forEach(piece -> draw(sketch, Drawing.Style.GAP, piece, ""));
            }
        }
        if (sketch.isEmpty()) {
            pages.paragraph(pages.say("report.map.nothing"));
            return;
        }
        pages.add(new Document.MapDrawing(
                pages.say(
                        "report.map.caption",
                        records.tasks().size(),
                        records.searched().size(),
                        records.finds().size(),
                        HazardRules.open(records.hazards()).size()),
                sketch.fitted()));
    }

    private static void draw(Drawing.Sketch sketch, Drawing.Style style, @Nullable Land land, String label) {
        if (land != null) {
            sketch.area(style, land, label);
        }
    }

    void gaps() {
        List<Gap.Measured> above = content.gaps().stream()
                .filter(Gap.Measured.class::isInstance)
                .map(Gap.Measured.class::cast)
                .filter(gap -> !gap.tolerated())
                .sorted(Comparator.comparing(Gap.Measured::area).reversed())
                .toList();
        Map<Gap.Why, Integer> unclear = new TreeMap<>();
        content.gaps().stream()
                .filter(Gap.NotDeterminable.class::isInstance)
                .map(Gap.NotDeterminable.class::cast)
                .forEach(gap -> unclear.merge(gap.why(), 1, Integer::sum));
        pages.heading("report.gaps");
        pages.paragraph(pages.say(
                "report.gaps.lead",
                content.gaps().size(),
                above.size(),
                unclear.values().stream().mapToInt(Integer::intValue).sum()));
        if (!imprint.isPublic() && !above.isEmpty()) {
            pages.add(new Table(
                    pages.say("report.gaps.caption"),
                    pages.headings("report.task", "report.status", "report.gap"),
                    above.stream().map(this::gap).toList(),
                    List.of(2),
                    List.of()));
        }
        if (!unclear.isEmpty()) {
            pages.add(new Table(
                    pages.say("report.gaps.unclear"),
                    pages.headings("report.gap.why", "report.gaps.tasks"),
                    unclear.entrySet().stream()
                            .map(entry -> List.of(
                                    Cell.of(pages.say("report.gap.why." + entry.getKey())),
                                    new Cell(pages.text(entry.getValue()), BigDecimal.valueOf(entry.getValue()))))
                            .toList(),
                    List.of(1),
                    List.of()));
        }
    }

    private List<Cell> gap(Gap.Measured gap) {
        return List.of(
                Cell.of(Objects.requireNonNullElse(
                        gap.task().number(), gap.task().id().text())),
                Cell.of(imprint.words().choice(gap.task().status())),
                cell(gap.area()));
    }
}
