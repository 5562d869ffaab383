package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Distance;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.Footprint;
import org.fadeout.flow.contamination.HazardStatus;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** The rules on every polygon, whatever kind of record holds it. */
final class LandRules {
    private static final String INSPECTED = "quality_visit";
    private static final double LONGEST_DEGREE_M = 112_000;

    /** A polygon of any kind, with the area that was stated for it. */
    record Drawn(
            Entity record, String kind, Land land, @Nullable Area stated) {
        Where where() {
            return Where.records(record.id().text());
        }
    }

    static final Rule<LandRecords> G03 = Rule.of(
            "G03",
            Severity.BLOCKING,
            "Two records of one kind have exactly the same polygon",
            "The land counts twice in every sum",
            "Withdraw the copy",
            LandRules::samePolygon);

    static final Rule<LandRecords> G04 = Rule.of(
            "G04",
            Severity.WARNING,
            "A polygon with the same point twice in a row",
            "A turning point may have been entered twice and another one lost",
            "Compare the turning points with the field form",
            LandRules::samePoint);

    static final Rule<LandRecords> G06 = Rule.of(
            "G06",
            Severity.WARNING,
            "Two neighbouring points of a polygon are further apart than the longest leg of the standard",
            "A digit of a coordinate may be wrong",
            "Compare the two points with the field form",
            LandRules::farApart);

    static final Rule<LandRecords> G08 = Rule.of(
            "G08",
            Severity.WARNING,
            "The stated area differs from the measured area by more than 1 % and 100 m2",
            "One of polygon and number is wrong, and reports take the one or the other",
            "Correct the polygon, or drop the typed area",
            (rule, records, found) -> all(records).forEach(drawn -> {
                if (drawn.stated() != null
                        && differs(drawn.stated(), drawn.land().area())
                        && !looksLikeAnotherUnit(drawn)) {
                    found.accept(stated(rule, drawn, "The stated area is not the area of the polygon"));
                }
            }));

    static final Rule<LandRecords> G14 = Rule.of(
            "G14",
            Severity.BLOCKING,
            "The stated area looks like hectares or square kilometres",
            "A wrong unit changes the figure ten thousand or a million times",
            "Enter the area in m2, or name the unit when importing",
            (rule, records, found) -> all(records).forEach(drawn -> {
                if (drawn.stated() != null && looksLikeAnotherUnit(drawn)) {
                    found.accept(stated(rule, drawn, "The stated area looks like another unit than m2"));
                }
            }));

    private LandRules() {}

    static List<Drawn> all(LandRecords records) {
        List<Drawn> all = new ArrayList<>();
        Footprint.current(records.footprints()).forEach(r -> add(all, r, "footprint", r.land(), null));
        records.hazards().stream()
                .filter(r -> r.status() != HazardStatus.SUPERSEDED)
                .forEach(r -> add(all, r, "hazard", r.land(), r.statedArea()));
        records.tasks().forEach(r -> add(all, r, "task", r.land(), r.statedArea()));
        records.searched().forEach(r -> add(all, r, "searched", r.land(), r.statedArea()));
        records.releases().forEach(r -> add(all, r, "release", r.land(), r.statedArea()));
        records.exclusions().forEach(r -> add(all, r, "exclusion", r.land(), null));
        records.work().visits().forEach(r -> add(all, r, INSPECTED, r.land(), r.statedArea()));
        return all;
    }

    private static void add(List<Drawn> all, Entity record, String kind, @Nullable Land land, @Nullable Area stated) {
        if (land != null) {
            all.add(new Drawn(record, kind, land, stated));
        }
    }

    private record Key(String kind, Land land) {}

    private static void samePolygon(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Map<Key, Drawn> first = new HashMap<>();
        for (Drawn drawn : all(records)) {
            // Two passes over one polygon, at two depths or dates, are how the work is done, and so are two
            // inspections.
            if (drawn.kind().equals("searched") || drawn.kind().equals(INSPECTED)) {
                continue;
            }
            Drawn before = first.putIfAbsent(new Key(drawn.kind(), drawn.land()), drawn);
            if (before != null) {
                Where where = Where.records(
                        before.record().id().text(), drawn.record().id().text());
                found.accept(Issue.of(rule, "Two records have the same polygon", where)
                        .at(drawn.land().inside())
                        .over(drawn.land().area()));
            }
        }
    }

    private static void samePoint(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        for (Drawn drawn : all(records)) {
            Coordinate[] points = drawn.land().polygons().getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (points[i].equals2D(points[i - 1])) {
                    found.accept(Issue.of(rule, "A point stands twice in a row", drawn.where())
                            .at(position(points[i])));
                    break;
                }
            }
        }
    }

    private static void farApart(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        Length longest = records.standards().latest().longestLeg();
        if (longest == null) {
            return;
        }
        for (Drawn drawn : all(records)) {
            for (int part = 0; part < drawn.land().polygons().getNumGeometries(); part++) {
                Coordinate[] points = drawn.land().polygons().getGeometryN(part).getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    if (!mayBeFar(points[i - 1], points[i], longest)) {
                        continue;
                    }
                    Length apart = Distance.between(position(points[i - 1]), position(points[i]));
                    if (apart.isMoreThan(longest)) {
                        found.accept(Issue.of(rule, "Two neighbouring points are far apart", drawn.where())
                                .at(position(points[i]))
                                .seen(apart.toString()));
                        break;
                    }
                }
            }
        }
    }

    /** False where going along the meridian and then the parallel is short enough: a degree of either is less than 112 km. */
    private static boolean mayBeFar(Coordinate from, Coordinate to, Length longest) {
        double degrees = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
        return degrees * LONGEST_DEGREE_M > longest.metres();
    }

    private static Position position(Coordinate point) {
        return new Position(point.y, point.x);
    }

    private static boolean differs(Area stated, Area measured) {
        long difference = Math.abs(stated.squareMetres() - measured.squareMetres());
        return difference > Math.max(100, measured.squareMetres() / 100);
    }

    private static boolean looksLikeAnotherUnit(Drawn drawn) {
        long stated = Objects.requireNonNull(drawn.stated()).squareMetres();
        return looksLike(stated, drawn.land().area(), 10_000)
                || looksLike(stated, drawn.land().area(), 1_000_000);
    }

    /** True where the number, taken in a unit of so many m2, is within a tenth of the measured area. Zero is no unit. */
    private static boolean looksLike(long number, Area measured, long unit) {
        double inUnit = (double) measured.squareMetres() / unit;
        return number > 0 && Math.abs(number - inUnit) <= Math.max(0.1 * inUnit, 0.5) && inUnit >= 0.5;
    }

    private static Issue stated(Rule<LandRecords> rule, Drawn drawn, String what) {
        return Issue.of(rule, what, drawn.where())
                .seen("stated " + drawn.stated() + ", measured " + drawn.land().area())
                .at(drawn.land().inside());
    }
}
