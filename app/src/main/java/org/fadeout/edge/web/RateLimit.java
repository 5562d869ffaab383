package org.fadeout.edge.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address ask only so often, so that one careless program does not take the register from everybody else. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RateLimit extends OncePerRequestFilter {
    /** So many addresses are remembered at once; the one that asked longest ago is forgotten first. */
    private static final int REMEMBERED = 20_000;

    private final Operations operations;
    private final Measures measures;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    RateLimit(Operations operations, Measures measures, Desk desk) {
        this.operations = operations;
        this.measures = measures;
        this.time = meter(desk.surroundings().clock());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> address =
                operations.perMinute() == 0 ? Optional.empty() : Addresses.counted(request, operations.behindProxy());
        ConsumptionProbe probe =
                address.map(one -> bucket(one).tryConsumeAndReturnRemaining(1)).orElse(null);
        if (probe == null || probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        measures.refused();
        long wait = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(wait));
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"type\":\"urn:fadeout:problem:WEB-RATE\",\"title\":\"Too many requests\",\"status\":429,"
                        + "\"detail\":\"This address may ask " + operations.perMinute()
                        + " times in a minute; ask again in " + wait + " s\",\"code\":\"WEB-RATE\"}");
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    one -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(operations.perMinute())
                                    .refillGreedy(operations.perMinute(), Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
