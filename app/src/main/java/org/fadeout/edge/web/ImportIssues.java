package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.ImportRule;

/**
 * The issues of an import as they were asked for.
 *
 * @param severity its word, or empty for all
 * @param rule its code, or empty for all
 */
record ImportIssues(String severity, String rule) {
    private static final int SHOWN = 200;

    static ImportIssues of(HttpServletRequest request) {
        return new ImportIssues(one(request, "severity"), one(request, "rule"));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    List<Issue> of(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> severity.isEmpty() || issue.severity().text().equals(severity))
                .filter(issue -> rule.isEmpty() || issue.code().equals(rule))
                .toList();
    }

    /** For the page: what can be chosen, with how many there are of each, and the first that were found. */
    ImportPlanContent.IssueList list(List<Issue> issues, Wording words) {
        Map<Severity, Integer> severities = new TreeMap<>();
        Map<String, Integer> rules = new TreeMap<>();
        for (Issue issue : issues) {
            severities.merge(issue.severity(), 1, Integer::sum);
            rules.merge(issue.code(), 1, Integer::sum);
        }
        Map<String, String> titles = new LinkedHashMap<>();
        Arrays.stream(ImportRule.values()).forEach(known -> titles.put(known.code(), known.title()));
        List<Issue> found = of(issues);
        return new ImportPlanContent.IssueList(
                severities.entrySet().stream()
                        .map(entry -> new ImportPlanContent.Option(
                                entry.getKey().text(),
                                words.say("severity." + entry.getKey().text()) + " (" + entry.getValue() + ")",
                                entry.getKey().text().equals(severity)))
                        .toList(),
                rules.entrySet().stream()
                        .map(entry -> new ImportPlanContent.Option(
                                entry.getKey(),
                                entry.getKey() + " " + titles.getOrDefault(entry.getKey(), "") + " (" + entry.getValue()
                                        + ")",
                                entry.getKey().equals(rule)))
                        .toList(),
                found.stream().limit(SHOWN).map(issue -> line(issue, words)).toList(),
                found.size(),
                issues.size(),
                Pages.pair("severity", severity) + "&" + Pages.pair("rule", rule));
    }

    private static ImportPlanContent.IssueLine line(Issue issue, Wording words) {
        return new ImportPlanContent.IssueLine(
                issue.code(),
                words.say("severity." + issue.severity().text()),
                issue.where().text(),
                issue.what(),
                Objects.requireNonNullElse(issue.valueSeen(), ""),
                issue.remedy(),
                Objects.requireNonNullElse(issue.repair(), ""));
    }
}
