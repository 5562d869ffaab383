package org.fadeout.spark.strikes;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.edge.exchange.Conversion;
import org.fadeout.edge.exchange.Converted;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.MappingFile;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.Row;
import org.fadeout.edge.exchange.Table;
import org.fadeout.flow.contamination.Strike;
import scala.Tuple2;

/** A CSV table of strikes of any length, of which every row becomes what an import would make of it. */
final class StrikeTable implements Serializable {
    private static final int SAMPLE = 200;

    private final String name;
    private final ArrayList<String> headings;
    private final ArrayList<LinkedHashMap<String, String>> sample;
    /** As text, because a cluster does not see the file. */
    private final String mapping;

    private transient JavaRDD<org.apache.spark.sql.Row> rows;

    private StrikeTable(
            String name, List<String> headings, List<LinkedHashMap<String, String>> sample, String mapping) {
        this.name = name;
        this.headings = new ArrayList<>(headings);
        this.sample = new ArrayList<>(sample);
        this.mapping = mapping;
    }

    /** The first rows, from which an import tells what a table holds. */
    private record First(String file, List<String> headings, List<Row> sample) implements Table {
        @Override
        public void rows(Consumer<Row> each) {
            sample.forEach(each);
        }
    }

    /**
     * Opens a table. Throws ProblemException where table or mapping cannot be read or do not fit each other.
     *
     * @param without columns that say nothing of a strike, such as one that only numbers the rows; Spark names a column without heading {@code _c0}
     */
    static StrikeTable open(SparkSession spark, String path, Path mapping, List<String> without, int partitions) {
        Dataset<org.apache.spark.sql.Row> whole = spark.read()
                .option("header", "true")
                .option("quote", "\"")
                .option("escape", "\"")
                .option("multiLine", "false")
                .csv(path);
        for (String column : without) {
            if (!List.of(whole.columns()).contains(column)) {
                throw new ProblemException(
                        new UsageProblem.BadOption("--without", column, String.join(", ", whole.columns())));
            }
        }
        Dataset<org.apache.spark.sql.Row> read = whole.drop(without.toArray(new String[0]));
        List<String> headings = List.of(read.columns());
        List<LinkedHashMap<String, String>> sample = new ArrayList<>();
        read.limit(SAMPLE).collectAsList().forEach(row -> sample.add(cells(headings, row)));
        try {
            StrikeTable table = new StrikeTable(
                    path.replaceFirst(".*/", ""), headings, sample, Files.readString(mapping, StandardCharsets.UTF_8));
            // What does not fit is said here, and not by a machine far away.
            table.plan();
            table.rows = partitions > 0 ? read.toJavaRDD().repartition(partitions) : read.toJavaRDD();
            return table;
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.Unreadable(
                            String.valueOf(mapping.getFileName()), "the system refused: " + e.getMessage()),
                    e);
        }
    }

    private static LinkedHashMap<String, String> cells(List<String> headings, org.apache.spark.sql.Row row) {
        LinkedHashMap<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String cell = row.isNullAt(i) ? "" : row.getString(i).strip();
            if (!cell.isEmpty()) {
                cells.put(headings.get(i), cell);
            }
        }
        return cells;
    }

    private Plan plan() {
        List<Row> first = new ArrayList<>();
        for (LinkedHashMap<String, String> cells : sample) {
            first.add(row(first.size() + 1, cells));
        }
        return Plan.of(new First(name, headings, first), readMapping(), Strike.KIND.name(), false)
                .orElseThrow();
    }

    private Mapping readMapping() {
        try {
            Path copy = Files.createTempFile("mapping", ".yaml");
            try {
                Files.writeString(copy, mapping, StandardCharsets.UTF_8);
                return MappingFile.read(copy, Strike.KIND.name());
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new IllegalStateException("There is no room for a mapping", e);
        }
    }

    private static Row row(long number, Map<String, String> cells) {
        return new Row(number, cells, null, null, List.of());
    }

    /** What a function makes of every row, read as an import reads it. */
    <T> JavaRDD<T> each(Reading<T> reading) {
        return rows.zipWithIndex().mapPartitions(some -> {
            Conversion conversion = new Conversion(plan(), (kind, text) -> null, null);
            return new Iterator<T>() {
                @Override
                public boolean hasNext() {
                    return some.hasNext();
                }

                @Override
                public T next() {
                    Tuple2<org.apache.spark.sql.Row, Long> one = some.next();
                    return reading.of(conversion.convert(row(one._2() + 1, cells(headings, one._1()))));
                }
            };
        });
    }

    /** Makes something of a row that was read. */
    interface Reading<T> extends Serializable {
        T of(Converted row);
    }
}
