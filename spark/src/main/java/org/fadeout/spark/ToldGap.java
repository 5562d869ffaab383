package org.fadeout.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fadeout.edge.documents.GapsOut;
import org.fadeout.flow.clearance.Gap;

/** A gap as Spark carries it: what its JSON says, and its land. */
final class ToldGap implements Serializable {
    static final StructType TYPE = new StructType()
            .add("task", DataTypes.StringType)
            .add("record", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("determinable", DataTypes.BooleanType)
            .add("gapM2", DataTypes.LongType)
            .add("envelopeM2", DataTypes.LongType)
            .add("tolerated", DataTypes.BooleanType)
            .add("reason", DataTypes.StringType)
            .add(Polygons.WKB, DataTypes.BinaryType);

    private final LinkedHashMap<String, Object> tree;
    private final byte[] wkb;

    private ToldGap(LinkedHashMap<String, Object> tree, byte[] wkb) {
        this.tree = tree;
        this.wkb = wkb;
    }

    static ToldGap of(Gap gap) {
        LinkedHashMap<String, Object> tree = new LinkedHashMap<>(GapsOut.tree(gap));
        tree.put("questions", new ArrayList<>(gap.questions()));
        return new ToldGap(tree, gap instanceof Gap.Measured measured ? Polygons.wkb(measured.pieces()) : null);
    }

    String record() {
        return (String) tree.get("record");
    }

    /** True where nothing is left to do: it is measured, and not above the tolerance. */
    boolean isFine() {
        return Boolean.TRUE.equals(tree.get("tolerated"));
    }

    Map<String, Object> tree() {
        return tree;
    }

    Row row() {
        List<Object> cells = new ArrayList<>();
        for (String name : TYPE.fieldNames()) {
            cells.add(name.equals(Polygons.WKB) ? wkb : tree.get(name));
        }
        return RowFactory.create(cells.toArray());
    }
}
