package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.flow.access.Person;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks {@link RouteRights} before a page is made, and logs what leaves. Without accounts the one person may ask for everything. */
final class RouteGate implements HandlerInterceptor {
    private static final String LOGGED = RouteGate.class.getName() + ".logged";
    private static final int LONGEST_REASON = 300;

    private final Entrance entrance;
    private final Desk desk;

    RouteGate(Entrance entrance, Desk desk) {
        this.entrance = entrance;
        this.desk = desk;
    }

    /** Says how many records the file holds that leaves by a request. */
    static void count(HttpServletRequest request, long records) {
        if (request.getAttribute(LOGGED) instanceof LongConsumer logged) {
            logged.accept(records);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!entrance.isGuarded()) {
            return true;
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        RouteRights.Decision decision = RouteRights.of(request.getMethod(), pattern)
                .orElse(new RouteRights.Decision(RouteRights.Who.RIGHTS, Set.of(), false));
        Optional<Person> person = Acting.person();
        boolean open = decision.open();
        if (person.isEmpty() && !open) {
            throw new ProblemException(new Problem.NotSignedIn("nobody is signed in"));
        }
        if (!open && !decision.allows(person.orElseThrow().rights())) {
            throw person.orElseThrow().refused("ask for " + request.getMethod() + " " + pattern);
        }
        if (decision.leaves() && "GET".equals(request.getMethod())) {
            long number = log(request, person.orElseThrow());
            LongConsumer logged = records -> entrance.accounts().left().count(number, records);
            request.setAttribute(LOGGED, logged);
        }
        return true;
    }

    private long log(HttpServletRequest request, Person person) {
        String reason = Optional.ofNullable(request.getParameter("reason"))
                .map(String::strip)
                .orElse("");
        return entrance.accounts()
                .left()
                .add(
                        desk.surroundings().clock().instant(),
                        person,
                        request.getRequestURI(),
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                        person.role().layer(),
                        null);
    }
}
