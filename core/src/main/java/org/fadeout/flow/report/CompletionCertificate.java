package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.flow.clearance.Completion;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.SignedReason;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.place.PlacedPoint;
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
 * The certificate of a completed task: what was ordered, searched and found, the gap as it was known at the declaration, the gates, and who
 * signed. It holds names and exact places and belongs to the restricted layer.
 */
public final class CompletionCertificate {
    private static final String UNKNOWN = "unknown";

    private CompletionCertificate() {}

    /**
     * The document.
     *
     * @param points turning points of the task polygon as recorded; its corners stand where there are none
     * @param finds the finds of the task, drawn as points
     * @param gap the pieces of the gap that remain
     * @param foot program and register, for the end
     */
    public static Document of(
            TaskCard card,
            Completion completion,
            List<PlacedPoint> points,
            List<Find> finds,
            List<Land> gap,
            Origin origin,
            String foot) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(summary(card, completion));
        blocks.add(new Heading("Search"));
        blocks.add(searches(card.searched()));
        blocks.add(new Heading("Gates of the completion"));
        blocks.add(gates(card, completion));
        if (completion.reason() != null) {
            blocks.add(new Paragraph("Completed with a gap, for this reason: " + completion.reason()));
        }
        if (!card.remaining().isEmpty()) {
            blocks.add(remaining(card.remaining()));
        }
        blocks.add(new Heading("Boundary of the task polygon"));
        blocks.addAll(boundary(card, points, finds, gap));
        blocks.add(new Heading("Signatures"));
        blocks.add(new Facts(List.of(
                new Fact(
                        "Declared complete by",
                        words(completion.declaredBy(), "not named"),
                        completion.date().toString()),
                new Fact(
                        "Reason signed by",
                        words(completion.signedBy(), completion.reason() == null ? "none was needed" : "not named"),
                        ""))));
        return new Document(
                "Completion certificate, task " + card.name(),
                card.task().type().text() + ", declared complete " + completion.date(),
                null,
                origin == Origin.INVENTED ? Words.INVENTED : null,
                blocks,
                List.of(
                        "Judged by the standard " + card.standard().name() + ": "
                                + card.standard().citation(),
                        "Holds names and exact places: restricted layer, for the parties only",
                        "The records of the register hold the figures; this page is a copy",
                        foot));
    }

    private static String words(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Facts summary(TaskCard card, Completion completion) {
        String measured = completion.gap() == null ? UNKNOWN : completion.gap().toString();
        return new Facts(List.of(
                new Fact("Operator", words(card.task().operator(), UNKNOWN), ""),
                new Fact(
                        "Task polygon",
                        card.polygon() == null ? UNKNOWN : card.polygon().toString(),
                        "what was ordered, not what was cleared"),
                new Fact(
                        "Searched",
                        card.searched().all() == null
                                ? UNKNOWN
                                : card.searched().all().toString(),
                        "the union of all passes"),
                new Fact(
                        "Cleared",
                        card.searched().cleared().area().toString(),
                        "deep enough, by a method that detects"),
                new Fact(
                        "Items found",
                        card.items().found().toString(),
                        card.items().cmr() + " of them cluster munition remnants"),
                new Fact("Items disposed of", card.items().disposed().toString(), ""),
                new Fact("Gap at the declaration", measured, card.standard().gapTolerance() + " tolerated")));
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
                "Each method and depth by itself; one land may stand in several lines",
                List.of("Method", "Depth", "Passes", "Area, m2"),
                rows,
                List.of(2, 3));
    }

    private static String depth(@Nullable Length depth) {
        return depth == null ? UNKNOWN : depth.equals(Length.ZERO) ? "surface" : depth.toString();
    }

    private static Table gates(TaskCard card, Completion completion) {
        String reason = completion.reason();
        SignedReason signed = reason == null || reason.isBlank()
                ? null
                : new SignedReason(reason, words(completion.signedBy(), "not named"));
        List<List<String>> rows = new ArrayList<>();
        for (Guard guard : card.completion(signed)) {
            rows.add(List.of(guard.gate().text(), guard.met() ? "met" : "not met", guard.seen()));
        }
        return new Table("As the records say it today", List.of("Gate", "State", "Seen"), rows, List.of());
    }

    private static Table remaining(List<Hazard> hazards) {
        List<List<String>> rows = hazards.stream()
                .map(hazard -> List.of(
                        words(hazard.number(), hazard.id().text()),
                        hazard.classification() == null
                                ? UNKNOWN
                                : hazard.classification().text(),
                        hazard.land() == null
                                ? UNKNOWN
                                : Long.toString(hazard.land().area().squareMetres())))
                .toList();
        return new Table("Hazardous areas that took the gap", List.of("Area", "Class", "Area, m2"), rows, List.of(2));
    }

    private static List<Block> boundary(TaskCard card, List<PlacedPoint> points, List<Find> finds, List<Land> gap) {
        Land land = card.task().land();
        if (land == null) {
            return List.of(new Paragraph("No polygon of the task is recorded."));
        }
        Drawing.Sketch sketch = new Drawing.Sketch();
        sketch.area(Drawing.Style.TASK, land, "Task polygon");
        if (!card.searched().cleared().isEmpty()) {
            sketch.area(Drawing.Style.CLEARED, card.searched().cleared().toLand(), "Cleared land");
        }
        gap.forEach(piece -> sketch.area(Drawing.Style.GAP, piece, "Gap"));
        finds.forEach(find -> {
            if (find.position() != null) {
                sketch.point(Drawing.Style.FIND, find.position());
            }
        });
        return List.of(
                new MapDrawing("The task polygon, cleared land, finds and gap", sketch.fitted()),
                points.isEmpty() ? corners(land) : turning(points));
    }

    private static Table turning(List<PlacedPoint> points) {
        List<List<String>> rows = points.stream()
                .map(placed -> List.of(
                        placed.point().number(),
                        placed.point().type().text(),
                        degrees(placed.position(), true),
                        degrees(placed.position(), false),
                        words(placed.point().asEntered(), placed.computed() ? "by bearing and distance" : "")))
                .toList();
        return new Table(
                "Turning points, WGS 84",
                List.of("Point", "Type", "Latitude", "Longitude", "As entered"),
                rows,
                List.of(2, 3));
    }

    private static String degrees(@Nullable Position position, boolean latitude) {
        return position == null
                ? UNKNOWN
                : String.format(Locale.ROOT, "%.6f", latitude ? position.latitude() : position.longitude());
    }

    private static Table corners(Land land) {
        List<List<String>> rows = new ArrayList<>();
        for (int part = 0; part < land.polygons().getNumGeometries(); part++) {
            Coordinate[] ring = ((Polygon) land.polygons().getGeometryN(part))
                    .getExteriorRing()
                    .getCoordinates();
            for (int i = 0; i < ring.length - 1; i++) {
                Position corner = new Position(ring[i].y, ring[i].x);
                rows.add(List.of((part + 1) + "." + (i + 1), degrees(corner, true), degrees(corner, false)));
            }
        }
        return new Table(
                "Corners of the polygon, WGS 84; no turning points are recorded",
                List.of("Corner", "Latitude", "Longitude"),
                rows,
                List.of(1, 2));
    }
}
