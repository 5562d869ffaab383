package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What came to a proxy over https came over https, though the proxy asks in plain http: addresses in answers begin so, and phones may show who
 * they are as over https. Only a proxy on this machine is believed, and only where the server was told that there is one.
 */
@Order(0)
class ToldHttps extends OncePerRequestFilter {
    private static final int PORT = 443;

    private final Exposure exposure;
    private final Operations operations;

    ToldHttps(Exposure exposure, Operations operations) {
        this.exposure = exposure;
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean proxy = exposure.https() || operations.behindProxy();
        chain.doFilter(
                proxy && Addresses.isToldHttps(request, exposure.https()) ? new Https(request) : request, response);
    }

    /** The request as the proxy got it. The name by which it was asked stands in its head, with a port where it is not the usual one. */
    private static final class Https extends HttpServletRequestWrapper {
        Https(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getScheme() {
            return "https";
        }

        @Override
        public int getServerPort() {
            String host = host();
            return host.matches(".*:\\d{1,5}") ? Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)) : PORT;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("https://").append(host()).append(getRequestURI());
        }

        private String host() {
            String host = getHeader(HttpHeaders.HOST);
            return host == null ? getServerName() : host;
        }
    }
}
