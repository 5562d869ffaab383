package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sedona.core.enums.GridType;
import org.apache.sedona.core.spatialRDD.SpatialRDD;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.fadeout.base.geometry.Groups;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import scala.Tuple2;

/**
 * Brings the records of each island together.
 *
 * <p>Method: Sedona parts the boxes of all records by a tree of cells, a box to every cell that it touches. In each cell boxes that touch, and
 * records that point to each other, get one label. Records that may lie in several cells, or point to records of other cells, join labels; that is done on the driver,
 * which sees only those. The key of an island is then the least of its labels. Cost: two shuffles of all rows; on the driver some bytes for each
 * record on an edge of a cell and for each task of which finds lie outside its cell or have no position.
 */
final class IslandsJob implements Serializable {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Records that nothing connects are dealt out over so many groups. */
    private static final int ALONE = 1024;

    /** A record has several boxes where it reaches over the antimeridian; they differ in their west side. */
    private static final Comparator<Geometry> BY_ID = Comparator.comparing(
                    (Geometry box) -> ((Item) box.getUserData()).id)
            .thenComparingDouble(box -> box.getEnvelopeInternal().getMinX());

    private final transient JavaSparkContext context;
    private final int partitions;

    IslandsJob(JavaSparkContext context, int partitions) {
        this.context = context;
        this.partitions = partitions;
    }

    /** Rows by island, anywhere. A row that takes ground in several cells may stand there several times. */
    JavaPairRDD<Long, byte[]> rows(JavaRDD<Item> items) {
        items.persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaRDD<Labelled> labelled = cells(items.flatMap(IslandsJob::boxes));
        labelled.persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaRDD<Item> loose = items.filter(item -> item.boxes.length == 0);
        Keys keys = keys(labelled, loose);
        Broadcast<Keys> sent = context.broadcast(keys);
        JavaPairRDD<Long, byte[]> placed =
                labelled.mapToPair(one -> new Tuple2<>(sent.value().of(one.label), one.item.row));
        JavaPairRDD<Long, byte[]> others =
                loose.mapToPair(item -> new Tuple2<>(sent.value().of(item), item.row));
        return placed.union(others);
    }

    /** Rows of whole islands, an island in one partition. */
    JavaPairRDD<Long, byte[]> islands(JavaRDD<Item> items) {
        return group(rows(items));
    }

    /** Rows sorted by island within each partition, so that an island stands whole in one. */
    JavaPairRDD<Long, byte[]> group(JavaPairRDD<Long, byte[]> rows) {
        return rows.repartitionAndSortWithinPartitions(new HashPartitioner(partitions))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static Iterator<Geometry> boxes(Item item) {
        List<Geometry> boxes = new ArrayList<>();
        for (int i = 0; i < item.boxes.length; i += 4) {
            Geometry box = FACTORY.toGeometry(
                    new Envelope(item.boxes[i], item.boxes[i + 2], item.boxes[i + 1], item.boxes[i + 3]));
            box.setUserData(item);
            boxes.add(box);
        }
        return boxes.iterator();
    }

    private JavaRDD<Labelled> cells(JavaRDD<Geometry> boxes) {
        long count = boxes.count();
        // Sedona wants at least two records a cell.
        int cells = (int) Math.min(partitions, count / 4);
        if (cells <= 1) {
            double[] all = {
                Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
            };
            return boxes.coalesce(1).mapPartitionsWithIndex((index, those) -> label(index, those, all), true);
        }
        SpatialRDD<Geometry> spatial = new SpatialRDD<>();
        spatial.setRawSpatialRDD(boxes);
        try {
            spatial.analyze();
            spatial.spatialPartitioning(GridType.KDBTREE, cells);
        } catch (Exception e) {
            throw new IllegalStateException("Sedona could not part the records", e);
        }
        List<double[]> grids = new ArrayList<>();
        for (Envelope cell : spatial.getPartitioner().getGrids()) {
            grids.add(new double[] {cell.getMinX(), cell.getMinY(), cell.getMaxX(), cell.getMaxY()});
        }
        return spatial.spatialPartitionedRDD.mapPartitionsWithIndex(
                (index, those) -> label(index, those, index < grids.size() ? grids.get(index) : null), true);
    }

    /**
     * Labels the boxes of one cell. The same boxes get the same labels in whatever order they come: what a lost machine had labelled is labelled anew,
     * from rows that others send in another order, and has to fit the keys that were made of the first labels.
     *
     * @param cell its sides, or null where they are not known: then everything may lie in other cells too
     */
    static Iterator<Labelled> label(int index, Iterator<Geometry> those, double[] cell) {
        List<Geometry> ordered = new ArrayList<>();
        those.forEachRemaining(ordered::add);
        ordered.sort(BY_ID);
        List<Item> items = new ArrayList<>();
        List<Envelope> boxes = new ArrayList<>();
        for (Geometry box : ordered) {
            items.add((Item) box.getUserData());
            boxes.add(box.getEnvelopeInternal());
        }
        int[] touching = CellGroups.of(boxes);
        Map<String, Integer> here = new HashMap<>();
        Groups<Integer> groups = new Groups<>();
        for (int i = 0; i < touching.length; i++) {
            Integer before = here.put(items.get(i).id, touching[i]);
            groups.join(touching[i], before == null ? touching[i] : before);
        }
        for (int i = 0; i < touching.length; i++) {
            for (String to : items.get(i).to) {
                groups.join(touching[i], here.getOrDefault(to, touching[i]));
            }
        }
        List<Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < touching.length; i++) {
            Item item = items.get(i);
            List<String> beyond = new ArrayList<>();
            for (String to : item.to) {
                if (!here.containsKey(to)) {
                    beyond.add(to);
                }
            }
            labelled.add(new Labelled(
                    ((long) index << 32) + groups.of(touching[i]),
                    item,
                    item.boxes.length > 4 || !isInside(boxes.get(i), cell),
                    beyond.toArray(new String[0])));
        }
        return labelled.iterator();
    }

