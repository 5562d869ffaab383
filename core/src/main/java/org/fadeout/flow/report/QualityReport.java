package org.fadeout.flow.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.quality.Waivers;

/** How far the register can be trusted: findings by rule, each finding where the layer may see it, waivers, and what only a person can answer. */
public final class QualityReport {
    /** Of one rule so many are printed; the list of {@code check} has all. */
    private static final int OF_ONE_RULE = 20;

    /** So many records are named, and the others counted. */
    private static final int NAMED = 2;

    private QualityReport() {}

    /** The report. */
    public static Document of(Imprint imprint, Figures figures, Waivers.Judged findings) {
        Pages pages = new Pages(imprint);
        QualityPages.add(pages, imprint, findings);
        if (!imprint.isPublic()) {
            list(pages, findings.open(), "report.quality.list");
            list(pages, figures.questions(), "report.quality.questions");
        }
        return pages.document(
                pages.say("report.quality.title", imprint.countryName()),
                pages.say(
                        "report.subtitle",
                        figures.question().period(),
                        figures.question().asOf()),
                pages.banner(figures.basis().origin(), figures.question().standard()),
                BasisLines.of(imprint, figures));
    }

    private static String records(List<String> ids) {
        return ids.size() <= NAMED
                ? String.join(" ", ids)
                : String.join(" ", ids.subList(0, NAMED)) + " + " + (ids.size() - NAMED);
    }

    private static void list(Pages pages, List<Issue> issues, String key) {
        Map<String, Integer> printed = new HashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Issue issue : issues) {
            if (printed.merge(issue.code(), 1, Integer::sum) <= OF_ONE_RULE) {
                rows.add(List.of(
                        Cell.of(issue.code()),
                        Cell.of(QualityPages.severity(pages, issue.severity())),
                        Cell.of(issue.what()),
                        Cell.of(issue.valueSeen()),
                        Cell.of(records(issue.where().records()))));
            }
        }
        pages.heading(key);
        pages.paragraph(pages.say("report.quality.first", OF_ONE_RULE, rows.size(), issues.size()));
        pages.table(
                new Document.Table(
                        pages.say(key),
                        pages.headings(
                                "report.rule",
                                "report.severity",
                                "report.rule.what",
                                "report.quality.seen",
                                "report.records"),
                        rows,
                        List.of(),
                        List.of()),
                "report.quality.nothing");
    }
}
