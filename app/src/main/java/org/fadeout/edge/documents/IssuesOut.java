package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.edge.exchange.IssueFile;
import org.fadeout.flow.quality.Waivers;
import org.jspecify.annotations.Nullable;

/** Findings for a terminal and as JSON. */
public final class IssuesOut {
    private static final int MOST_PER_RULE = 5;

    private IssuesOut() {}

    /** Findings by rule: how many, what to do, and the first few of each. */
    public static List<String> text(List<Issue> issues) {
        Map<String, List<Issue>> byCode = new TreeMap<>();
        issues.forEach(issue ->
                byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue));
        List<String> lines = new ArrayList<>();
        byCode.forEach((code, same) -> {
            Issue first = same.get(0);
            lines.add(
                    String.format("  %-9s %-11s %6d  %s", code, first.severity().text(), same.size(), first.what()));
            lines.add("            " + first.remedy());
            same.stream().limit(MOST_PER_RULE).forEach(issue -> lines.add("              " + one(issue)));
            if (same.size() > MOST_PER_RULE) {
                lines.add("              and " + (same.size() - MOST_PER_RULE) + " more");
            }
        });
        return lines;
    }

    /** How many findings each rule has, a line each. */
    public static List<String> summary(List<Issue> issues) {
        Map<String, List<Issue>> byCode = new TreeMap<>();
        issues.forEach(issue ->
                byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue));
        return byCode.entrySet().stream()
                .map(entry -> String.format(
                        "  %-9s %-11s %6d  %s",
                        entry.getKey(),
                        entry.getValue().get(0).severity().text(),
                        entry.getValue().size(),
                        entry.getValue().get(0).what()))
                .toList();
    }

    private static String one(Issue issue) {
        String seen = issue.valueSeen() == null ? "" : ": " + issue.valueSeen();
        String place = issue.position() == null ? "" : " at " + issue.position();
        return issue.where().text() + seen + place;
    }

    /** All findings; the notice says what must be read first, or is null. */
    public static String json(List<Issue> issues, @Nullable String notice) {
        return json(issues, List.of(), notice);
    }

    private static Map<String, @Nullable Object> tree(
            List<Issue> issues, List<Waivers.Waived> waived, @Nullable String notice) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Map<String, @Nullable Object> byCode = new TreeMap<>();
        issues.forEach(issue -> byCode.merge(issue.code(), 1L, (a, b) -> (Long) a + (Long) b));
        tree.put("notice", notice);
        tree.put("findings", issues.size());
        tree.put("byRule", byCode);
        tree.put("issues", issues.stream().map(IssuesOut::tree).toList());
        List<Map<String, @Nullable Object>> standing = new ArrayList<>();
        for (Waivers.Waived one : waived) {
            Map<String, @Nullable Object> waivedTree = tree(one.issue());
            waivedTree.put("reason", one.reason());
            waivedTree.put("signedBy", one.by());
            waivedTree.put("signed", one.signed() == null ? null : one.signed().toString());
            standing.add(waivedTree);
        }
        tree.put("waived", standing);
        return tree;
    }

    /** Findings, and those that may stand with the reason of each. */
    public static String json(List<Issue> issues, List<Waivers.Waived> waived, @Nullable String notice) {
        return JsonTree.of(tree(issues, waived, notice));
    }

    /** The findings that may stand, a line each, with the reason. */
    public static List<String> waived(List<Waivers.Waived> waived) {
        return waived.stream()
                .map(one -> "  waived " + one.issue().code() + " "
                        + one.issue().where().text() + ": " + one.reason() + " (signed "
                        + (one.signed() == null ? "on an unknown day" : one.signed())
                        + (one.by() == null ? "" : " by " + one.by()) + ")")
                .toList();
    }

    /** One finding as a tree for JSON. */
    static Map<String, @Nullable Object> tree(Issue issue) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", issue.code());
        tree.put("severity", issue.severity().text());
        tree.put("what", issue.what());
        tree.put("file", issue.where().file());
        tree.put("row", issue.where().row() == 0 ? null : issue.where().row());
        tree.put("records", issue.where().records());
        tree.put("valueSeen", issue.valueSeen());
        tree.put("areaM2", FiguresJson.m2(issue.area()));
        tree.put("latitude", issue.position() == null ? null : issue.position().latitude());
        tree.put("longitude", issue.position() == null ? null : issue.position().longitude());
        tree.put("remedy", issue.remedy());
        tree.put("repair", issue.repair());
        return tree;
    }

    /** Every finding as a row, in the columns that imports write theirs; one that may stand is information and says why. */
    public static String csv(List<Issue> issues, @Nullable String notice) {
        return IssueFile.text(IssueFile.Form.CSV, issues, notice);
    }

    /** The same rows as one page to read and filter. */
    public static String html(List<Issue> issues, @Nullable String notice) {
        return IssueFile.text(IssueFile.Form.HTML, issues, notice);
    }

    /** Findings as GeoJSON, in the columns that imports write theirs. */
    public static String geojson(List<Issue> issues, @Nullable String notice) {
        return IssueFile.geojson(issues, notice);
    }
}
