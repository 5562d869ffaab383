package org.fadeout.base.geometry.arcs;

import java.util.Arrays;

/** The edges near a few curves that lie close together: asked for once, then looked through for each curve. */
final class NearEdges {
    int count;
    /** The smaller end of each edge, which is its western one, in metres. */
    double[] ax = new double[64];

    double[] ay = new double[64];
    /** The greater end. */
    double[] bx = new double[64];

    double[] by = new double[64];
    int[] edge = new int[64];
    int[] layer = new int[64];
    int[] code = new int[64];
    /** Their boxes, by the same places. */
    final NearBoxes boxes = new NearBoxes();

    private final Boxes.Hits hits = new Boxes.Hits();

    void clear() {
        count = 0;
        boxes.clear();
    }

    /** Adds the edges of a layer that touch a box, but for those of one leaf. */
    void add(Edges edges, int ofLayer, int firstCode, int exceptCode, double[] box) {
        edges.boxes.touching(box[0], box[1], box[2], box[3], hits);
        if (count + hits.count > edge.length) {
            grow(2 * (count + hits.count));
        }
        long west = (long) Math.ceil(box[0] / Edges.GRID);
        long south = (long) Math.ceil(box[1] / Edges.GRID);
        long east = (long) Math.floor(box[2] / Edges.GRID);
        long north = (long) Math.floor(box[3] / Edges.GRID);
        for (int k = 0; k < hits.count; k++) {
            int e = hits.things[k];
            int to = edges.next(e);
            long x0 = Math.min(edges.x[e], edges.x[to]);
            long y0 = Math.min(edges.y[e], edges.y[to]);
            long x1 = Math.max(edges.x[e], edges.x[to]);
            long y1 = Math.max(edges.y[e], edges.y[to]);
            // Below zero where they lie apart on one side.
            if ((east - x0 | north - y0 | x1 - west | y1 - south) < 0) {
                continue;
            }
            int leaf = firstCode + edges.leafOfRing[edges.ring(e)];
            if (leaf == exceptCode) {
                continue;
            }
            boolean forward = edges.x[e] != edges.x[to] ? edges.x[e] < edges.x[to] : edges.y[e] < edges.y[to];
            int a = forward ? e : to;
            int b = forward ? to : e;
            ax[count] = edges.x[a] * Edges.GRID;
            ay[count] = edges.y[a] * Edges.GRID;
            bx[count] = edges.x[b] * Edges.GRID;
            by[count] = edges.y[b] * Edges.GRID;
            boxes.add(x0 * Edges.GRID, y0 * Edges.GRID, x1 * Edges.GRID, y1 * Edges.GRID);
            edge[count] = e;
            layer[count] = ofLayer;
            code[count++] = leaf;
        }
    }

    private void grow(int size) {
        ax = Arrays.copyOf(ax, size);
        ay = Arrays.copyOf(ay, size);
        bx = Arrays.copyOf(bx, size);
        by = Arrays.copyOf(by, size);
        edge = Arrays.copyOf(edge, size);
        layer = Arrays.copyOf(layer, size);
        code = Arrays.copyOf(code, size);
    }
}
