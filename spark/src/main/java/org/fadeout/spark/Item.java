package org.fadeout.spark;

import java.io.Serializable;
import java.util.List;
import org.fadeout.base.geometry.Box;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.figures.Islands;

/** A row with what decides to which island it belongs. Plain fields, because Spark's serializer knows no Java record. */
final class Item implements Serializable {
    final String id;
    /** West, south, east, north of each of its boxes. */
    final double[] boxes;
    /** The ids to which it points. */
    final String[] to;

    final byte[] row;

    private Item(String id, double[] boxes, String[] to, byte[] row) {
        this.id = id;
        this.boxes = boxes;
        this.to = to;
        this.row = row;
    }

    static Item of(byte[] row, Records records, Islands islands) {
        Kind<?> kind = records.kind(row);
        Entity record = records.record(row);
        String[] to =
                Islands.pointsTo(kind, record).stream().map(RecordId::text).toArray(String[]::new);
        return new Item(record.id().text(), sides(islands.boxes(kind, record)), to, row);
    }

    /** A row that takes some ground and points to nothing. */
    static Item at(String id, List<Box> boxes, byte[] row) {
        return new Item(id, sides(boxes), new String[0], row);
    }

    private static double[] sides(List<Box> boxes) {
        double[] sides = new double[4 * boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            sides[4 * i] = box.west();
            sides[4 * i + 1] = box.south();
            sides[4 * i + 2] = box.east();
            sides[4 * i + 3] = box.north();
        }
        return sides;
    }
}
