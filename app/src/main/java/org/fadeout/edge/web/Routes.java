package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.flow.access.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running server, read from what it serves by and not from a list, with what is decided about each. */
@Component
public class Routes {
    private final ApplicationContext context;

    Routes(ApplicationContext context) {
        this.context = context;
    }

    /**
     * One route.
     *
     * @param method GET, POST
     * @param path the pattern of its addresses
     * @param right what it takes; empty where nothing is decided, so that everybody is refused
     * @param roles the roles that may ask, {@code anybody} before signing in, {@code device} for phones
     * @param layers the layers that these roles see, each once
     */
    public record Route(String method, String path, String right, List<String> roles, List<String> layers) {
        public Route {
            roles = List.copyOf(roles);
            layers = List.copyOf(layers);
        }

        public boolean isDecided() {
            return !right.isEmpty();
        }
    }

    /** All routes by path and method. */
    public List<Route> all() {
        List<Route> all = new ArrayList<>();
        for (HandlerMapping mapping :
                context.getBeansOfType(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(info -> add(info, all));
            } else if (mapping instanceof AbstractUrlHandlerMapping files) {
                files.getHandlerMap().keySet().forEach(path -> all.add(route("GET", path)));
            } else if (!isEmpty(mapping)) {
                // Something new serves addresses: it is listed without a decision, which a test sees.
                all.add(new Route("ANY", mapping.getClass().getName(), "", List.of(), List.of()));
            }
        }
        all.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return List.copyOf(all);
    }

    /** Spring's mapping of functions is there and has none. */
    private static boolean isEmpty(HandlerMapping mapping) {
        return mapping instanceof org.springframework.web.servlet.function.support.RouterFunctionMapping functions
                && functions.getRouterFunction() == null;
    }

    private static void add(RequestMappingInfo info, List<Route> all) {
        List<String> methods = new ArrayList<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("ANY");
        }
        for (String path : info.getPatternValues()) {
            methods.forEach(method -> all.add(route(method, path)));
        }
    }

    private static Route route(String method, String path) {
        Optional<RouteRights.Decision> decided = RouteRights.of(method, path);
        if (decided.isEmpty()) {
            return new Route(method, path, "", List.of(), List.of());
        }
        RouteRights.Decision decision = decided.get();
        return switch (decision.who()) {
            case ANYBODY -> new Route(method, path, "none", List.of("anybody"), List.of("none"));
            case DEVICE ->
                new Route(
                        method,
                        path,
                        "own door",
                        List.of("device"),
                        List.of(Role.ENTRY.layer().text()));
            case ANY_ROLE, RIGHTS -> {
                List<Role> roles = decision.roles();
                yield new Route(
                        method,
                        path,
                        decision.who() == RouteRights.Who.ANY_ROLE ? "own account" : words(decision),
                        roles.stream().map(Role::text).toList(),
                        roles.stream()
                                .map(role -> role.layer().text())
                                .distinct()
                                .toList());
            }
        };
    }

    private static String words(RouteRights.Decision decision) {
        return String.join(
                " or ",
                decision.rights().stream().map(right -> right.text()).sorted().toList());
    }
}
