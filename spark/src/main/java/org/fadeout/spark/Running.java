package org.fadeout.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import picocli.CommandLine.Option;

/** Where Spark runs, and in how many pieces. */
class Running {
    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Where Spark runs, as its own --master; default: all processors of this machine, or what spark-submit says")
    private String master;

    @Option(names = "--conf", paramLabel = "K=V", description = "A setting of Spark; may be said again")
    private Map<String, String> conf = new LinkedHashMap<>();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "In how many pieces Spark works; the result is the same with any; default: 4 for each processor")
    private int partitions;

    SparkSession start() {
        boolean submitted = System.getProperty("spark.master") != null;
        return Session.start(master == null && !submitted ? "local[*]" : master, conf);
    }

    int partitions(SparkSession spark) {
        if (partitions < 0) {
            throw new ProblemException(
                    new UsageProblem.BadOption("--partitions", Integer.toString(partitions), "1 or more"));
        }
        return partitions > 0 ? partitions : 4 * spark.sparkContext().defaultParallelism();
    }
}
