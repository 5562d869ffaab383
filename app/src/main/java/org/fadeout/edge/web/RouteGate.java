package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.store.Tokens;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks {@link RouteRights} before a page is made, and logs what leaves. Without accounts the one person may ask for everything. */
final class RouteGate implements HandlerInterceptor {
    static final String REASON = "reason";
    private static final String LOGGED = RouteGate.class.getName() + ".logged";
    private static final String COUNTED = RouteGate.class.getName() + ".counted";
    private static final int LONGEST_REASON = 300;
    /** Of an answer that shows records without telling how many: a tile. */
    static final long UNCOUNTED = -1;
    /** What of an address says which records are meant; the rest is which piece of them. */
    private static final List<String> OF_RECORDS = List.of("layer", "kind", "name");

    private final Entrance entrance;
    private final Desk desk;
    private final PiecesRead pieces;

    RouteGate(Entrance entrance, Desk desk, PiecesRead pieces) {
        this.entrance = entrance;
        this.desk = desk;
        this.pieces = pieces;
    }

    /** Says how many records the answer to a request holds, before it is sent. */
    static void count(HttpServletRequest request, long records) {
        if (request.getAttribute(LOGGED) instanceof LongConsumer logged) {
            request.setAttribute(COUNTED, true);
            logged.accept(records);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!entrance.isGuarded()) {
            return true;
        }
        String pattern = pattern(request);
        RouteRights.Decision decision = decision(request);
        Optional<Person> person = Acting.person();
        boolean open = decision.open();
        if (person.isEmpty() && !open) {
            throw new ProblemException(new AccessProblem.NotSignedIn("nobody is signed in"));
        }
        boolean visits = person.filter(one -> one.role() == Role.VISITOR).isPresent();
        if (!open && visits && !decision.shown()) {
            SignedIn.turnAway(request, response);
            return false;
        }
        if (!open && !decision.allows(person.orElseThrow())) {
            throw person.orElseThrow().refused("ask for " + request.getMethod() + " " + pattern);
        }
        if (decision.leaves() == RouteRights.Leaves.A_FILE && isRead(request)) {
            String reason = reason(request);
            if (reason.isEmpty() && !Entrance.hasToken(request)) {
                askWhy(request, response);
                return false;
            }
            long number = log(request, person.orElseThrow(), reason);
            LongConsumer logged = records -> entrance.accounts().left().count(number, records);
            request.setAttribute(LOGGED, logged);
        } else if (decision.leaves() == RouteRights.Leaves.PIECES && isRead(request)) {
            LongConsumer logged = records -> read(request, records);
            request.setAttribute(LOGGED, logged);
        }
        return true;
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static RouteRights.Decision decision(HttpServletRequest request) {
        return RouteRights.of(request.getMethod(), pattern(request))
                .orElse(new RouteRights.Decision(RouteRights.Who.RIGHTS, Set.of(), RouteRights.Leaves.NOTHING));
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    /** What was said, cut to what the log holds; of a program that says nothing, what its token was made for. */
    private String reason(HttpServletRequest request) {
        String said = Optional.ofNullable(request.getParameter(REASON))
                .map(String::strip)
                .orElse("");
        String reason =
                said.isEmpty() ? entrance.token(request).map(Tokens.Token::note).orElse("") : said;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static void askWhy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                OwnPages.REASON + "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    }

    private long log(HttpServletRequest request, Person person, String reason) {
        if (!entrance.accounts().keeps()) {
            ServerLog.left(
                    person.name(),
                    request.getRequestURI(),
                    person.role().layer().text(),
                    1);
        }
        return entrance.accounts()
                .left()
                .add(
                        now(),
                        person,
                        request.getRequestURI(),
                        reason,
                        person.role().layer(),
                        null);
    }

    private Instant now() {
        return desk.surroundings().clock().instant();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!entrance.isGuarded() || !isRead(request)) {
            return;
        }
        boolean answered = fault == null && response.getStatus() == HttpServletResponse.SC_OK;
        boolean file = decision(request).leaves() == RouteRights.Leaves.A_FILE;
        if (file && !answered && request.getAttribute(LOGGED) instanceof LongConsumer logged) {
            logged.accept(0);
        }
        if (!file && answered && request.getAttribute(COUNTED) == null) {
            count(request, UNCOUNTED);
        }
    }

    /** Phones come in behind the gate, so who it is for is asked here and not before. */
    private void read(HttpServletRequest request, long records) {
        Acting.person()
                .ifPresent(person ->
                        pieces.add(now(), person, what(request), records == UNCOUNTED ? null : (Long) records));
    }

    /** The address as the program names it, with the records that are meant put in. */
    private static String what(HttpServletRequest request) {
        String what = pattern(request);
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values) {
            for (String name : OF_RECORDS) {
                what = what.replace("{" + name + "}", String.valueOf(values.get(name)));
            }
        }
        return what;
    }
}
