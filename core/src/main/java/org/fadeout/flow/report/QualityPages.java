package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;

/** How far the data of a report can be trusted: what the rules found, and what somebody let stand. */
final class QualityPages {
    private static final Map<String, String> TITLES = Catalogue.ALL.stream()
            .map(Catalogue.Entry::rule)
            .collect(Collectors.toMap(rule -> rule.id(), rule -> rule.title(), (one, other) -> one));

    private QualityPages() {}

    static void add(Pages pages, Imprint imprint, Waivers.Judged findings) {
        List<Issue> open = findings.open();
        long blocking =
                open.stream().filter(i -> i.severity() == Severity.BLOCKING).count();
        pages.heading("report.quality");
        pages.paragraph(pages.say(
                "report.quality.lead", open.size(), blocking, findings.waived().size()));
        pages.englishRules();
        pages.table(
                new Document.Table(
                        pages.say("report.quality.byrule"),
                        pages.headings(
                                "report.rule",
                                "report.severity",
                                "report.findings",
                                "report.rule.what",
                                "report.rule.remedy"),
                        byRule(pages, open),
                        List.of(2),
                        List.of(2)),
                "report.quality.nothing");
        waivers(pages, imprint, findings);
    }

    private static void waivers(Pages pages, Imprint imprint, Waivers.Judged findings) {
        pages.heading("report.waivers");
        pages.table(
                new Document.Table(
                        pages.say("report.waivers.caption"),
                        pages.headings(
                                "report.rule",
                                "report.severity",
                                "report.records",
                                "report.rule.what",
                                "report.waiver.reason",
                                "report.waiver.signed"),
                        findings.waived().stream()
                                .map(one -> waiver(pages, imprint, one))
                                .toList(),
                        List.of(),
                        List.of()),
                "report.waivers.none");
    }

    static String severity(Pages pages, Severity severity) {
        return pages.say("report.severity." + severity.text());
    }

    private static List<List<Cell>> byRule(Pages pages, List<Issue> issues) {
        Map<String, List<Issue>> byCode = new TreeMap<>();
        issues.forEach(issue ->
                byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>()).add(issue));
        List<List<Cell>> rows = new ArrayList<>();
        byCode.forEach((code, some) -> rows.add(List.of(
                Cell.of(code),
                Cell.of(severity(pages, some.get(0).severity())),
                number(pages, some.size()),
                Cell.of(TITLES.getOrDefault(code, code)),
                Cell.of(some.get(0).remedy()))));
        if (!rows.isEmpty()) {
            rows.add(List.of(
                    Cell.of(pages.say("report.total")),
                    Cell.of(""),
                    number(pages, issues.size()),
                    Cell.of(""),
                    Cell.of("")));
        }
        return rows;
    }

    private static Cell number(Pages pages, long number) {
        return new Cell(pages.text(number), java.math.BigDecimal.valueOf(number));
    }

    /** The name of whoever signed stays in the register: a report leaves the house. Of what was seen, the public reads the rule only. */
    private static List<Cell> waiver(Pages pages, Imprint imprint, Waivers.Waived one) {
        return List.of(
                Cell.of(one.issue().code()),
                Cell.of(severity(pages, one.issue().severity())),
                Cell.of(String.join(" ", one.issue().where().records())),
                Cell.of(
                        imprint.isPublic()
                                ? TITLES.getOrDefault(
                                        one.issue().code(), one.issue().code())
                                : one.issue().what()),
                Cell.of(one.reason()),
                Cell.of(one.signed() == null ? pages.unknown() : pages.text(one.signed())));
    }
}
