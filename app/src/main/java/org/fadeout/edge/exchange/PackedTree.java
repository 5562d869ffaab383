package org.fadeout.edge.exchange;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * The R-tree of a layer, written as a whole. SQLite looks for a place for each box, which costs more than all else of a large layer; known
 * all at once, the boxes are sorted along a curve that keeps neighbours together, and packed into nodes in that order.
 *
 * <p>The nodes stand in the tables in which SQLite keeps them (sqlite.org, "The SQLite R*Tree Module", section 6, and rtree.c): {@code
 * _node}, {@code _rowid} and {@code _parent}. Coordinates are single precision, rounded outwards as SQLite rounds them. Memory: 36 bytes a
 * box while it is written.
 */
public final class PackedTree {
    private static final int HEAD = 4;
    private static final int CELL = 24;
    private static final int CORNERS = 4;
    private static final int ROOT = 1;
    /** Nine of ten, so that a later row finds room before its node has to be split. */
    private static final double FULL = 0.9;

    private long[] ids = new long[1024];
    private float[] boxes = new float[1024 * CORNERS];
    private int size;

    /** Adds the box of a row; rows come in the order of their ids. */
    public void add(long id, Envelope box) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            boxes = Arrays.copyOf(boxes, size * 2 * CORNERS);
        }
        ids[size] = id;
        boxes[size * CORNERS] = down(box.getMinX());
        boxes[size * CORNERS + 1] = up(box.getMaxX());
        boxes[size * CORNERS + 2] = down(box.getMinY());
        boxes[size * CORNERS + 3] = up(box.getMaxY());
        size++;
    }

    private static float down(double value) {
        float single = (float) value;
        return single > value ? Math.nextDown(single) : single;
    }

    private static float up(double value) {
        float single = (float) value;
        return single < value ? Math.nextUp(single) : single;
    }

    /** Replaces what the R-tree of a layer holds by the boxes that were added, in the transaction of the caller. */
    public void write(Connection connection, String layer) throws SQLException {
        String tree = "rtree_" + layer + "_" + GeoPackageForm.GEOMETRY;
        int node;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet root = statement.executeQuery(
                    "SELECT length(data) FROM " + GeoPackageForm.quoted(tree + "_node") + " WHERE nodeno = " + ROOT)) {
                if (!root.next()) {
                    throw new SQLException("The spatial index of " + layer + " has no root");
                }
                node = root.getInt(1);
            }
            for (String table : new String[] {"_node", "_rowid", "_parent"}) {
                statement.execute("DELETE FROM " + GeoPackageForm.quoted(tree + table));
            }
        }
        try (PreparedStatement nodes = insert(connection, tree + "_node");
                PreparedStatement rows = insert(connection, tree + "_rowid");
                PreparedStatement parents = insert(connection, tree + "_parent")) {
            new Packing(node, nodes, rows, parents).run();
        }
    }

    private static PreparedStatement insert(Connection connection, String table) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + GeoPackageForm.quoted(table) + " VALUES (?, ?)");
    }

    /** The places of the boxes in the order of a Hilbert curve over their middles. */
    private int[] order() {
        float[] whole = {
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
        };
        for (int i = 0; i < size; i++) {
            widen(whole, 0, boxes, i);
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            int x = step((boxes[i * CORNERS] + (double) boxes[i * CORNERS + 1]) / 2, whole[0], whole[1]);
            int y = step((boxes[i * CORNERS + 2] + (double) boxes[i * CORNERS + 3]) / 2, whole[2], whole[3]);
            keys[i] = hilbert(x, y) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private static int step(double value, double low, double high) {
        return high > low ? (int) Math.min(0x7FFF, (value - low) / (high - low) * 0x8000) : 0;
    }

    /** The place of a cell of a square of 2^15 on its Hilbert curve (Wikipedia, "Hilbert curve", xy2d). */
    private static long hilbert(int column, int row) {
        int x = column;
        int y = row;
        long place = 0;
        for (int side = 1 << 14; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int upper = (y & side) > 0 ? 1 : 0;
            place += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                if (right == 1) {
                    x = 0x7FFF - x;
                    y = 0x7FFF - y;
                }
                int turned = x;
                x = y;
                y = turned;
            }
        }
        return place;
    }

    private static void widen(float[] box, int at, float[] by, int from) {
        box[at * CORNERS] = Math.min(box[at * CORNERS], by[from * CORNERS]);
        box[at * CORNERS + 1] = Math.max(box[at * CORNERS + 1], by[from * CORNERS + 1]);
        box[at * CORNERS + 2] = Math.min(box[at * CORNERS + 2], by[from * CORNERS + 2]);
        box[at * CORNERS + 3] = Math.max(box[at * CORNERS + 3], by[from * CORNERS + 3]);
    }

    /** Level by level from the leaves up; the root is node 1, the others are numbered as they come. */
    private final class Packing {
        private final int bytes;
        private final int room;
        private final PreparedStatement nodes;
        private final PreparedStatement rows;
        private final PreparedStatement parents;

        Packing(int bytes, PreparedStatement nodes, PreparedStatement rows, PreparedStatement parents) {
            this.bytes = bytes;
            this.room = Math.max(2, (int) ((bytes - HEAD) / CELL * FULL));
            this.nodes = nodes;
            this.rows = rows;
            this.parents = parents;
        }

        void run() throws SQLException {
            int[] order = order();
            long[] below = new long[size];
            float[] covers = new float[size * CORNERS];
            for (int i = 0; i < size; i++) {
                below[i] = ids[order[i]];
                System.arraycopy(boxes, order[i] * CORNERS, covers, i * CORNERS, CORNERS);
            }
            long next = ROOT + 1;
            for (int depth = 0; ; depth++) {
                int count = Math.max(1, (below.length + room - 1) / room);
                long[] numbers = new long[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = count == 1 ? ROOT : next++;
                }
                float[] above = level(below, covers, numbers, depth);
                tell(below, numbers, depth == 0 ? order : null);
                if (count == 1) {
                    return;
                }
                below = numbers;
                covers = above;
            }
        }

        private int from(int node, int of, int items) {
            return (int) ((long) items * node / of);
        }

        /** Writes the nodes of a level and gives their boxes. */
        private float[] level(long[] below, float[] covers, long[] numbers, int depth) throws SQLException {
            float[] above = new float[numbers.length * CORNERS];
            for (int i = 0; i < numbers.length; i++) {
                int from = from(i, numbers.length, below.length);
                int to = from(i + 1, numbers.length, below.length);
                ByteBuffer data = ByteBuffer.allocate(bytes);
                data.putShort((short) (numbers[i] == ROOT ? depth : 0)).putShort((short) (to - from));
                for (int item = from; item < to; item++) {
                    data.putLong(below[item]);
                    for (int corner = 0; corner < CORNERS; corner++) {
                        data.putFloat(covers[item * CORNERS + corner]);
                    }
                    if (item == from) {
                        System.arraycopy(covers, item * CORNERS, above, i * CORNERS, CORNERS);
                    } else {
                        widen(above, i, covers, item);
                    }
                }
                nodes.setLong(1, numbers[i]);
                nodes.setBytes(2, data.array());
                nodes.executeUpdate();
            }
            return above;
        }

        /** Writes in which node each item stands: rows in the order of their ids, which is quicker, else nodes. */
        private void tell(long[] below, long[] numbers, int @org.jspecify.annotations.Nullable [] order)
                throws SQLException {
            long[] parent = new long[below.length];
            for (int i = 0; i < numbers.length; i++) {
                int to = from(i + 1, numbers.length, below.length);
                for (int item = from(i, numbers.length, below.length); item < to; item++) {
                    parent[order == null ? item : order[item]] = numbers[i];
                }
            }
            PreparedStatement into = order == null ? parents : rows;
            for (int i = 0; i < parent.length; i++) {
                into.setLong(1, order == null ? below[i] : ids[i]);
                into.setLong(2, parent[i]);
                into.executeUpdate();
            }
        }
    }
}
