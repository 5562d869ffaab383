package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.PlacedPoint;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Table;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The completion report of one task: what was ordered, searched and found, the gap, quality control, boundary and hand-over. The public
 * layer reads areas and counts; names of persons stand in the restricted layer only.
 */
public final class TaskReport {
    private final Pages pages;
    private final Imprint imprint;
    private final Content content;

    private TaskReport(Pages pages, Imprint imprint, Content content) {
        this.pages = pages;
        this.imprint = imprint;
        this.content = content;
    }

    /**
     * What it tells.
     *
     * @param finds the finds of the task
     * @param points turning points as recorded; the corners of the polygon stand where there are none
     * @param gap its pieces, the largest first
     */
    public record Content(
            TaskCard card,
            List<Find> finds,
            List<PlacedPoint> points,
            List<Land> gap,
            Origin origin,
            Question question) {
        public Content {
            finds = List.copyOf(finds);
            points = List.copyOf(points);
            gap = List.copyOf(gap);
        }
    }

    /** The report. */
    public static Document of(Imprint imprint, Content content) {
        Pages pages = new Pages(imprint);
        TaskReport report = new TaskReport(pages, imprint, content);
        TaskCard card = content.card();
        report.summary();
        report.searches();
        report.finds();
        report.gap();
        report.quality();
        report.map();
        report.completion();
        report.handOver();
        return pages.document(
                pages.say("report.task.title", card.name()),
                pages.say(
                        "report.task.subtitle",
                        imprint.words().choice(card.task().type()),
                        imprint.words().choice(card.task().status()),
                        card.asOf()),
                pages.banner(content.origin(), content.question().standard()),
                BasisLines.of(imprint, content.question(), content.origin(), card.standard()));
    }

    private String area(@Nullable Area area) {
        return area == null ? pages.unknown() : pages.text(area);
    }

    private void summary() {
        TaskCard card = content.card();
        pages.add(new Document.Facts(List.of(
                new Fact(pages.say("report.task.operator"), pages.or(card.task().operator(), pages.unknown()), ""),
                new Fact(pages.say("report.col.polygon"), area(card.polygon()), pages.say("report.fact.polygon")),
                new Fact(
                        pages.say("report.col.searched"),
                        area(card.searched().all()),
                        pages.say("report.fact.searched")),
                new Fact(
                        pages.say("report.col.cleared"),
                        area(card.searched().cleared().area()),
                        pages.say("report.task.cleared.note")),
                new Fact(
                        pages.say("report.col.found"),
                        pages.text(card.items().found()),
                        pages.say("report.task.cmr", card.items().cmr())),
                new Fact(
                        pages.say("report.task.disposed"),
                        pages.text(card.items().disposed()),
                        ""))));
    }

    private void searches() {
        List<List<Cell>> rows = card().searched().lines().stream()
                .map(line -> List.of(
                        Cell.of(pages.or(line.method(), pages.unknown())),
                        Cell.of(depth(line.depth())),
                        new Cell(pages.text(line.passes()), java.math.BigDecimal.valueOf(line.passes())),
                        Cell.km2(line.area(), imprint.words())))
                .toList();
        pages.heading("report.task.search");
        pages.table(
                new Table(
                        pages.say("report.task.search.caption"),
                        pages.headings("report.task.method", "report.task.depth", "report.task.passes", "report.km2"),
                        rows,
                        List.of(2, 3),
                        List.of()),
                "report.task.nosearch");
    }

    private TaskCard card() {
        return content.card();
    }

    private String depth(@Nullable Length depth) {
        return depth == null
                ? pages.unknown()
                : depth.equals(Length.ZERO) ? pages.say("report.task.surface") : pages.text(depth);
    }

    private void finds() {
        Map<String, Long> byType = new TreeMap<>();
        content.finds()
                .forEach(find -> byType.merge(
                        imprint.words().choice(find.category()) + (find.model() == null ? "" : ", " + find.model()),
                        find.quantity().number(),
                        Long::sum));
        List<List<Cell>> rows = new ArrayList<>();
        byType.forEach((type, items) ->
                rows.add(List.of(Cell.of(type), new Cell(pages.text(items), java.math.BigDecimal.valueOf(items)))));
        if (!rows.isEmpty()) {
            long all = byType.values().stream().mapToLong(Long::longValue).sum();
            rows.add(List.of(
                    Cell.of(pages.say("report.total")), new Cell(pages.text(all), java.math.BigDecimal.valueOf(all))));
        }
        pages.heading("report.task.finds");
        pages.table(
                new Table(
                        pages.say("report.task.finds.caption"),
                        pages.headings("report.task.item", "report.article7.quantity"),
                        rows,
                        List.of(1),
                        List.of(1)),
                "report.task.nofinds");
    }

    private void gap() {
        pages.heading("report.gap");
        pages.paragraph(card().measured()
                .map(gap -> pages.say(
                        gap.tolerated() ? "report.task.gap.tolerated" : "report.task.gap.above",
                        area(gap.area()),
                        card().standard().gapTolerance()))
                .orElseGet(() -> pages.say("report.gap.notdeterminable")));
        pages.englishRules();
        List<List<Cell>> rows = card().completion(null).stream().map(this::gate).toList();
        pages.table(
                new Table(
                        pages.say("report.task.gates"),
                        pages.headings("report.task.gate", "report.status", "report.quality.seen"),
                        rows,
                        List.of(),
                        List.of()),
                "report.none");
    }

