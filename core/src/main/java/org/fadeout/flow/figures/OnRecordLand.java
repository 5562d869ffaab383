package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Extent;
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
    private final Map<List<String>, List<Shape>> groups = new HashMap<>();

    private OnRecordLand() {}

    static void add(FiguresTally tally, LandRecords records) {
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
        land.groups.forEach((key, shapes) -> {
            String[] of = key.toArray(new String[0]);
            tally.add(Part.ON_RECORD, shapes.size(), of);
            tally.add(
                    Part.ON_RECORD_SUM,
                    Area.sum(shapes.stream().map(Shape::area).toList()).squareMetres(),
                    of);
            tally.add(Part.ON_RECORD_EXTENT, Shape.union(shapes).extent().units(), of);
        });
    }

    static List<Figures.OnRecord> of(FiguresTally tally) {
        List<Figures.OnRecord> all = new ArrayList<>();
        tally.all(Part.ON_RECORD).forEach((name, polygons) -> {
            String[] of = name.subList(1, 4).toArray(new String[0]);
            all.add(new Figures.OnRecord(
                    of[0],
                    of[1],
                    of[2],
                    polygons,
                    tally.area(Part.ON_RECORD_SUM, of),
                    new Extent(tally.number(Part.ON_RECORD_EXTENT, of)).area()));
        });
        // As one text: a word that another begins with may stand after it.
        all.sort(Comparator.comparing(one -> String.join("|", one.kind(), one.sort(), one.hazardType())));
        return all;
    }

    private void add(String kind, String sort, String hazardType, @Nullable Land land) {
        if (land != null) {
            groups.computeIfAbsent(List.of(kind, sort, hazardType), key -> new ArrayList<>())
                    .add(Shape.of(land));
        }
    }
}
