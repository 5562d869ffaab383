package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.edge.documents.JsonTree;

/** The routes as text for people, as JSON for scripts, and as the table of docs/security.md. */
public final class RoutesText {
    private RoutesText() {}

    /** One line for each route. */
    public static String text(List<Routes.Route> routes) {
        StringBuilder text = new StringBuilder();
        for (Routes.Route route : routes) {
            text.append(String.format(
                    "%-5s %-70s %-18s %s%n",
                    route.method(),
                    route.path(),
                    route.isDecided() ? route.right() : "UNDECIDED",
                    String.join(", ", route.roles())));
        }
        return text.toString();
    }

    /** A list of objects in the order of the routes. */
    public static String json(List<Routes.Route> routes) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Routes.Route route : routes) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("method", route.method());
            tree.put("path", route.path());
            tree.put("right", route.right());
            tree.put("roles", route.roles());
            tree.put("layers", route.layers());
            all.add(tree);
        }
        return JsonTree.of(Map.of("routes", all));
    }

    /** A table in Markdown. */
    public static String markdown(List<Routes.Route> routes) {
        StringBuilder text = new StringBuilder("| method | path | right | roles | layers |\n|---|---|---|---|---|\n");
        for (Routes.Route route : routes) {
            text.append("| ")
                    .append(route.method())
                    .append(" | `")
                    .append(route.path().replace("|", "\\|"))
                    .append("` | ")
                    .append(route.right())
                    .append(" | ")
                    .append(String.join(", ", route.roles()))
                    .append(" | ")
                    .append(String.join(", ", route.layers()))
                    .append(" |\n");
        }
        return text.toString();
    }
}
