package org.fadeout.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who a request comes from and lets it work for that person. Where the register has accounts, nobody else comes further than the
 * page to sign in and what it is drawn with.
 */
@Order(2)
class SignedIn extends OncePerRequestFilter {
    /** What everybody gets, because it says nothing of any register; and what phones ask, who show who they are at a door of their own. */
    private static final List<String> OPEN =
            List.of("/assets/", "/borders/", "/ol/", "/health", "/metrics", OpenRosaRoutes.PATH + "/");

    private final Entrance entrance;
    private final Exposure exposure;

    SignedIn(Entrance entrance, Exposure exposure) {
        this.entrance = entrance;
        this.exposure = exposure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean guarded = entrance.isGuarded();
        if (!guarded) {
            exposure.require(false);
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        String path = request.getRequestURI();
        Optional<Person> person = entrance.person(request).or(() -> visitor(request, path));
        if (path.equals("/") && person.filter(one -> one.role() == Role.VISITOR).isPresent()) {
            response.sendRedirect(PublicPage.PATH);
            return;
        }
        if (person.isEmpty() && !isOpen(path)) {
            turnAway(request, response);
            return;
        }
        IOException[] io = new IOException[1];
        ServletException[] servlet = new ServletException[1];
        Acting.as(person.orElse(null), () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException e) {
                io[0] = e;
            } catch (ServletException e) {
                servlet[0] = e;
            }
            return path;
        });
        if (io[0] != null) {
            throw io[0];
        }
        if (servlet[0] != null) {
            throw servlet[0];
        }
    }

    /** Who only looks; not who came with a token that is worth nothing, and not on the way to sign in. */
    private Optional<Person> visitor(HttpServletRequest request, String path) {
        boolean looks = exposure.visitors() && !Entrance.hasToken(request) && !isOpen(path);
        return looks && List.of("GET", "HEAD").contains(request.getMethod())
                ? Optional.of(Person.visitor())
                : Optional.empty();
    }

    private static boolean isOpen(String path) {
        return path.equals(SignInPages.PATH)
                || path.equals(SignInPages.RECOVER)
                || OPEN.stream().anyMatch(path::startsWith) && !path.contains("..");
    }

    static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        boolean reads = "GET".equals(request.getMethod()) && !Entrance.hasToken(request);
        if (reads && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    SignInPages.PATH + "?to="
                            + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fadeout\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"Sign in, or send a token that is valid\",\"status\":401,"
                        + "\"code\":\"PEOPLE-UNKNOWN\"}");
    }
}
