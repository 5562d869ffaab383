package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Counts every answer, and writes a line of it where the log is for programs: route, status and time, nothing of what was asked. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {
    private final Measures measures;
    private final Clock clock;

    RequestLog(Measures measures, Desk desk) {
        this.measures = measures;
        this.clock = desk.surroundings().clock();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant begin = clock.instant();
        try {
            chain.doFilter(request, response);
        } finally {
            Duration took = Duration.between(begin, clock.instant());
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            String route = pattern == null ? "none" : pattern.toString();
            measures.answered(request.getMethod(), route, response.getStatus(), took);
            ServerLog.answered(request.getMethod(), route, response.getStatus(), took);
        }
    }
}
