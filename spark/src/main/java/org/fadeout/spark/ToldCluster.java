package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fadeout.base.geometry.Clusters;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Position;

/** A cluster as Spark carries it: how many positions it has, where its westernmost lies, and the outline that it proposes. */
final class ToldCluster implements Serializable {
    static final StructType TYPE = new StructType()
            .add("cluster", DataTypes.LongType)
            .add("positions", DataTypes.LongType)
            .add("outlineM2", DataTypes.LongType)
            .add("status", DataTypes.StringType)
            .add(Polygons.WKB, DataTypes.BinaryType);
    /** Clusters are numbered by their westernmost, then southernmost position. */
    static final Comparator<ToldCluster> BY_PLACE = Comparator.comparingDouble((ToldCluster one) -> one.west)
            .thenComparingDouble(one -> one.south)
            .thenComparingLong(one -> one.positions);

    private final double west;
    private final double south;
    private final long positions;
    private final long area;
    private final byte[] wkb;

    private ToldCluster(List<Position> members, Land outline) {
        Position first = members.stream()
                .min(Comparator.comparingDouble((Position at) -> at.longitude() == 180 ? -180 : at.longitude())
                        .thenComparingDouble(Position::latitude))
                .orElseThrow();
        this.west = first.longitude();
        this.south = first.latitude();
        this.positions = members.size();
        this.area = outline.area().squareMetres();
        this.wkb = Polygons.wkb(List.of(outline));
    }

    static ArrayList<ToldCluster> of(List<Position> positions, Length reach, int least, Length margin) {
        Clusters clusters = Clusters.of(positions, reach, least);
        ArrayList<ToldCluster> told = new ArrayList<>();
        for (int i = 0; i < clusters.count(); i++) {
            told.add(new ToldCluster(clusters.members(i), clusters.outline(i, margin)));
        }
        return told;
    }

    Map<String, Object> tree(long number) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cluster", number);
        tree.put("positions", positions);
        tree.put("outlineM2", area);
        return tree;
    }

    Row row(long number) {
        return RowFactory.create(number, positions, area, "proposed by clustering", wkb);
    }
}
