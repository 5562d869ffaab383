package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardRules;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.quality.Waivers;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.jspecify.annotations.Nullable;

/** The country sheet: what is reported, what is computed, the land, the gaps and how far the data can be trusted. */
public final class CountryReport {
    private final String country;
    private final Figures figures;
    private final List<Gap> gaps;

    private CountryReport(String country, Figures figures, List<Gap> gaps) {
        this.country = country;
        this.figures = figures;
        this.gaps = gaps;
    }

    /**
     * The report.
     *
     * @param findings as a report tells them, those that may stand apart
     * @param draft true for a watermark
     * @param register the version of the program and the head of the register, for the foot
     */
    public static Document of(
            String country,
            Figures figures,
            LandRecords records,
            List<Gap> gaps,
            Waivers.Judged findings,
            boolean draft,
            String register) {
        CountryReport report = new CountryReport(country, figures, gaps);
        List<Block> blocks = new ArrayList<>();
        blocks.add(report.firstFacts());
        report.reported(blocks);
        report.land(blocks);
        report.map(blocks, records);
        report.rows(blocks);
        report.gaps(blocks);
        QualityPages.add(findings, blocks);
        return new Document(
                "Cluster munition remnants: " + country,
                "Figures of " + figures.question().period() + " as of "
                        + figures.question().asOf() + ", " + known(figures.question()),
                draft ? "DRAFT" : null,
                Words.banner(figures),
                blocks,
                report.foot(register));
    }

    private static String known(Question question) {
        String when = question.known().instant().map(i -> "as known on " + i).orElse("as known now");
        return question.known().includeSubmitted() ? when + ", including records that are not approved" : when;
    }

    private Block firstFacts() {
        return new Document.Facts(List.of(
                new Fact(
                        "CMR area released through clearance",
                        Words.cmrInKm2(figures),
                        note(
                                figures.cmr().area(),
                                String.join("; ", figures.cmr().why()))),
                new Fact(
                        "Task polygons",
                        Words.inKm2(figures.taskPolygon()),
                        note(figures.taskPolygon(), "what was ordered, never what was cleared")),
                new Fact(
                        "Searched",
                        Words.inKm2(figures.searched()),
                        note(figures.searched(), Words.searchRecorded(figures))),
                new Fact(
                        "Ratio",
                        figures.inflation() == null
                                ? "none"
                                : figures.inflation().toString(),
                        Words.ratioOf(figures)),
                new Fact(
                        "Items",
                        figures.items().found() + " found, " + figures.items().destroyed() + " destroyed",
                        figures.items().records() + " records; "
                                + figures.items().undated() + " items without a date that can be placed")));
    }

    private static String note(@Nullable Area area, String note) {
        String exact = area == null ? "" : area.squareMetres() + " m2";
        return exact.isEmpty() || note.isEmpty() ? exact + note : exact + "; " + note;
    }

    private void reported(List<Block> blocks) {
        if (figures.reported().isEmpty()) {
            return;
        }
        blocks.add(new Document.Heading("Reported by others"));
        blocks.add(
                new Document.Paragraph(
                        "These figures are claims with a source. They stand on the bases named and are not compared where bases differ."));
        blocks.add(new Table(
                "Reported for " + figures.question().period(),
                List.of("Figure", "Quantity", "Who", "Basis", "Source"),
                figures.reported().stream()
                        .map(r -> List.of(r.figure(), r.quantity().toString(), r.who(), r.basis(), r.source()))
                        .toList(),
                List.of()));
    }

    private void land(List<Block> blocks) {
        Figures.CmrArea cmr = figures.cmr();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CMR area: searched", Words.km2(cmr.searchedLand()), "search recorded; the low end"));
        rows.add(List.of("CMR area: search assumed", Words.km2(cmr.assumed()), "no search recorded; an upper bound"));
        rows.add(List.of(
                "Modelled",
                Words.km2(cmr.modelled()),
                cmr.modelledItems() + " items without a usable position; outside the union"));
        rows.add(List.of(
                "Not determinable",
                Words.km2(cmr.notDeterminable()),
                "searched to a depth or by a method that cannot be judged"));
        rows.add(List.of(
                "With the accuracy of positions", range(cmr.range()), "fade-out distance less and plus the accuracy"));
        figures.sensitivity()
                .forEach(s -> rows.add(List.of(
                        "At " + s.radius(), Words.km2(s.area()), "the same land at another fade-out distance")));
        rows.add(List.of(
                "Cleared beyond evidence",
                Words.km2(figures.clearedBeyondEvidence()),
                "dedicated tasks, outside everyone's envelope"));
        rows.add(List.of(
                "Surface-searched, not released",
                Words.km2(figures.surfaceSearched()),
                "first surface pass in the period"));
        rows.add(List.of("Cleared", Words.km2(figures.released().cleared()), "every hazard; each piece of land once"));
        rows.add(List.of("Reduced", Words.km2(figures.released().reduced()), "through technical survey"));
        rows.add(List.of("Cancelled", Words.km2(figures.released().cancelled()), "through non-technical survey"));
        blocks.add(new Document.Heading("The land"));
        blocks.add(new Table(
                "Land of " + figures.question().period() + ", km2",
                List.of("Land", "km2", "What it is"),
                rows,
                List.of(1)));
    }