    private static boolean isInside(Envelope box, double[] cell) {
        return cell != null
                && box.getMinX() > cell[0]
                && box.getMinY() > cell[1]
                && box.getMaxX() < cell[2]
                && box.getMaxY() < cell[3];
    }

    private Keys keys(JavaRDD<Labelled> labelled, JavaRDD<Item> loose) {
        Groups<Object> groups = new Groups<>();
        Set<String> wanted = new HashSet<>();
        for (Tuple2<String, Long> one : labelled.filter(one -> one.crossing)
                .map(one -> new Tuple2<>(one.item.id, one.label))
                .collect()) {
            groups.join(one._1(), one._2());
        }
        for (Tuple2<Long, String> one : labelled.flatMap(one -> pointers(one.label, one.beyond))
                .distinct()
                .collect()) {
            groups.join(one._1(), one._2());
            wanted.add(one._2());
        }
        for (String several : loose.filter(item -> item.to.length > 0)
                .map(item -> String.join(" ", item.to))
                .distinct()
                .collect()) {
            String[] to = several.split(" ");
            for (String one : to) {
                groups.join(to[0], one);
                wanted.add(one);
            }
        }
        Broadcast<HashSet<String>> sent = context.broadcast(new HashSet<>(wanted));
        for (Tuple2<String, Long> one : labelled.filter(one -> sent.value().contains(one.item.id))
                .map(one -> new Tuple2<>(one.item.id, one.label))
                .collect()) {
            groups.join(one._1(), one._2());
        }
        for (Item item : loose.filter(item -> sent.value().contains(item.id)).collect()) {
            for (String to : item.to) {
                groups.join(item.id, to);
            }
        }
        return Keys.of(groups);
    }

    private static Iterator<Tuple2<Long, String>> pointers(long label, String[] to) {
        List<Tuple2<Long, String>> pointers = new ArrayList<>();
        for (String one : to) {
            pointers.add(new Tuple2<>(label, one));
        }
        return pointers.iterator();
    }

    /** The island of labels and records that were joined over cells; every other label is an island of its own. */
    static final class Keys implements Serializable {
        private final HashMap<Long, Long> byLabel = new HashMap<>();
        private final HashMap<String, Long> byId = new HashMap<>();

        private static Keys of(Groups<Object> groups) {
            Map<Integer, Long> least = new HashMap<>();
            groups.names().forEach(name -> {
                if (name instanceof Long label) {
                    least.merge(groups.of(name), label, Math::min);
                }
            });
            Keys keys = new Keys();
            groups.names().forEach(name -> {
                int group = groups.of(name);
                long key = least.getOrDefault(group, -1L - ALONE - group);
                if (name instanceof Long label) {
                    keys.byLabel.put(label, key);
                } else {
                    keys.byId.put((String) name, key);
                }
            });
            return keys;
        }

        long of(long label) {
            return byLabel.getOrDefault(label, label);
        }

        long of(Item item) {
            Long own = byId.get(item.id);
            if (own == null && item.to.length > 0) {
                own = byId.get(item.to[0]);
            }
            return own != null ? own : -1L - Math.floorMod(item.id.hashCode(), ALONE);
        }
    }
}
