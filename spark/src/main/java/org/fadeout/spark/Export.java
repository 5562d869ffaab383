package org.fadeout.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;

/** A folder of GeoParquet that {@code fadeout export} wrote: its layers, and what they say of themselves. */
final class Export {
    private static final String SAID = "fadeout_";
    private static final String GEOMETRY = "geometry";
    private final SparkSession spark;
    private final List<Layer> layers;

    private Export(SparkSession spark, List<Layer> layers) {
        this.spark = spark;
        this.layers = List.copyOf(layers);
    }

    /** Opens it. Throws ProblemException where there is no layer of this program, or where they are of several exports. */
    static Export open(SparkSession spark, String folder) {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        List<Layer> layers = new ArrayList<>();
        try {
            Path path = new Path(folder);
            FileSystem files = path.getFileSystem(hadoop);
            if (!files.exists(path)) {
                throw unreadable(folder, "there is no such folder");
            }
            for (FileStatus file : files.listStatus(path)) {
                if (file.getPath().getName().endsWith(".parquet")) {
                    layer(file, hadoop, layers);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, "the system refused: " + e.getMessage());
        }
        if (layers.isEmpty()) {
            throw unreadable(folder, "it holds no GeoParquet of fadeout export REGISTER --to DIR --format geoparquet");
        }
        layers.sort(Comparator.comparing(Layer::path));
        refuseSeveral(folder, layers);
        return new Export(spark, layers);
    }

    private static void layer(FileStatus file, Configuration hadoop, List<Layer> layers) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop))) {
            FileMetaData about = reader.getFileMetaData();
            Map<String, String> said = new TreeMap<>();
            about.getKeyValueMetaData().forEach((name, value) -> {
                if (name.startsWith(SAID)) {
                    said.put(name.substring(SAID.length()), value);
                }
            });
            String kind = said.get("kind");
            if (kind != null) {
                List<String> headings = about.getSchema().getFields().stream()
                        .map(field -> field.getName())
                        .filter(name -> !name.equals(GEOMETRY))
                        .toList();
                layers.add(new Layer(file.getPath().toString(), kind, headings, said));
            }
        }
    }

    private static void refuseSeveral(String folder, List<Layer> layers) {
        Map<String, Long> kinds =
                layers.stream().collect(Collectors.groupingBy(Layer::kindName, Collectors.counting()));
        for (String what : List.of("register_head", "known_on", "layer", "basis", "period")) {
            if (layers.stream()
                            .map(layer -> layer.said().getOrDefault(what, ""))
                            .distinct()
                            .count()
                    > 1) {
                throw unreadable(folder, "its layers are of several exports: they differ in " + what);
            }
        }
        if (kinds.values().stream().anyMatch(count -> count > 1)) {
            throw unreadable(folder, "two layers hold the same kind");
        }
        if (said(layers, "layer").equals("public") || !said(layers, "period").equals("all")) {
            throw unreadable(
                    folder, "figures need an export of all periods with exact positions: not of the public layer");
        }
    }

    private static String said(List<Layer> layers, String what) {
        return layers.get(0).said().getOrDefault(what, "");
    }

    private static ProblemException unreadable(String folder, String why) {
        return new ProblemException(new FileProblem.Unreadable(folder, why));
    }

    /** What was known when it was written: the last batch of the register. */
    Known known() {
        Known known = Known.by(Instant.parse(said(layers, "known_on")));
        return said(layers, "basis").equals("approved") ? known : known.withSubmitted();
    }

    Records records() {
        return new Records(layers);
    }

    /** The rows of the layers that hold one of these kinds, in as many partitions as asked for, or as Spark sees fit for 0. */
    JavaRDD<byte[]> rows(Collection<Kind<?>> kinds, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<byte[]> all = context.emptyRDD();
        for (int i = 0; i < layers.size(); i++) {
            if (kinds.contains(layers.get(i).kind())) {
                all = all.union(rows(i));
            }
        }
        return partitions > 0 ? all.repartition(partitions) : all;
    }

    private JavaRDD<byte[]> rows(int number) {
        Layer layer = layers.get(number);
        Dataset<Row> read = spark.read().parquet(layer.path());
        List<Column> columns = new ArrayList<>();
        layer.headings().forEach(name -> columns.add(functions.col("`" + name + "`")));
        if (List.of(read.columns()).contains(GEOMETRY)) {
            columns.add(functions.col(GEOMETRY));
        }
        int count = layer.headings().size();
        return read.select(columns.toArray(new Column[0])).toJavaRDD().map(row -> Packed.row(number, row, count));
    }

    /** The records of kinds of which there are few, here. */
    Gathered gather(Collection<Kind<?>> kinds) {
        Records records = records();
        Gathered gathered = new Gathered(known());
        for (byte[] row : rows(kinds, 0).collect()) {
            gathered.add(records.kind(row), records.record(row));
        }
        return gathered;
    }

    /** How many records of these kinds each source has; without a source under the empty text. */
    Map<String, Long> bySource(Collection<Kind<?>> kinds) {
        Map<String, Long> counts = new HashMap<>();
        for (Layer layer : layers) {
            if (kinds.contains(layer.kind())) {
                for (Row row : spark.read()
                        .parquet(layer.path())
                        .groupBy("source")
                        .count()
                        .collectAsList()) {
                    counts.merge(row.isNullAt(0) ? "" : row.getString(0), row.getLong(1), Long::sum);
                }
            }
        }
        return counts;
    }
}
