package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.Waiving;
import org.fadeout.edge.documents.IssuesOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.quality.Catalogue;
import org.fadeout.flow.quality.Waivers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules find, by severity, rule, kind and text, with why it matters and what to do; and what may stand, by whose word. */
@RestController
@PerSight
class QualityPage {
    private static final String PATH = "/quality";

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private Waivers.Judged judged = new Waivers.Judged(List.of(), List.of());
    private String head = "";

    QualityPage(Register register, Snapshots snapshots, Pages pages, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
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

    private QualityView view(HttpServletRequest request) {
        return new QualityView(snapshots.at(Known.NOW), Pages.language(request), QualityAsked.of(request));
    }

    @GetMapping(PATH)
    ResponseEntity<String> quality(HttpServletRequest request) {
        boolean waits = request.getParameter("waits") != null;
        return page(request, view(request), waits ? Pages.language(request).say("quality.waits") : "");
    }

    private ResponseEntity<String> page(HttpServletRequest request, QualityView view, String problem) {
        Wording words = Pages.language(request);
        QualityContent content =
                view.content(judged(), desk.actor(), desk.today(register).toString(), problem);
        return pages.page("quality.jte", pages.frame(request, "quality", words.say("quality.title")), content);
    }

    /** Lets a finding stand. Every record that it names comes with the form, so that nothing stands that nobody had seen. */
    @PostMapping(PATH + "/waive")
    ResponseEntity<String> waive(
            @RequestParam("of") String rule,
            @RequestParam("record") List<String> records,
            @RequestParam("reason") String reason,
            HttpServletRequest request) {
        QualityView view = view(request);
        if (reason.isBlank()) {
            String why = Pages.language(request).say("quality.needsreason");
            return refused(page(request, view.typed(rule, records, reason), why));
        }
        try {
            BatchEntry kept = Waiving.run(register, rule, records, reason.strip(), desk.actor(), desk.today(register));
            String waits = kept.standing() == Standing.APPROVED ? "" : "waits&";
            String query = QualityAsked.of(request).query();
            return ImportPages.to(PATH + "?" + waits + query + "#waived");
        } catch (ProblemException e) {
            return refused(
                    page(request, view.typed(rule, records, reason), e.problem().message()));
        }
    }

    private static ResponseEntity<String> refused(ResponseEntity<String> page) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        QualityView view = view(request);
        List<Waivers.Waived> waived = judged().waived().stream()
                .filter(one -> view.takes(one.issue()))
                .toList();
        List<Issue> open = open(view);
        RouteGate.count(request, open.size() + waived.size());
        return file(IssuesOut.json(open, waived, null), MediaType.APPLICATION_JSON);
    }

    @GetMapping(PATH + ".geojson")
    ResponseEntity<byte[]> geojson(HttpServletRequest request) {
        return file(IssuesOut.geojson(counted(request), null), MediaType.parseMediaType("application/geo+json"));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        MediaType csv = new MediaType("text", "csv", StandardCharsets.UTF_8);
        return file(IssuesOut.csv(counted(request), null), csv);
    }

    private List<Issue> counted(HttpServletRequest request) {
        List<Issue> open = open(view(request));
        RouteGate.count(request, open.size());
        return open;
    }

    private List<Issue> open(QualityView view) {
        return judged().open().stream().filter(view::takes).toList();
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
