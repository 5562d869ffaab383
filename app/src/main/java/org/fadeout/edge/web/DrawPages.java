package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.MeasureDrawing;
import org.fadeout.edge.actions.TypedFault;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.PlacedPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a map in a form asks while somebody draws or types: measures, and the neighbours to snap to. Nothing is kept here. */
@RestController
class DrawPages {
    /** Neighbours beyond this many are too many to snap to; the map is then to be brought nearer. */
    private static final int NEIGHBOURS = 300;

    private final Snapshots snapshots;
    private final Ground ground;

    DrawPages(Snapshots snapshots, Ground ground) {
        this.snapshots = snapshots;
        this.ground = ground;
    }

    private static Kind<?> kind(String name) {
        return Kinds.named(name)
                .filter(kind -> kind.geometry().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<String> json(Object tree) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.of(tree));
    }

    /** Measures the text of a geometry: the fields {@code kind}, {@code id}, {@code text}, as a form sends them. */
    @PostMapping("/draw/measure")
    ResponseEntity<String> measure(HttpServletRequest request) {
        Kind<?> kind = kind(one(request, "kind"));
        MeasureDrawing.Measured measured = MeasureDrawing.text(
                snapshots.at(Known.NOW), kind, RecordId.of(one(request, "id")), one(request, "text"), ground.country());
        return json(tree(kind, measured, Pages.language(request)));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static Map<String, @Nullable Object> tree(Kind<?> kind, MeasureDrawing.Measured measured, Wording words) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Object place = measured.place();
        tree.put("geometry", place == null ? null : GeometryTree.of(place));
        tree.put("text", place == null ? null : TypedPlace.write(place));
        tree.put("area", measured.area() == null ? null : words.text(measured.area()));
        tree.put("areaM2", measured.area() == null ? null : measured.area().squareMetres());
        tree.put("around", measured.around() == null ? null : metres(measured.around()));
        tree.put("issues", measured.issues().stream().map(DrawPages::issue).toList());
        tree.put(
                "overlaps",
                measured.overlaps().stream()
                        .map(overlap -> Map.of(
                                "number", overlap.name(),
                                "link", "/register/" + kind.name() + "/" + overlap.record(),
                                "area", words.text(overlap.area()),
                                "areaM2", overlap.area().squareMetres()))
                        .toList());
        return tree;
    }

    private static String metres(Length length) {
        return length.isMoreThan(Length.ofMetres(10)) ? Math.round(length.metres()) + " m" : length.toString();
    }

    private static Map<String, @Nullable Object> issue(Issue issue) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", issue.code());
        tree.put("what", issue.what());
        tree.put("seen", issue.valueSeen());
        tree.put("repair", issue.repair());
        return tree;
    }

    /** Walks from point to point: where each lies, the closing error, the land within. Fields as the form has them. */
    @PostMapping("/draw/points")
    ResponseEntity<String> points(HttpServletRequest request) {
        Kind<?> kind = kind(one(request, "kind"));
        List<Map<String, String>> rows =
                Objects.requireNonNullElse(Typed.of(request).points(), List.of());
        MeasureDrawing.Traversed traversed = MeasureDrawing.points(
                snapshots.at(Known.NOW), kind, RecordId.of(one(request, "id")), rows, ground.country());
        Map<String, @Nullable Object> tree = tree(kind, traversed.land(), Pages.language(request));
        List<Object> placed = new ArrayList<>();
        traversed.perimeter().ifPresent(perimeter -> perimeter.points().forEach(point -> placed.add(point(point))));
        tree.put("points", placed);
        Perimeter perimeter = traversed.perimeter().orElse(null);
        Length error = perimeter == null ? null : perimeter.closingError();
        Length tolerance = traversed.points().tolerance();
        tree.put("closing", error == null ? null : error.toString());
        tree.put("closingMm", error == null ? null : error.millimetres());
        tree.put("oneIn", perimeter == null ? null : perimeter.closesToOneIn());
        tree.put("tolerance", tolerance == null ? null : tolerance.toString());
        tree.put("tolerated", error == null || tolerance == null ? null : !error.isMoreThan(tolerance));
        tree.put("faults", traversed.faults().stream().map(DrawPages::fault).toList());
        return json(tree);
    }

    private static Map<String, @Nullable Object> point(PlacedPoint placed) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Position position = placed.position();
        PlacedPoint.Fault fault = placed.fault();
        tree.put("number", placed.point().number());
        tree.put("position", position == null ? null : position.toString());
        tree.put("geometry", position == null ? null : GeometryTree.of(position));
        tree.put("fault", fault == null ? null : fault.text());
        tree.put("onPerimeter", placed.point().type().onPerimeter());
        return tree;
    }

    private static Map<String, Object> fault(TypedFault fault) {
        return Map.of("field", fault.field(), "what", fault.what(), "seen", fault.seen(), "allowed", fault.allowed());
    }

    /** Land of the kind, of tasks and of hazards within a box of degrees {@code west,south,east,north}, to see and to snap to. */
    @GetMapping("/draw/near/{kind}")
    ResponseEntity<String> near(@PathVariable("kind") String name, HttpServletRequest request) {
        Kind<?> kind = kind(name);
        org.locationtech.jts.geom.Envelope box = box(one(request, "box"));
        Snapshot snapshot = snapshots.at(Known.NOW);
        List<Object> features = new ArrayList<>();
        List.of(kind, kind("hazard"), kind("task")).stream()
                .distinct()
                .forEach(one -> near(one, snapshot, box, one(request, "except"), features));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "FeatureCollection");
        tree.put("features", features);
        RouteGate.count(request, features.size());
        return json(tree);
    }

    private static org.locationtech.jts.geom.Envelope box(String text) {
        String number = "-?\\d{1,4}(\\.\\d+)?(e-?\\d+)?";
        if (!text.matches(number + "(," + number + "){3}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String[] sides = text.split(",");
        return new org.locationtech.jts.geom.Envelope(
                Double.parseDouble(sides[0]),
                Double.parseDouble(sides[2]),
                Double.parseDouble(sides[1]),
                Double.parseDouble(sides[3]));
    }

    private static <T extends Entity> void near(
            Kind<T> kind,
            Snapshot snapshot,
            org.locationtech.jts.geom.Envelope box,
            String except,
            List<Object> features) {
        for (T record : snapshot.all(kind)) {
            Object place = kind.geometry().map(field -> field.of(record)).orElse(null);
            boolean meets = place instanceof Land land
                    ? land.box().intersects(box)
                    : place instanceof Position at && box.contains(at.longitude(), at.latitude());
            if (place != null && meets && !record.id().text().equals(except) && features.size() < NEIGHBOURS) {
                features.add(GeometryTree.feature(kind, record, place));
            }
        }
    }

    /** One record, to be shown small. */
    @GetMapping("/draw/one/{kind}/{id}")
    ResponseEntity<String> one(@PathVariable("kind") String name, @PathVariable("id") String id) {
        return one(kind(name), RecordId.of(id));
    }

    private <T extends Entity> ResponseEntity<String> one(Kind<T> kind, RecordId id) {
        T record = snapshots
                .at(Known.NOW)
                .one(kind, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Object place = kind.geometry().map(field -> field.of(record)).orElse(null);
        if (place == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return json(GeometryTree.feature(kind, record, place));
    }
}
