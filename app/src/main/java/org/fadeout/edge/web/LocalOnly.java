package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that name this machine, or a name by which it was said to be reached: a page elsewhere that points its own name at 127.0.0.1 must not read the register.
 * Sets the headers that keep a page from loading anything from outside.
 */
@Order(1)
class LocalOnly extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private final String policy;
    private final Exposure exposure;

    LocalOnly(Desk desk, Exposure exposure) {
        this.exposure = exposure;
        String pictures = desk.backdrops().stream()
                .map(backdrop -> " " + backdrop.origin())
                .distinct()
                .collect(Collectors.joining());
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + pictures
                + "; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (exposure.https()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isNamed(request.getServerName())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"title\":\"This register is served to this machine only\",\"status\":403}");
            return;
        }
        chain.doFilter(request, response);
    }

    /** This machine, or one of the names by which it was said to be reached; a server for others without names takes every name. */
    private boolean isNamed(String name) {
        return NAMES.contains(name)
                || exposure.names().contains(name)
                || (exposure.names().isEmpty() && !exposure.isLoopback());
    }
}
