package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Gaps for a terminal, as JSON and as GeoJSON. */
public final class GapsOut {
    private GapsOut() {}

    public static List<String> text(List<Gap> gaps) {
        List<String> lines = new ArrayList<>();
        long open = 0;
        long unclear = 0;
        Area total = Area.ZERO;
        for (Gap gap : gaps) {
            if (gap instanceof Gap.Measured measured) {
                total = total.plus(measured.area());
                open += measured.tolerated() ? 0 : 1;
                if (!measured.area().isZero()) {
                    lines.add(String.format(
                            "  %-16s %-10s gap %s%s",
                            name(gap),
                            gap.task().status().text(),
                            Words.area(measured.area()),
                            measured.tolerated() ? ", within the tolerance" : ""));
                }
            } else if (gap instanceof Gap.NotDeterminable no) {
                unclear++;
                lines.add(String.format(
                        "  %-16s %-10s not determinable: %s",
                        name(gap), gap.task().status().text(), no.reason()));
            }
            gap.questions().forEach(question -> lines.add("      question: " + question));
        }
        lines.add("  " + gaps.size() + " clearance tasks: " + open + " with a gap above the tolerance, " + unclear
                + " not determinable; sum of gaps " + Words.area(total));
        return lines;
    }

    private static String name(Gap gap) {
        return gap.task().number() == null ? gap.task().id().text() : gap.task().number();
    }

    /** All gaps; the notice says what must be read first, or is null. */
    public static String json(List<Gap> gaps, @Nullable String notice) {
        return jsonOf(gaps.stream().map(GapsOut::tree).toList(), notice);
    }

    /** The same of gaps that were told as trees, by {@link #tree}. */
    public static String jsonOf(List<Map<String, @Nullable Object>> gaps, @Nullable String notice) {
        return JsonTree.of(FiguresJson.map("notice", notice, "gaps", gaps));
    }

    /** One gap as a tree for JSON. */
    public static Map<String, @Nullable Object> tree(Gap gap) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("task", name(gap));
        tree.put("record", gap.task().id().text());
        tree.put("status", gap.task().status().text());
        tree.put("determinable", gap instanceof Gap.Measured);
        tree.put("gapM2", gap instanceof Gap.Measured measured ? measured.area().squareMetres() : null);
        tree.put(
                "envelopeM2",
                gap instanceof Gap.Measured measured ? measured.required().squareMetres() : null);
        tree.put("tolerated", gap instanceof Gap.Measured measured ? measured.tolerated() : null);
        tree.put("reason", gap instanceof Gap.NotDeterminable unclear ? unclear.reason() : null);
        tree.put("questions", gap.questions());
        return tree;
    }

    /** One feature a task: the land of its gap, or no geometry where it has none or cannot be told. */
    public static String geojson(List<Gap> gaps, @Nullable String notice) {
        List<Object> features = new ArrayList<>();
        for (Gap gap : gaps) {
            List<Land> pieces = gap instanceof Gap.Measured measured ? measured.pieces() : List.of();
            Object geometry = pieces.isEmpty() ? null : multi(pieces);
            features.add(FiguresJson.map("type", "Feature", "geometry", geometry, "properties", tree(gap)));
        }
        Map<String, @Nullable Object> tree = FiguresJson.map("type", "FeatureCollection", "features", features);
        tree.put("notice", notice);
        return JsonTree.of(tree);
    }

    static Map<String, @Nullable Object> multi(List<Land> pieces) {
        List<Object> polygons = new ArrayList<>();
        for (Land piece : pieces) {
            MultiPolygon parts = piece.polygons();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                Polygon part = (Polygon) parts.getGeometryN(i);
                List<Object> rings = new ArrayList<>();
                rings.add(ring(part.getExteriorRing()));
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    rings.add(ring(part.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return FiguresJson.map("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<Object> ring(LineString line) {
        List<Object> points = new ArrayList<>();
        for (Coordinate point : line.getCoordinates()) {
            points.add(List.of(point.x, point.y));
        }
        return points;
    }
}
