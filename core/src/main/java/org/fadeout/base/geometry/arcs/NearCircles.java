package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** The circles near a few edges that lie close together, envelope by envelope. */
final class NearCircles {
    int count;
    double[] x = new double[64];
    double[] y = new double[64];
    double[] r = new double[64];
    /** Their boxes, by the same places. */
    final NearBoxes boxes = new NearBoxes();

    private final Boxes.Hits hits = new Boxes.Hits();

    void clear() {
        count = 0;
        boxes.clear();
    }

    /** Adds the circles of an envelope that touch a box. */
    void add(Circles circles, double[] box) {
        circles.boxes.touching(box[0], box[1], box[2], box[3], hits);
        for (int k = 0; k < hits.count; k++) {
            int i = hits.things[k];
            double cx = circles.x[i];
            double cy = circles.y[i];
            double cr = circles.r[i];
            if (cx + cr < box[0] || cx - cr > box[2] || cy + cr < box[1] || cy - cr > box[3]) {
                continue;
            }
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
                r = Arrays.copyOf(r, 2 * count);
            }
            boxes.add(cx - cr, cy - cr, cx + cr, cy + cr);
            x[count] = cx;
            y[count] = cy;
            r[count++] = cr;
        }
    }
}
