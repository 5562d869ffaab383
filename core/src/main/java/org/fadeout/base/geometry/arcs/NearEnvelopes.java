package org.fadeout.base.geometry.arcs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tells which of many envelopes may reach a box. Method: their boxes in a tree, see {@link Boxes}. Cost: log n and the envelopes near. */
final class NearEnvelopes {
    private final int[] order;
    private final double[] sides;
    private final Boxes boxes;

    NearEnvelopes(List<Envelope> envelopes) {
        int[] filled = IntStream.range(0, envelopes.size())
                .filter(i -> envelopes.get(i).circles.count > 0)
                .toArray();
        sides = new double[4 * filled.length];
        double[] x = new double[filled.length];
        double[] y = new double[filled.length];
        for (int i = 0; i < filled.length; i++) {
            double[] box = envelopes.get(filled[i]).box();
            System.arraycopy(box, 0, sides, 4 * i, 4);
            x[i] = (box[0] + box[2]) / 2;
            y[i] = (box[1] + box[3]) / 2;
        }
        int[] places = new SpatialOrder(x, y, filled.length).order;
        double[] given = sides.clone();
        order = new int[filled.length];
        for (int i = 0; i < places.length; i++) {
            order[i] = filled[places[i]];
            System.arraycopy(given, 4 * places[i], sides, 4 * i, 4);
        }
        boxes = Boxes.of(order.length, (i, box) -> System.arraycopy(sides, 4 * i, box, 0, 4));
    }

    /** The numbers of the envelopes whose box touches this one, rising: so that what is found does not depend on the tree. */
    void touching(double[] box, Boxes.Hits hits) {
        boxes.touching(box[0], box[1], box[2], box[3], hits);
        int kept = 0;
        for (int k = 0; k < hits.count; k++) {
            int at = 4 * hits.things[k];
            if (sides[at] <= box[2] && sides[at + 2] >= box[0] && sides[at + 1] <= box[3] && sides[at + 3] >= box[1]) {
                hits.things[kept++] = order[hits.things[k]];
            }
        }
        hits.count = kept;
        Arrays.sort(hits.things, 0, kept);
    }
}
