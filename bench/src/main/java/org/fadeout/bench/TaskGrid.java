package org.fadeout.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The task polygons of one strike: cells of a grid with crooked borders, which both neighbours have corner by corner, and the
 * released polygons made from them. Borders stray so little that each cell is seen whole from its middle (one cell is the unit here);
 * that is what makes fans and shrunk copies valid polygons.
 */
final class TaskGrid {
    private static final double NODE_STRAY = 0.1;
    private static final double BORDER_STRAY = 0.05;
    private static final double MARGIN = Generator.RADIUS;

    /** Spare cells: a multipolygon takes two, and a grid without holes in it would be too tidy. */
    private static final double SPARE = 1.15;

    private final Strike strike;
    private final SplittableRandom random;
    private int columns;
    private int rows;
    private double[][] nodes;
    private double[][] level;
    private double[][] upright;

    TaskGrid(Strike strike, SplittableRandom random) {
        this.strike = strike;
        this.random = random;
    }

    /** Adds so many tasks and as many released polygons, the cells nearest to the middle of the strike first. */
    void lay(int wanted, List<Patch> tasks, List<Patch> released) {
        shape((int) Math.ceil(wanted * SPARE) + 2);
        List<Integer> order = new ArrayList<>();
        for (int cell = 0; cell < columns * rows; cell++) {
            order.add(cell);
        }
        order.sort(Comparator.comparingDouble(this::outlying));
        boolean[] used = new boolean[columns * rows];
        int laid = 0;
        for (int cell : order) {
            if (laid == wanted) {
                return;
            }
            if (!used[cell]) {
                used[cell] = true;
                one(cell, used, tasks, released);
                laid++;
            }
        }
        // Multipolygons took more than the spare cells: what is missing lies over the first cells, as tasks ordered
        // twice do.
        for (int i = 0; laid < wanted; i++, laid++) {
            one(order.get(i % order.size()), used, tasks, released);
        }
    }

    private void one(int cell, boolean[] used, List<Patch> tasks, List<Patch> released) {
        double[] ring = ring(cell);
        double kind = random.nextDouble();
        List<Patch.Part> parts = new ArrayList<>();
        if (kind < 0.12) {
            parts.add(new Patch.Part(List.of(place(ring), place(hole(cell)))));
        } else if (kind < 0.20) {
            // Beside its cells: overlaps neighbours in part, shares no border.
            double east = random.nextDouble(0.15, 0.4);
            double north = random.nextDouble(0.15, 0.4);
            ring = moved(ring, east, north);
            parts.add(new Patch.Part(List.of(place(ring))));
        } else {
            parts.add(new Patch.Part(List.of(place(ring))));
            int second = cell + 2;
            if (kind < 0.28 && cell % columns + 2 < columns && !used[second]) {
                used[second] = true;
                parts.add(new Patch.Part(List.of(place(ring(second)))));
            }
        }
        Patch task = new Patch(parts);
        tasks.add(task);
        released.add(release(task, ring));
    }

    private Patch release(Patch task, double[] ring) {
        double kind = random.nextDouble();
        if (kind < 0.4) {
            return task;
        }
        double[] middle = middle(ring);
        if (kind < 0.6) {
            double size = random.nextDouble(0.5, 0.9);
            double[] small = new double[ring.length];
            for (int i = 0; i < ring.length; i++) {
                small[i] = middle[i % 2] + size * (ring[i] - middle[i % 2]);
            }
            return Patch.of(place(small));
        }
        return Patch.of(place(fan(ring, middle)));
    }

    /** The middle and a run of corners: shares that part of the border with the task. */
    private double[] fan(double[] ring, double[] middle) {
        int corners = ring.length / 2 - 1;
        int length = random.nextInt(corners / 2, corners);
        int first = random.nextInt(corners);
        double[] fan = new double[2 * (length + 2)];
        fan[0] = middle[0];
        fan[1] = middle[1];
        for (int i = 0; i < length; i++) {
            int from = (first + i) % corners;
            fan[2 * i + 2] = ring[2 * from];
            fan[2 * i + 3] = ring[2 * from + 1];
        }
        fan[fan.length - 2] = middle[0];
        fan[fan.length - 1] = middle[1];
        return fan;
    }

