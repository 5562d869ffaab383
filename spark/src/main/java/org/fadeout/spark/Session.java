package org.fadeout.spark;

import java.util.Map;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SparkSession;

/** Starts Spark. */
final class Session {
    private Session() {}

    /** @param conf further settings, which win over those made here */
    static SparkSession start(String master, Map<String, String> conf) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("fadeout")
                .config("spark.ui.enabled", "false")
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.kryo.registrator", "org.apache.sedona.core.serde.SedonaKryoRegistrator")
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
