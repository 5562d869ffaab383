package org.fadeout.flow.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Overlaps;
import org.fadeout.base.geometry.Repair;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.contamination.HazardRules;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** The rules on polygons that no import lets in: a register may come from another program, or from an older one. */
final class PolygonRules {
    static final Rule<LandRecords> G01 = Rule.of(
            "G01",
            Severity.BLOCKING,
            "A polygon that crosses itself, encloses nothing, or has parts that overlap",
            "Its area depends on who measures it",
            "Draw the boundary again from the turning points and import it; the import mends what can be mended",
            PolygonRules::invalid);

    static final Rule<LandRecords> G07 = Rule.of(
            "G07",
            Severity.WARNING,
            "Two parts of one polygon overlap by more than 1 m2",
            "The shared land may count twice, and one part may be an older drawing of the other",
            "Compare the parts with the survey report, and keep one drawing of each piece of land",
            PolygonRules::overlappingParts);

    private PolygonRules() {}

    private static void invalid(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        for (LandRules.Drawn drawn : LandRules.all(records)) {
            Repair.fault(drawn.land().polygons())
                    .ifPresent(fault -> found.accept(Issue.of(rule, "The polygon cannot be measured", drawn.where())
                            .seen(fault)));
        }
    }

    private static void overlappingParts(Rule<LandRecords> rule, LandRecords records, Consumer<Issue> found) {
        for (LandRules.Drawn drawn : LandRules.all(records)) {
            MultiPolygon polygons = drawn.land().polygons();
            // The parts of valid land touch in points at most: most land is left here.
            if (polygons.getNumGeometries() == 1 || Repair.fault(polygons).isEmpty()) {
                continue;
            }
            for (Overlaps.Pair pair : Overlaps.above(validParts(polygons), HazardRules.LEAST_OVERLAP)) {
                found.accept(Issue.of(rule, "Two parts of the polygon share ground", drawn.where())
                        .at(pair.inside())
                        .over(pair.area())
                        .seen(pair.area().toString()));
            }
        }
    }

    /** A part that is at fault by itself is told by G01, and cannot be laid on another. */
    private static List<Land> validParts(MultiPolygon polygons) {
        List<Land> parts = new ArrayList<>();
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Geometry part = polygons.getGeometryN(i);
            if (Repair.fault(part).isEmpty()) {
                parts.add(Land.trusted(part));
            }
        }
        return parts;
    }
}