    private List<Cell> gate(Guard guard) {
        return List.of(
                Cell.of(imprint.words().choice(guard.gate())),
                Cell.of(pages.say(guard.met() ? "report.task.met" : "report.task.notmet")),
                Cell.of(imprint.isPublic() ? "" : guard.seen()));
    }

    private void quality() {
        List<List<Cell>> rows = new ArrayList<>();
        for (QualityVisit visit : card().inspected().visits()) {
            rows.add(List.of(
                    Cell.of(pages.text(visit.date())),
                    Cell.of(imprint.words().choice(visit.type())),
                    Cell.of(pages.or(visit.inspecting(), pages.unknown())),
                    Cell.of(
                            visit.result() == null
                                    ? pages.unknown()
                                    : imprint.words().choice(visit.result())),
                    Cell.of(pages.or(visit.report(), pages.say("report.none")))));
        }
        pages.heading("report.task.quality");
        pages.paragraph(pages.say(
                "report.task.inspected",
                area(card().inspected().area()),
                card().open().size()));
        pages.table(
                new Table(
                        pages.say("report.task.visits"),
                        pages.headings(
                                "report.date",
                                "report.task.visit",
                                "report.task.inspecting",
                                "report.task.result",
                                "report.task.paper"),
                        rows,
                        List.of(),
                        List.of()),
                "report.task.novisits");
    }

    private void map() {
        Land land = card().task().land();
        pages.heading("report.map");
        if (imprint.isPublic()) {
            pages.paragraph(pages.say("report.map.withheld"));
            return;
        }
        if (land == null) {
            pages.paragraph(pages.say("report.map.nothing"));
            return;
        }
        Drawing.Sketch sketch = new Drawing.Sketch();
        sketch.area(Drawing.Style.TASK, land, card().name());
        if (!card().searched().cleared().isEmpty()) {
            sketch.area(Drawing.Style.CLEARED, card().searched().cleared().toLand(), "");
        }
        content.gap().forEach(piece -> sketch.area(Drawing.Style.GAP, piece, ""));
        content.finds().forEach(find -> {
            if (find.position() != null) {
                sketch.point(Drawing.Style.FIND, find.position());
            }
        });
        pages.add(new Document.MapDrawing(pages.say("report.task.map"), sketch.fitted()));
        pages.add(content.points().isEmpty() ? corners(land) : turning());
    }

    private Table turning() {
        return boundary(
                "report.task.points",
                content.points().stream()
                        .map(placed -> point(
                                placed.point().number(),
                                imprint.words().choice(placed.point().type()),
                                placed.position()))
                        .toList());
    }

    private Table corners(Land land) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int part = 0; part < land.polygons().getNumGeometries(); part++) {
            Coordinate[] ring = ((Polygon) land.polygons().getGeometryN(part))
                    .getExteriorRing()
                    .getCoordinates();
            for (int i = 0; i < ring.length - 1; i++) {
                rows.add(point(
                        (part + 1) + "." + (i + 1),
                        pages.say("report.task.corner"),
                        new Position(ring[i].y, ring[i].x)));
            }
        }
        return boundary("report.task.corners", rows);
    }

    private Table boundary(String caption, List<List<Cell>> rows) {
        return new Table(
                pages.say(caption),
                pages.headings("report.task.point", "report.task.type", "report.latitude", "report.longitude"),
                rows,
                List.of(2, 3),
                List.of());
    }

    private List<Cell> point(String number, String type, @Nullable Position position) {
        return List.of(
                Cell.of(number),
                Cell.of(type),
                Cell.of(position == null ? pages.unknown() : String.format(Locale.ROOT, "%.6f", position.latitude())),
                Cell.of(position == null ? pages.unknown() : String.format(Locale.ROOT, "%.6f", position.longitude())));
    }

    private void completion() {
        pages.heading("report.task.completion");
        if (card().completions().isEmpty()) {
            pages.paragraph(pages.say("report.task.notdeclared"));
        }
        for (Completion one : card().completions()) {
            pages.paragraph(pages.say("report.task.declared", one.date(), area(one.gap())));
            if (one.reason() != null) {
                pages.paragraph(pages.say("report.task.reason", one.reason()));
            }
            pages.paragraph(pages.say("report.task.signed", signer(one.declaredBy()), signer(one.signedBy())));
        }
    }

    private String signer(@Nullable String name) {
        return imprint.layer() == Layer.RESTRICTED
                ? pages.or(name, pages.say("report.task.notsigned"))
                : pages.say("report.task.withheld");
    }

    /** The certificate by which the land went to whoever uses it. */
    private void handOver() {
        pages.heading("report.task.handover");
        if (card().handOvers().isEmpty()) {
            pages.paragraph(pages.say("report.task.nothandedover"));
        }
        for (HandOver one : card().handOvers()) {
            pages.add(new Document.Facts(List.of(
                    new Fact(
                            pages.say("report.task.certificate"),
                            pages.or(one.number(), one.id().text()),
                            ""),
                    new Fact(pages.say("report.date"), pages.text(one.date()), ""),
                    new Fact(pages.say("report.task.from"), one.fromParty(), signer(one.signedFrom())),
                    new Fact(pages.say("report.task.to"), one.toParty(), signer(one.signedTo())),
                    new Fact(
                            pages.say("report.task.land"),
                            area(one.land() == null ? null : one.land().area()),
                            ""),
                    new Fact(pages.say("report.task.depth"), depth(one.depth()), ""))));
            pages.paragraph(pages.say("report.task.leftout", pages.or(one.exclusions(), pages.say("report.none"))));
            pages.paragraph(pages.say("report.task.residual", one.residualRisk()));
        }
    }
}
