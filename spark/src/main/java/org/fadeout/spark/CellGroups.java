package org.fadeout.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Groups;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Groups boxes that touch, directly or through others, in one cell.
 *
 * <p>Method: boxes whose middles lie in one small square, and which are all wider than it, touch for certain and are taken as one, so that a
 * dense strike costs no pairs; the boxes round these are compared by a tree. Two groups that only their common boxes join are joined too: a larger
 * island gives the same figures. Cost: n log n.
 */
final class CellGroups {
    private static final double[] SQUARES_M = {32, 1.5};

    private CellGroups() {}

    /** For each box the number of its group. */
    static int[] of(List<Envelope> boxes) {
        Map<List<Long>, Integer> bySquare = new HashMap<>();
        List<Envelope> common = new ArrayList<>();
        int[] place = new int[boxes.size()];
        for (int i = 0; i < place.length; i++) {
            Envelope box = boxes.get(i);
            Integer known = null;
            for (double side : SQUARES_M) {
                if (known == null && Math.min(box.getWidth(), box.getHeight()) > side) {
                    List<Long> square = List.of(
                            Double.doubleToLongBits(side),
                            (long) Math.floor((box.getMinX() + box.getMaxX()) / 2 / side),
                            (long) Math.floor((box.getMinY() + box.getMaxY()) / 2 / side));
                    known = bySquare.computeIfAbsent(square, key -> {
                        common.add(new Envelope());
                        return common.size() - 1;
                    });
                }
            }
            if (known == null) {
                known = common.size();
                common.add(new Envelope());
            }
            common.get(known).expandToInclude(box);
            place[i] = known;
        }
        int[] groups = joined(common);
        for (int i = 0; i < place.length; i++) {
            place[i] = groups[place[i]];
        }
        return place;
    }

    private static int[] joined(List<Envelope> common) {
        STRtree tree = new STRtree();
        for (int i = 0; i < common.size(); i++) {
            tree.insert(common.get(i), i);
        }
        Groups<Integer> groups = new Groups<>();
        for (int i = 0; i < common.size(); i++) {
            int one = i;
            groups.of(one);
            tree.query(common.get(i), other -> groups.join(one, (Integer) other));
        }
        int[] of = new int[common.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = groups.of(i);
        }
        return of;
    }
}
