package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fadeout.base.issues.Issue;

/**
 * Which findings were asked for; an empty word takes all.
 *
 * @param search a text that the finding, its value or its records hold
 */
record QualityAsked(String severity, String rule, String kind, String search, int page) {

    static QualityAsked of(HttpServletRequest request) {
        String page = one(request, "page");
        return new QualityAsked(
                one(request, "severity"),
                one(request, "rule"),
                one(request, "kind"),
                one(request, "q"),
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** True where all words fit. */
    boolean takes(Issue issue, Function<String, String> kindOf, Function<String, String> labelOf) {
        return (severity.isEmpty() || issue.severity().text().equals(severity))
                && (rule.isEmpty() || issue.code().equals(rule))
                && (kind.isEmpty()
                        || issue.where().records().stream()
                                .anyMatch(id -> kindOf.apply(id).equals(kind)))
                && (search.isEmpty() || holds(issue, labelOf));
    }

    private boolean holds(Issue issue, Function<String, String> labelOf) {
        List<String> texts = new ArrayList<>(List.of(issue.code(), issue.what()));
        Optional.ofNullable(issue.valueSeen()).ifPresent(texts::add);
        issue.where().records().forEach(id -> {
            texts.add(id);
            texts.add(labelOf.apply(id));
        });
        String wanted = search.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** As an address carries it. */
    String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "severity", severity);
        add(parts, "rule", rule);
        add(parts, "kind", kind);
        add(parts, "q", search);
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
