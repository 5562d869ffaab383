package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.contamination.Hazard;
import org.fadeout.flow.contamination.HazardClass;
import org.fadeout.flow.contamination.HazardStatus;
import org.jspecify.annotations.Nullable;

/**
 * Land that is on record without regard to a period: hazards by classification, products by kind. Nominal planning areas are left
 * out, and areas whose place others have taken.
 */
final class OnRecordLand {
    private final Map<List<String>, List<Shape>> groups =
            new TreeMap<>((a, b) -> String.join("|", a).compareTo(String.join("|", b)));

    private OnRecordLand() {}

    static List<Figures.OnRecord> of(LandRecords records) {
        OnRecordLand land = new OnRecordLand();
        for (Hazard hazard : records.hazards()) {
            if (!Boolean.TRUE.equals(hazard.nominal()) && hazard.status() != HazardStatus.SUPERSEDED) {
                HazardClass sort = hazard.classification();
                land.add(
                        "hazard",
                        sort == null ? "not classified" : sort.text(),
                        hazard.hazardType().text(),
                        hazard.land());
            }
        }
        for (Release release : records.releases()) {
            land.add("release", release.product().text(), release.hazardType().text(), release.land());
        }
        List<Figures.OnRecord> all = new ArrayList<>();
        land.groups.forEach((key, shapes) -> all.add(new Figures.OnRecord(
                key.get(0),
                key.get(1),
                key.get(2),
                shapes.size(),
                Area.sum(shapes.stream().map(Shape::area).toList()),
                Shape.union(shapes).area())));
        return all;
    }

    private void add(String kind, String sort, String hazardType, @Nullable Land land) {
        if (land != null) {
            groups.computeIfAbsent(List.of(kind, sort, hazardType), key -> new ArrayList<>())
                    .add(Shape.of(land));
        }
    }
}
