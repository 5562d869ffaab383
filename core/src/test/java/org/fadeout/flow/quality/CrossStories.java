package org.fadeout.flow.quality;

import static org.fadeout.testlanguage.ARecord.aFind;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aStandard;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.metres;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.bare;
import static org.fadeout.testlanguage.Story.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Period;
import org.fadeout.base.measure.Position;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.fadeout.base.record.Attributes;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.evidence.DisposalClass;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The stories of the rules on polygons, places, dates, items and totals: one that trips each, and one that does not. */
final class CrossStories {
    static final Map<String, CatalogueTest.Pair> PAIRS = new TreeMap<>();
    private static final Land FIELD = rectangle(0, 0, 200, 100);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private CrossStories() {}

    private static void rule(String id, Supplier<Story> trips, Supplier<Story> passes) {
        PAIRS.put(id, new CatalogueTest.Pair(trips, passes));
    }

    static {
        rule(
                "G01",
                () -> story(aHazard("A").on(ring(metres(0, 0), metres(100, 100), metres(100, 0), metres(0, 100)))),
                () -> story(aHazard("A").on(ring(metres(0, 0), metres(100, 0), metres(100, 100), metres(0, 100)))));
        rule(
                "G07",
                () -> story(aHazard("A").on(twoParts(FIELD, rectangle(150, 0, 350, 100)))),
                () -> story(aHazard("A").on(twoParts(FIELD, rectangle(250, 0, 350, 100)))));
        rule(
                "G09",
                () -> story(district("West", FIELD), aFind("1").at(metres(205, 5))),
                () -> story(district("West", FIELD), aFind("1").at(metres(195, 5))));
        rule(
                "H08",
                () -> story(moved("1", "2023-05-01"), moved("2", "2023-05-02")),
                () -> story(moved("1", "2023-05-01"), moved("2", "2023-05-01")));
        rule("T06", () -> reported(null), () -> reported("sum of task polygons"));
        rule(
                "I03",
                () -> story(unplaced("1", "2023-05-01"), unplaced("2", "2023-05-01")),
                () -> story(unplaced("1", "2023-05-01"), unplaced("2", "2023-05-02")));
        rule(
                "I04",
                () -> modelled(ItemCategory.ANTI_PERSONNEL_MINE),
                () -> modelled(ItemCategory.CLUSTER_MUNITION_REMNANT));
        rule("D01-future", () -> knownBy("2023-05-01T09:59:00Z"), () -> knownBy("2023-05-01T10:00:00Z"));
        rule(
                "D01-hazard",
                () -> story(aHazard("A").dated("recorded", "2023-05-02").dated("closed", "2023-05-01")),
                () -> story(aHazard("A").dated("recorded", "2023-05").dated("closed", "2023-05-01")));
        rule("D04", () -> product("2022-12-31"), () -> product("2022-12-31/2023-01-01"));
    }

    private static Land ring(Position... corners) {
        return Land.trusted(polygon(corners));
    }

    private static Polygon polygon(Position... corners) {
        Coordinate[] points = new Coordinate[corners.length + 1];
        for (int i = 0; i < points.length; i++) {
            Position corner = corners[i % corners.length];
            points[i] = new Coordinate(corner.longitude(), corner.latitude());
        }
        return GEOMETRY.createPolygon(points);
    }

    private static Land twoParts(Land one, Land other) {
        return Land.trusted(GEOMETRY.createMultiPolygon(new Polygon[] {
            (Polygon) one.polygons().getGeometryN(0), (Polygon) other.polygons().getGeometryN(0)
        }));
    }

    static ARecord<AdminArea> district(String name, Land land) {
        return ARecord.a(AdminArea.KIND, name).with("name", name).on(land);
    }

    private static ARecord<Find> moved(String number, String found) {
        return aFind(number).at(metres(5, 5)).dated("found", found).with("disposal_class", DisposalClass.MOVED);
    }

    private static Story reported(@org.jspecify.annotations.Nullable String basis) {
        ARecord<Claim> claim = ARecord.aClaim("C")
                .with("type", ClaimType.LAND_RELEASED)
                .with("period", Period.ofYear(2023))
                .with("quantity", Quantity.of(Qualifier.EXACT, new BigDecimal("2"), "ha"));
        return story(aTask("A").on(FIELD), basis == null ? claim : claim.with("basis", basis));
    }

    private static ARecord<Find> unplaced(String number, String found) {
        return aFind(number).ofTask("A").dated("found", found);
    }

    private static Story modelled(ItemCategory category) {
        return bare(
                aFind("1").at(metres(5, 5)).with("model", "M095 DPICM").with("category", category),
                aStandard("s").with("models", Attributes.of(Map.of("M095", "cluster munition remnant"))));
    }

    private static Story knownBy(String instant) {
        return story(aFind("1").at(metres(5, 5))).knownBy(Instant.parse(instant));
    }

    private static Story product(String date) {
        return story(
                aTask("A").on(FIELD),
                aRelease("R", Product.CLEARED).on(FIELD).ofTask("A").dated("date", date));
    }
}
