package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the rules find, by severity and rule, with why it matters and what to do. */
@RestController
class QualityPage {
    private static final int ROWS = 200;

    private final Snapshots snapshots;
    private final Pages pages;
    private Waivers.Judged judged = new Waivers.Judged(List.of(), List.of());
    private String head = "";

    QualityPage(Snapshots snapshots, Pages pages) {
        this.snapshots = snapshots;
        this.pages = pages;
    }

    /** Judged once for each state of the register. */
    private synchronized Waivers.Judged judged() {
        String now = snapshots.head();
        if (!now.equals(head)) {
            Snapshot snapshot = snapshots.at(Known.NOW);
            judged = Waivers.of(snapshot).judge(Catalogue.check(LandRecords.of(snapshot, null)));
            head = now;
        }
        return judged;
    }

    @GetMapping("/quality")
    ResponseEntity<String> quality(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Waivers.Judged found = judged();
        FieldText text = new FieldText(snapshots.at(Known.NOW), words);
        String chosen = Optional.ofNullable(request.getParameter("rule")).orElse("");
        List<Issue> rows = found.open().stream()
                .filter(issue -> chosen.isEmpty() || issue.code().equals(chosen))
                .toList();
        QualityContent content = new QualityContent(
                found.open().size(),
                (int) found.open().stream()
                        .filter(issue -> issue.severity() == Severity.BLOCKING)
                        .count(),
                rules(found.open(), words),
                chosen,
                rows.stream()
                        .limit(ROWS)
                        .map(issue -> finding(issue, text, words))
                        .toList(),
                rows.size(),
                found.waived().stream().map(one -> waived(one, text)).toList(),
                rule(chosen).map(Rule::reason).orElse(""),
                rule(chosen).map(Rule::remedy).orElse(""));
        return pages.page("quality.jte", pages.frame(request, "quality", words.say("quality.title")), content);
    }

    private static Optional<Rule<?>> rule(String id) {
        return Catalogue.ALL.stream()
                .<Rule<?>>map(Catalogue.Entry::rule)
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private static List<QualityContent.RuleLine> rules(List<Issue> open, Wording words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        open.forEach(issue -> counts.merge(issue.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> rule(entry.getKey())
                        .map(rule -> new QualityContent.RuleLine(
                                rule.id(),
                                words.say("severity." + rule.severity().text()),
                                rule.title(),
                                entry.getValue(),
                                "/quality?" + Pages.pair("rule", rule.id())))
                        .orElseThrow())
                .toList();
    }

    private static QualityContent.Finding finding(Issue issue, FieldText text, Wording words) {
        return new QualityContent.Finding(
                issue.code(),
                words.say("severity." + issue.severity().text()),
                issue.what(),
                Optional.ofNullable(issue.valueSeen()).orElse(""),
                issue.remedy(),
                links(issue, text));
    }

    private static List<QualityContent.Link> links(Issue issue, FieldText text) {
        return issue.where().records().stream()
                .map(id -> new QualityContent.Link(text.anyNumber(RecordId.of(id)), "/record/" + id))
                .toList();
    }

    private static QualityContent.Waived waived(Waivers.Waived one, FieldText text) {
        return new QualityContent.Waived(
                one.issue().code(), one.issue().what(), one.reason(), links(one.issue(), text));
    }

    @GetMapping("/quality.json")
    ResponseEntity<byte[]> json() {
        return file(IssuesOut.json(judged().open(), judged().waived(), null), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/quality.geojson")
    ResponseEntity<byte[]> geojson() {
        return file(IssuesOut.geojson(judged().open(), null), MediaType.parseMediaType("application/geo+json"));
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
