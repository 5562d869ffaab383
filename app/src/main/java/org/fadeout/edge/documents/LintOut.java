package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.flow.profile.ProseText;
import org.jspecify.annotations.Nullable;

/** What the lint found in a text, for a terminal and as JSON; and the rules of the lint. */
public final class LintOut {
    private LintOut() {}

    /** A head, then each finding with its line, in the order of the text; the remedy of a rule stands behind its first finding. */
    public static List<String> text(ProseText text, List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        lines.add(text.name() + text.title().map(title -> ": " + title).orElse(""));
        lines.add(text.sentenceCount() + " sentences and " + text.noteCount() + " notes read, " + summary(issues));
        Map<String, Issue> told = new TreeMap<>();
        for (Issue issue : issues) {
            lines.add("");
            lines.add(String.format(
                    "line %-5d %-11s %-13s %s",
                    issue.where().row(), issue.severity().text(), issue.code(), issue.what()));
            if (issue.valueSeen() != null) {
                lines.add("           seen: " + issue.valueSeen());
            }
            if (told.put(issue.code(), issue) == null) {
                lines.add("           do:   " + issue.remedy());
            }
        }
        return lines;
    }

    private static String summary(List<Issue> issues) {
        if (issues.isEmpty()) {
            return "no findings";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = issues.stream()
                    .filter(issue -> issue.severity() == severity)
                    .count();
            if (number > 0) {
                parts.add(number + " " + severity.text());
            }
        }
        return issues.size() + (issues.size() == 1 ? " finding: " : " findings: ") + String.join(", ", parts);
    }

    public static String json(ProseText text, List<Issue> issues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("file", text.name());
        tree.put("title", text.title().orElse(null));
        tree.put(
                "lastUpdated",
                text.lastUpdated().map(day -> day.to().toString()).orElse(null));
        tree.put("sentences", text.sentenceCount());
        tree.put("notes", text.noteCount());
        tree.put("findings", issues.size());
        tree.put("bySeverity", counts(issues, issue -> issue.severity().text()));
        tree.put("byRule", counts(issues, Issue::code));
        tree.put("issues", issues.stream().map(LintOut::tree).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> counts(List<Issue> issues, Function<Issue, String> group) {
        Map<String, @Nullable Object> counts = new TreeMap<>();
        for (Issue issue : issues) {
            Object before = counts.get(group.apply(issue));
            counts.put(group.apply(issue), before instanceof Long number ? number + 1 : 1L);
        }
        return counts;
    }

    private static Map<String, @Nullable Object> tree(Issue issue) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", issue.code());
        tree.put("severity", issue.severity().text());
        tree.put("line", issue.where().row());
        tree.put("what", issue.what());
        tree.put("valueSeen", issue.valueSeen());
        tree.put("remedy", issue.remedy());
        return tree;
    }

    /** The rules, each with what it finds, why that matters and what to do. */
    public static List<String> rules(List<Rule<ProseText>> rules) {
        return rules.stream()
                .flatMap(rule -> Stream.of(
                        String.format(
                                "%-13s %-11s %s", rule.id(), rule.severity().text(), rule.title()),
                        "              " + rule.reason(),
                        "              " + rule.remedy()))
                .toList();
    }

    public static String rulesJson(List<Rule<ProseText>> rules) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rules", rules.stream().map(LintOut::tree).toList());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(Rule<ProseText> rule) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.id());
        tree.put("severity", rule.severity().text());
        tree.put("title", rule.title());
        tree.put("reason", rule.reason());
        tree.put("remedy", rule.remedy());
        return tree;
    }
}
