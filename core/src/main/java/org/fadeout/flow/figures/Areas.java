package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Faces.Face;
import org.fadeout.base.geometry.Shape;
import org.fadeout.base.geometry.ShapeIndex;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.place.AdminArea;
import org.jspecify.annotations.Nullable;

/** The administrative areas of one level. Land that two of them claim is with the first by id, so that it stands in one row. */
final class Areas {
    private static final String OUTSIDE = "outside all areas";
    private final List<AdminArea> areas;
    private final Map<Integer, Integer> bySheet = new HashMap<>();
    private final ShapeIndex index;

    /** An area without a level counts as of the first. */
    Areas(Snapshot snapshot, long level, Sheets sheets) {
        this.areas = snapshot.all(AdminArea.KIND).stream()
                .filter(area -> area.land() != null
                        && (area.level() == null ? 1 : area.level().number()) == level)
                .toList();
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            Shape shape = Shape.of(java.util.Objects.requireNonNull(areas.get(i).land()));
            shapes.add(shape);
            bySheet.put(sheets.lay(shape), i);
        }
        this.index = new ShapeIndex(shapes);
    }

    String of(Face face) {
        int first = Integer.MAX_VALUE;
        for (int sheet : face.shapes()) {
            first = Math.min(first, bySheet.getOrDefault(sheet, Integer.MAX_VALUE));
        }
        return first == Integer.MAX_VALUE ? OUTSIDE : areas.get(first).name();
    }

    String of(@Nullable Position position) {
        if (position == null) {
            return "not recorded";
        }
        List<Integer> covering = index.covering(position);
        return covering.isEmpty()
                ? OUTSIDE
                : areas.get(covering.stream().min(Integer::compare).orElseThrow())
                        .name();
    }
}
