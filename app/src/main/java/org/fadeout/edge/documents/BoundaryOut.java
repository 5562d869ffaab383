package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fadeout.base.geometry.Ring;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.edge.actions.DrawBoundary;
import org.fadeout.flow.place.Perimeter;
import org.fadeout.flow.place.PlacedPoint;
import org.fadeout.flow.place.TurningPoint;
import org.jspecify.annotations.Nullable;

/** The boundary that turning points make: for a terminal and as JSON. */
public final class BoundaryOut {
    private static final String UNKNOWN = "unknown";

    private BoundaryOut() {}

    public static List<String> text(DrawBoundary.Drawn drawn) {
        Perimeter perimeter = drawn.perimeter();
        List<String> lines = new ArrayList<>();
        lines.add(perimeter.ownerKind().text() + " " + perimeter.owner() + ": "
                + perimeter.points().size() + " points");
        perimeter.points().forEach(placed -> lines.add("  " + point(placed)));
        lines.add("  boundary of " + perimeter.boundary().size() + " points, perimeter "
                + perimeter.ring().map(Ring::length).map(Length::toString).orElse(UNKNOWN) + ", area "
                + perimeter.land().map(land -> land.area().toString()).orElse(UNKNOWN));
        if (perimeter.land().isEmpty()) {
            lines.add("  no land: " + DrawBoundary.whyNot(perimeter));
        }
        lines.add("  " + closing(drawn));
        lines.addAll(IssuesOut.text(drawn.issues()));
        return lines;
    }

    private static String point(PlacedPoint placed) {
        TurningPoint point = placed.point();
        String position = placed.position() == null
                ? "no position"
                : degrees(placed.position()) + (placed.computed() ? " computed" : " entered");
        String leg = point.hasPartOfLeg()
                ? ", from " + point.fromPoint() + " " + point.bearing()
                        + (point.north() == null ? "" : " (" + point.north().text() + ")") + " " + point.distance()
                : "";
        String differs = placed.differs() == null ? "" : ", leg ends " + placed.differs() + " away";
        PlacedPoint.Fault fault = placed.fault();
        return String.format(
                Locale.ROOT,
                "%-6s %-18s %s%s%s%s",
                point.number(),
                point.type().text(),
                position,
                leg,
                differs,
                fault == null ? "" : "; " + fault.text());
    }

    /** To a millimetre or so. */
    private static String degrees(Position position) {
        return String.format(Locale.ROOT, "%.8f %.8f", position.latitude(), position.longitude());
    }

    private static String closing(DrawBoundary.Drawn drawn) {
        Length error = drawn.perimeter().closingError();
        Length tolerance = drawn.judged().tolerance();
        Long oneIn = drawn.perimeter().closesToOneIn();
        return error == null
                ? "closing error unknown: no leg back to the start is recorded"
                : "closing error " + error + (oneIn == null ? "" : ", 1 in " + oneIn)
                        + (tolerance == null ? "; the standard states no tolerance" : "; tolerance " + tolerance);
    }

    public static String json(DrawBoundary.Drawn drawn) {
        Perimeter perimeter = drawn.perimeter();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        DrawBoundary.Owner<?> owner = drawn.owner();
        Length error = perimeter.closingError();
        tree.put("kind", perimeter.ownerKind().text());
        tree.put("owner", perimeter.owner());
        tree.put("record", owner == null ? null : owner.record().id().text());
        tree.put("points", perimeter.points().stream().map(BoundaryOut::tree).toList());
        tree.put(
                "perimeterM",
                perimeter.ring().map(ring -> ring.length().metres()).orElse(null));
        tree.put(
                "areaM2",
                perimeter.land().map(land -> land.area().squareMetres()).orElse(null));
        tree.put("closingErrorM", error == null ? null : error.metres());
        tree.put("closesToOneIn", perimeter.closesToOneIn());
        tree.put("findings", drawn.issues().stream().map(Issue::code).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(PlacedPoint placed) {
        TurningPoint point = placed.point();
        Position position = placed.position();
        Length differs = placed.differs();
        PlacedPoint.Fault fault = placed.fault();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("point", point.number());
        tree.put("type", point.type().text());
        tree.put("asEntered", point.asEntered());
        tree.put("latitude", position == null ? null : position.latitude());
        tree.put("longitude", position == null ? null : position.longitude());
        tree.put("computed", placed.computed());
        tree.put(
                "trueBearing",
                placed.trueBearing() == null ? null : placed.trueBearing().degrees());
        tree.put("differsM", differs == null ? null : differs.metres());
        tree.put("fault", fault == null ? null : fault.text());
        return tree;
    }
}