    private void shape(int cells) {
        double aspect = (strike.halfLength() + MARGIN) / (strike.halfWidth() + MARGIN);
        columns = Math.max(1, (int) Math.round(Math.sqrt(cells * aspect)));
        rows = (cells + columns - 1) / columns;
        nodes = new double[(columns + 1) * (rows + 1)][];
        level = new double[nodes.length][];
        upright = new double[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new double[] {i % (columns + 1) + stray(NODE_STRAY), i / (columns + 1) + stray(NODE_STRAY)};
        }
        for (int i = 0; i < nodes.length; i++) {
            if (i % (columns + 1) < columns) {
                level[i] = border(nodes[i], nodes[i + 1], random.nextInt(1, 4));
            }
            if (i / (columns + 1) < rows) {
                upright[i] = border(nodes[i], nodes[i + columns + 1], random.nextInt(4));
            }
        }
    }

    /** From one node to the next, the last one left out. */
    private double[] border(double[] from, double[] to, int between) {
        double[] line = new double[2 * between + 4];
        for (int i = 0; i <= between + 1; i++) {
            double part = (double) i / (between + 1);
            double stray = i == 0 || i > between ? 0 : stray(BORDER_STRAY);
            line[2 * i] = from[0] + part * (to[0] - from[0]) - stray * (to[1] - from[1]);
            line[2 * i + 1] = from[1] + part * (to[1] - from[1]) + stray * (to[0] - from[0]);
        }
        return line;
    }

    /** Counter-clockwise, closed, in cells. */
    private double[] ring(int cell) {
        int node = cell / columns * (columns + 1) + cell % columns;
        double[][] sides = {level[node], upright[node + 1], level[node + columns + 1], upright[node]};
        double[] ring = new double[64];
        int length = 0;
        for (int s = 0; s < 4; s++) {
            int corners = sides[s].length / 2;
            for (int i = 0; i < corners - 1; i++) {
                int from = s < 2 ? i : corners - 1 - i;
                ring[length++] = sides[s][2 * from];
                ring[length++] = sides[s][2 * from + 1];
            }
        }
        ring[length] = ring[0];
        ring[length + 1] = ring[1];
        return Arrays.copyOf(ring, length + 2);
    }

    /** Clockwise around the middle of the cell. */
    private double[] hole(int cell) {
        int corners = random.nextInt(5, 9);
        double[] ring = new double[2 * corners + 2];
        for (int i = 0; i < corners; i++) {
            double angle = -2 * Math.PI * i / corners;
            double reach = random.nextDouble(0.12, 0.22);
            ring[2 * i] = cell % columns + 0.5 + reach * Math.cos(angle);
            ring[2 * i + 1] = cell / columns + 0.5 + reach * Math.sin(angle);
        }
        ring[ring.length - 2] = ring[0];
        ring[ring.length - 1] = ring[1];
        return ring;
    }

    private static double[] moved(double[] ring, double east, double north) {
        double[] moved = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            moved[i] = ring[i] + (i % 2 == 0 ? east : north);
        }
        return moved;
    }

    /** The middle of the box; near enough to the middle of the cell. */
    private static double[] middle(double[] ring) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < ring.length; i++) {
            low[i % 2] = Math.min(low[i % 2], ring[i]);
            high[i % 2] = Math.max(high[i % 2], ring[i]);
        }
        return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2};
    }

    /** From cells to metres. */
    private double[] place(double[] ring) {
        double[] placed = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            double along = (2 * ring[i] / columns - 1) * (strike.halfLength() + MARGIN);
            double across = (2 * ring[i + 1] / rows - 1) * (strike.halfWidth() + MARGIN);
            placed[i] = strike.x(along, across);
            placed[i + 1] = strike.y(along, across);
        }
        return placed;
    }

    private double outlying(int cell) {
        double along = (2.0 * (cell % columns) + 1) / columns - 1;
        double across = (2.0 * (cell / columns) + 1) / rows - 1;
        return along * along + across * across;
    }

    private double stray(double most) {
        return random.nextDouble(-most, most);
    }
}
