package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.flow.clearance.TaskCard;

/**
 * Which tasks were asked for; an empty word takes all.
 *
 * @param search a text that the number, the operator or the next step holds
 * @param gap the name of a {@link GapState}
 */
record TasksAsked(String search, String type, String status, String gap, String asOf, int page) {

    static TasksAsked of(HttpServletRequest request) {
        String page = one(request, "page");
        return new TasksAsked(
                one(request, "q"),
                one(request, "type"),
                one(request, "status"),
                one(request, "gap"),
                one(request, "as-of"),
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** True where all words fit. */
    boolean takes(TaskCard card) {
        return (type.isEmpty() || card.task().type().text().equals(type))
                && (status.isEmpty() || card.task().status().text().equals(status))
                && (gap.isEmpty() || GapState.of(card).text().equals(gap))
                && (search.isEmpty() || holds(card));
    }

    private boolean holds(TaskCard card) {
        String wanted = search.toLowerCase(Locale.ROOT);
        String operator = Optional.ofNullable(card.task().operator()).orElse("");
        return Stream.of(card.name(), operator, card.next().get(0))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** As an address carries it. */
    String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", search);
        add(parts, "type", type);
        add(parts, "status", status);
        add(parts, "gap", gap);
        add(parts, "as-of", asOf);
        return String.join("&", parts);
    }

    String query(int otherPage) {
        return query() + (query().isEmpty() ? "" : "&") + "page=" + otherPage;
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(Pages.pair(name, value));
        }
    }
}
