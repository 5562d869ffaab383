package org.fadeout.spark;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. */
final class Session {
    /** What Java on other machines has to be told; the script tells it to the Java that runs this. */
    private static final String JAVA_OPTIONS = Stream.of(
                            "java.lang",
                            "java.lang.invoke",
                            "java.lang.reflect",
                            "java.io",
                            "java.net",
                            "java.nio",
                            "java.util",
                            "java.util.concurrent",
                            "java.util.concurrent.atomic",
                            "sun.nio.ch",
                            "sun.nio.cs",
                            "sun.security.action",
                            "sun.util.calendar")
                    .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED ")
                    .collect(Collectors.joining())
            + "-Dlog4j.provider=org.apache.logging.log4j.core.impl.Log4jProvider"
            + " -Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider";

    private Session() {}

    /** @param conf further settings, which win over those made here */
    static SparkSession start(String master, Map<String, String> conf) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("fadeout")
                .config("spark.ui.enabled", "false")
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.kryo.registrator", "org.apache.sedona.core.serde.SedonaKryoRegistrator")
                .config("spark.executor.extraJavaOptions", JAVA_OPTIONS)
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.sql.shuffle.partitions", "16")
                .config("spark.sql.session.timeZone", "UTC");
        if (master != null) {
            builder.master(master);
        }
        if (master != null && master.startsWith("local")) {
            // Nothing of a run on one machine listens to others.
            builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1");
        }
        conf.forEach(builder::config);
        return SedonaContext.create(builder.getOrCreate());
    }
}
