package org.fadeout.edge.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;

/**
 * What the server counts and times. A request is told by its route as the program names it, never by its address, which may hold names and places.
 */
final class Measures {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Duration[] STEPS = {
        Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry kept = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter refused = Counter.builder("fadeout.rate.limited")
            .description("Requests that were refused because their address asked too often")
            .register(kept);

    Measures(Readiness readiness) {
        new JvmMemoryMetrics().bindTo(kept);
        new JvmThreadMetrics().bindTo(kept);
        new ProcessorMetrics().bindTo(kept);
        new FileDescriptorMetrics().bindTo(kept);
        new UptimeMetrics().bindTo(kept);
        Gauge.builder("fadeout.ready", readiness, one -> one.fault().isEmpty() ? 1 : 0)
                .description("1 where the register can be reached and is of this program's version")
                .register(kept);
    }

    /** One request that was answered. */
    void answered(String method, String route, int status, Duration took) {
        Timer.builder("http.server.requests")
                .description("Requests that were answered")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(kept)
                .record(took);
    }

    /** One request that was refused because its address asks too often. */
    void refused() {
        refused.increment();
    }

    /** All of it in the text of OpenMetrics. */
    String told() {
        return kept.scrape(HealthPages.OPEN_METRICS);
    }
}
