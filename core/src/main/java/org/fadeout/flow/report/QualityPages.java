package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.flow.quality.Waivers;

/** How far the data of a report can be trusted: what the rules found, and what somebody let stand. */
final class QualityPages {
    private QualityPages() {}

    static void add(Waivers.Judged findings, List<Document.Block> blocks) {
        List<Issue> open = findings.open();
        long blocking =
                open.stream().filter(i -> i.severity() == Severity.BLOCKING).count();
        blocks.add(new Document.Heading("Can the numbers be trusted"));
        blocks.add(new Document.Paragraph(open.size() + " findings, " + blocking + " of them blocking a final report; "
                + findings.waived().size() + " more may stand for a signed reason."));
        blocks.add(new Document.Table(
                "Findings by rule",
                List.of("Rule", "Severity", "Findings", "What", "What to do"),
                byRule(open),
                List.of(2)));
        if (!findings.waived().isEmpty()) {
            blocks.add(new Document.Table(
                    "Findings that may stand",
                    List.of("Rule", "Severity", "Records", "What", "Reason", "Signed"),
                    findings.waived().stream().map(QualityPages::row).toList(),
                    List.of()));
        }
    }

    private static List<List<String>> byRule(List<Issue> issues) {
        Map<String, List<Issue>> byCode = new TreeMap<>();
        issues.forEach(issue ->
                byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue));
        return byCode.entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey(),
                        entry.getValue().get(0).severity().text(),
                        Integer.toString(entry.getValue().size()),
                        entry.getValue().get(0).what(),
                        entry.getValue().get(0).remedy()))
                .toList();
    }

    /** The name of whoever signed stays in the register: a report leaves the house. */
    private static List<String> row(Waivers.Waived one) {
        return List.of(
                one.issue().code(),
                one.issue().severity().text(),
                String.join(" ", one.issue().where().records()),
                one.issue().what(),
                one.reason(),
                String.valueOf(one.signed()));
    }
}
