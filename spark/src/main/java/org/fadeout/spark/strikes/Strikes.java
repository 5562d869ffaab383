package org.fadeout.spark.strikes;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fadeout.base.measure.Area;
import org.jspecify.annotations.Nullable;

/**
 * What strikes are told apart by.
 *
 * @param without columns of the table that say nothing of a strike
 * @param columns the glossary's headings of name, description and missions; none for the usual ones
 * @param rules other rules than those of the program, or null
 * @param areas by which strikes are counted, or null for none
 * @param size of one nominal planning area
 */
public record Strikes(
        Path mapping,
        List<String> without,
        Path weapons,
        List<String> columns,
        @Nullable Path rules,
        @Nullable Path areas,
        Area size) {

    /** The columns of the layer of nominal planning areas; their ground is well-known binary in degrees. */
    public static final StructType LAYER = new StructType()
            .add("nominal", DataTypes.BooleanType)
            .add("notice", DataTypes.StringType)
            .add("missions", DataTypes.LongType)
            .add("wkb", DataTypes.BinaryType);

    /**
     * Tells the strikes of a table apart, and gives the circles around those with cluster munitions as {@link #LAYER} where somebody takes them. Throws
     * ProblemException where one of the files cannot be used.
     */
    public StrikesTold tell(SparkSession spark, String table, int partitions, @Nullable Consumer<JavaRDD<Row>> layer) {
        Glossary.Headings headings = columns.isEmpty()
                ? Glossary.Headings.USUAL
                : new Glossary.Headings(columns.get(0), columns.get(1), columns.get(2));
        WeaponRules by = rules == null ? WeaponRules.packaged() : WeaponRules.read(rules);
        Glossary glossary = Glossary.read(weapons, headings, by);
        Places places = areas == null ? Places.none() : Places.read(areas);
        return new StrikesJob(glossary, places, size)
                .run(StrikeTable.open(spark, table, mapping, without, partitions), glossary, layer);
    }
}
