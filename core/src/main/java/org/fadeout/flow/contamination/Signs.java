package org.fadeout.flow.contamination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.record.RecordId;

/** All evidence of a snapshot, and which of it lies on a piece of land. Cost: log n a piece of evidence. */
final class Signs {
    private Signs() {}

    /** Evidence points, finds and accidents, by id. */
    static List<Sign> of(HazardRecords records) {
        List<Sign> signs = new ArrayList<>();
        records.evidence().forEach(point -> signs.add(Sign.of(point)));
        records.finds().forEach(find -> signs.add(Sign.of(find)));
        records.accidents().forEach(accident -> signs.add(Sign.of(accident)));
        signs.sort(Comparator.comparing(Sign::id));
        return signs;
    }

    /** For each piece of land the evidence that lies on it. Evidence without a position lies nowhere. */
    static List<List<Sign>> on(List<Shape> lands, List<Sign> signs) {
        List<List<Sign>> found = new ArrayList<>();
        lands.forEach(land -> found.add(new ArrayList<>()));
        ShapeIndex index = new ShapeIndex(lands);
        for (Sign sign : signs) {
            if (sign.position() != null) {
                index.covering(sign.position()).forEach(i -> found.get(i).add(sign));
            }
        }
        return found;
    }

    /** For each area the evidence on its land or recorded to it. */
    static List<List<Sign>> ofHazards(List<Hazard> hazards, List<Sign> signs) {
        List<List<Sign>> found = on(
                hazards.stream()
                        .map(hazard -> hazard.land() == null ? Shape.EMPTY : Shape.of(hazard.land()))
                        .toList(),
                signs);
        Map<RecordId, Integer> places = new HashMap<>();
        for (int i = 0; i < hazards.size(); i++) {
            places.put(hazards.get(i).id(), i);
        }
        for (Sign sign : signs) {
            Integer place = sign.hazard() == null ? null : places.get(sign.hazard());
            if (place != null && !found.get(place).contains(sign)) {
                found.get(place).add(sign);
            }
        }
        found.forEach(one -> one.sort(Comparator.comparing(Sign::id)));
        return found;
    }
}