    private static String range(Figures.Range range) {
        return Words.km2(range.low()) + " to " + Words.km2(range.high());
    }

    private void map(List<Block> blocks, LandRecords records) {
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
        for (Gap gap : gaps) {
            if (gap instanceof Gap.Measured measured) {
                measured.pieces().forEach(piece -> draw(sketch, Drawing.Style.GAP, piece, ""));
            }
        }
        if (!sketch.isEmpty()) {
            blocks.add(new Document.Heading("The map"));
            blocks.add(new Document.MapDrawing(
                    records.tasks().size() + " task polygons, "
                            + records.searched().size() + " searched areas, "
                            + records.finds().size() + " find records, "
                            + HazardRules.open(records.hazards()).size()
                            + " hazardous areas not closed",
                    sketch.fitted()));
        }
    }

    private static void draw(Drawing.Sketch sketch, Drawing.Style style, @Nullable Land land, String label) {
        if (land != null) {
            sketch.area(style, land, label);
        }
    }

    private void rows(List<Block> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (Figures.Row row : figures.rows()) {
            rows.add(List.of(
                    String.join(", ", row.key()),
                    Words.km2(row.area(Column.TASK_POLYGON)),
                    Words.km2(row.area(Column.SEARCHED)),
                    Words.km2(row.area(Column.CLEARED)),
                    Words.km2(row.area(Column.OWN)),
                    Words.km2(row.area(Column.NEIGHBOUR_ONLY)),
                    Words.km2(row.area(Column.CMR)),
                    items(row.found()),
                    items(row.destroyed())));
        }
        blocks.add(new Document.Heading("By " + figures.question().by().get(0).text()));
        blocks.add(new Table(
                "Land of one row alone, km2; shared land stands once in the last row, so that the columns add to the totals",
                List.of(
                        "Row",
                        "Task polygon",
                        "Searched",
                        "Cleared",
                        "CMR own",
                        "CMR neighbour only",
                        "CMR area",
                        "Items found",
                        "Items destroyed"),
                rows,
                List.of(1, 2, 3, 4, 5, 6, 7, 8)));
    }

    private static String items(@Nullable Count count) {
        return count == null ? "" : count.toString();
    }

    private void gaps(List<Block> blocks) {
        List<List<String>> rows = gaps.stream()
                .filter(gap -> !(gap instanceof Gap.Measured measured) || !measured.tolerated())
                .sorted(Comparator.comparing(CountryReport::left).reversed())
                .map(gap -> List.of(
                        Objects.requireNonNullElse(
                                gap.task().number(), gap.task().id().text()),
                        gap.task().status().text(),
                        gap instanceof Gap.Measured measured ? Words.km2(measured.area()) : "not determinable",
                        gap instanceof Gap.NotDeterminable unclear ? unclear.reason() : ""))
                .toList();
        blocks.add(new Document.Heading("Gaps"));
        blocks.add(new Document.Paragraph(gaps.size() + " clearance tasks looked at; " + rows.size()
                + " have a gap above the tolerance or one that cannot be told."));
        blocks.add(new Table(
                "Land within reach of finds that was not cleared, km2",
                List.of("Task", "Status", "Gap", "Why not told"),
                rows,
                List.of(2)));
    }

    private static Area left(Gap gap) {
        return gap instanceof Gap.Measured measured ? measured.area() : Area.ZERO;
    }

    private List<String> foot(String register) {
        List<String> foot = new ArrayList<>();
        foot.add("Country: " + country);
        foot.add("Records: " + figures.basis().origin().text() + ". Standard: "
                + figures.basis().standard() + " (" + figures.basis().citation() + ")");
        String whatIf = figures.question().standard();
        if (whatIf != null) {
            foot.add(Words.whatIf(whatIf) + ": every decision is judged under this standard, whatever was in force");
        }
        if (figures.basis().radius() != null) {
            foot.add("Fade-out distance given for this report: "
                    + figures.basis().radius());
        }
        figures.basis().unverified().forEach(value -> foot.add("Unverified value of the standard: " + value));
        foot.add(
                "Areas are exact whole square metres of faces on WGS 84; nothing is rounded after a face is measured.");
        foot.add(register);
        return foot;
    }
}
