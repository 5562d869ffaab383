package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.flow.clearance.HandOver;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.report.Document.Block;
import org.fadeout.flow.report.Document.Fact;
import org.fadeout.flow.report.Document.Facts;
import org.fadeout.flow.report.Document.Heading;
import org.fadeout.flow.report.Document.MapDrawing;
import org.fadeout.flow.report.Document.Paragraph;
import org.fadeout.flow.report.Document.Table;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The certificate of a hand-over: which land to which depth, what was found, who inspected it, what is left out, which risk remains, and who
 * signed. It holds names and exact places and belongs to the restricted layer.
 */
public final class HandOverCertificate {
    private static final String UNKNOWN = "unknown";

    private HandOverCertificate() {}

    /**
     * The document.
     *
     * @param draft true for one that was not kept: it carries a watermark
     * @param foot program and register, for the end
     */
    public static Document of(TaskCard card, HandOver handOver, Origin origin, boolean draft, String foot) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parties(card, handOver));
        blocks.add(new Heading("Clearance"));
        blocks.add(land(card, handOver));
        blocks.add(searches(card.searched()));
        blocks.add(inspections(card));
        blocks.add(new Heading("What is left out and what remains"));
        blocks.add(new Paragraph("Exclusions: " + words(handOver.exclusions(), "none were declared") + "."));
        blocks.add(new Paragraph("Residual risk: " + handOver.residualRisk()));
        if (!card.remaining().isEmpty()) {
            blocks.add(remaining(card.remaining()));
        }
        blocks.add(new Heading("Boundary"));
        if (handOver.land() != null) {
            blocks.add(drawing(card, handOver.land()));
            blocks.add(points(handOver));
        } else {
            blocks.add(new Paragraph("No polygon of the land handed over is recorded."));
        }
        blocks.add(new Heading("Signatures"));
        blocks.add(new Facts(List.of(
                new Fact("For " + handOver.fromParty(), words(handOver.signedFrom(), "not signed"), ""),
                new Fact("For " + handOver.toParty(), words(handOver.signedTo(), "not signed"), ""))));
        String number = handOver.number() == null ? handOver.id().text() : handOver.number();
        return new Document(
                "Hand-over certificate " + number,
                "Task " + card.name() + ", " + handOver.date(),
                draft ? "DRAFT" : null,
                origin == Origin.INVENTED ? Words.INVENTED : null,
                blocks,
                foot(card, foot));
    }

    private static List<String> foot(TaskCard card, String program) {
        return List.of(
                "Judged by the standard " + card.standard().name() + ": "
                        + card.standard().citation(),
                "Holds names and exact places: restricted layer, for the parties only",
                "The records of the register hold the figures; this page is a copy",
                program);
    }

    private static String words(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static String depth(@Nullable Length depth) {
        return depth == null ? UNKNOWN : depth.equals(Length.ZERO) ? "surface" : depth.toString();
    }

    private static Facts parties(TaskCard card, HandOver handOver) {
        return new Facts(List.of(
                new Fact("Handed over by", handOver.fromParty(), ""),
                new Fact("To", handOver.toParty(), ""),
                new Fact("On", handOver.date().toString(), ""),
                new Fact("Task", card.name(), card.task().type().text()),
                new Fact("Operator", words(card.task().operator(), UNKNOWN), "")));
    }

    private static Facts land(TaskCard card, HandOver handOver) {
        Land land = handOver.land();
        String items = card.items().cmr() + " of them cluster munition remnants";
        return new Facts(List.of(
                new Fact(
                        "Land handed over",
                        land == null ? UNKNOWN : land.area().toString(),
                        "measured from its polygon"),
                new Fact("Least depth", depth(handOver.depth()), "of the passes that clear"),
                new Fact(
                        "Task polygon",
                        card.polygon() == null ? UNKNOWN : card.polygon().toString(),
                        "what was ordered, not what was cleared"),
                new Fact("Items found", card.items().found().toString(), items),
                new Fact("Items disposed of", card.items().disposed().toString(), "")));
    }

    private static Table searches(SearchedLand searched) {
        List<List<String>> rows = searched.lines().stream()
                .map(line -> List.of(
                        words(line.method(), UNKNOWN),
                        depth(line.depth()),
                        Long.toString(line.passes()),
                        Long.toString(line.area().squareMetres())))
                .toList();
        return new Table(
                "Searches, each method and depth by itself; one land may stand in several lines",
                List.of("Method", "Depth", "Passes", "Area, m2"),
                rows,
                List.of(2, 3));
    }

    private static Table inspections(TaskCard card) {
        List<List<String>> rows = new ArrayList<>();
        for (QualityVisit visit : card.inspected().visits()) {
            rows.add(List.of(
                    visit.date().toString(),
                    visit.type().text(),
                    words(visit.inspecting(), UNKNOWN),
                    visit.result() == null ? UNKNOWN : visit.result().text(),
                    words(visit.report(), "none")));
        }
        String share = card.inspected().share() == null
                ? ""
                : ", " + card.inspected().share() + " of the cleared land inspected and accepted";
        return new Table(
                "Quality visits" + share, List.of("Date", "Type", "Inspected by", "Result", "Report"), rows, List.of());
    }

    private static Table remaining(List<Hazard> hazards) {
        List<List<String>> rows = hazards.stream()
                .map(hazard -> List.of(
                        hazard.number() == null ? hazard.id().text() : hazard.number(),
                        hazard.classification() == null
                                ? UNKNOWN
                                : hazard.classification().text(),
                        hazard.land() == null
                                ? UNKNOWN
                                : Long.toString(hazard.land().area().squareMetres())))
                .toList();
        return new Table(
                "Hazardous areas that remain beside the land", List.of("Area", "Class", "Area, m2"), rows, List.of(2));
    }

    private static MapDrawing drawing(TaskCard card, Land land) {
        Drawing.Sketch sketch = new Drawing.Sketch();
        if (card.task().land() != null) {
            sketch.area(Drawing.Style.TASK, card.task().land(), "Task polygon");
        }
        sketch.area(Drawing.Style.CLEARED, land, "Land handed over");
        for (Hazard hazard : card.remaining()) {
            if (hazard.land() != null) {
                sketch.area(Drawing.Style.SUSPECTED, hazard.land(), "Hazardous area that remains");
            }
        }
        return new MapDrawing("The land handed over, within its task", sketch.fitted());
    }

    /** The corners of its outer rings, in their order, without the closing point. */
    private static Table points(HandOver handOver) {
        Land land = Objects.requireNonNull(handOver.land());
        List<List<String>> rows = new ArrayList<>();
        for (int part = 0; part < land.polygons().getNumGeometries(); part++) {
            Polygon polygon = (Polygon) land.polygons().getGeometryN(part);
            Coordinate[] corners = polygon.getExteriorRing().getCoordinates();
            for (int i = 0; i < corners.length - 1; i++) {
                rows.add(List.of(
                        (part + 1) + "." + (i + 1),
                        String.format(Locale.ROOT, "%.6f", corners[i].y),
                        String.format(Locale.ROOT, "%.6f", corners[i].x)));
            }
        }
        String markers = handOver.markers() == null ? "" : ", emplaced and recorded " + handOver.markers();
        return new Table(
                "Points of the boundary, WGS 84" + markers,
                List.of("Point", "Latitude", "Longitude"),
                rows,
                List.of(1, 2));
    }
}
