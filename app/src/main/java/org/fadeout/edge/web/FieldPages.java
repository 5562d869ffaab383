package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.Decisions;
import org.fadeout.edge.actions.SentToday;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.source.Submission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What came from the field: compared with the record that it became, corrected, approved. Made to be used on a phone too. */
@RestController
class FieldPages {
    static final String PATH = "/field";

    private static final int SHOWN = 200;

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private final FieldForms forms;

    FieldPages(Register register, Snapshots snapshots, Pages pages, Desk desk, FieldForms forms) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ResponseEntity<String> all(HttpServletRequest request) {
        Wording words = Pages.language(request);
        List<Submission> waiting = SentToday.waiting(register);
        LocalDate today = desk.today(register);
        List<Submission> now = SentToday.all(register).stream()
                .filter(one -> one.received().equals(PartialDate.of(today)))
                .toList();
        long broken = now.stream().filter(Submission::isBroken).count();
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        SentContent.All content = new SentContent.All(
                words.say("sent.lead", waiting.size(), now.size(), broken),
                lines(waiting.stream().limit(SHOWN).toList(), words),
                Set.of("approve", "reject").contains(done) ? words.say("sent.done." + done) : "",
                "");
        return pages.page("sent.jte", pages.frame(request, "field", words.say("sent.title")), content);
    }

    /** Submissions as lines of a list. */
    List<SentContent.Line> lines(List<Submission> submissions, Wording words) {
        Snapshot all = snapshots.at(Known.NOW.withSubmitted());
        SentView view = new SentView(register, forms, all, words);
        return submissions.stream().map(view::line).toList();
    }

    private SentToday.Sent sent(String id) {
        return Optional.of(id)
                .filter(RecordId::isOne)
                .flatMap(text -> SentToday.one(register, RecordId.of(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> one(@PathVariable("id") String id, HttpServletRequest request) {
        return show(sent(id), request, "");
    }

    private ResponseEntity<String> show(SentToday.Sent sent, HttpServletRequest request, String refused) {
        Wording words = Pages.language(request);
        Submission submission = sent.submission();
        Snapshot all = snapshots.at(Known.NOW.withSubmitted());
        SentView view = new SentView(register, forms, all, words);
        String owner = submission.owner();
        List<SentContent.Row> rows = view.rows(sent);
        SentContent.One content = new SentContent.One(
                submission.id().text(),
                sent.waits(),
                sent.overtaken(),
                submission.isRecord(),
                view.facts(submission),
                submission.problems().texts(),
                rows.stream().filter(row -> !row.isSame()).toList(),
                rows.stream().filter(SentContent.Row::isSame).toList(),
                sent.record() != null && sent.record().approved() != null,
                sent.files().stream()
                        .map(file -> new SentContent.Photo(
                                file.id().text(),
                                FieldText.number(org.fadeout.flow.source.Attachment.KIND, file),
                                file.type().name(),
                                file.type().isPicture() && file.sha256() != null,
                                file.sha256() != null))
                        .toList(),
                view.correct(sent),
                owner == null ? "" : "/register/" + submission.ownerKind() + "/" + owner,
                refused);
        String title = words.say("sent.one", FieldText.number(Submission.KIND, submission));
        return pages.page("sentone.jte", pages.frame(request, "field", title), content);
    }

    /** The form as it came, to the byte. */
    @GetMapping(PATH + "/{id}/sent.xml")
    ResponseEntity<byte[]> raw(@PathVariable("id") String id, HttpServletRequest request) {
        RouteGate.count(request, 1);
        byte[] xml = Optional.ofNullable(sent(id).submission().sha256())
                .flatMap(register::content)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".xml\"")
                .body(xml);
    }

    @PostMapping(PATH + "/{id}/approve")
    ResponseEntity<String> approve(@PathVariable("id") String id, HttpServletRequest request) {
        return decide(sent(id), request, "approve");
    }

    @PostMapping(PATH + "/{id}/reject")
    ResponseEntity<String> reject(@PathVariable("id") String id, HttpServletRequest request) {
        return decide(sent(id), request, "reject");
    }

    private ResponseEntity<String> decide(SentToday.Sent sent, HttpServletRequest request, String act) {
        Wording words = Pages.language(request);
        String reason =
                Optional.ofNullable(request.getParameter("reason")).orElse("").strip();
        if (act.equals("reject") && reason.isEmpty()) {
            return show(sent, request, words.say("sent.reason.hint"));
        }
        if (act.equals("approve") && sent.overtaken() && reason.isEmpty()) {
            return show(sent, request, words.say("sent.overtaken.reason"));
        }
        List<String> names = SentToday.names(register, sent);
        if (names.isEmpty()) {
            return show(sent, request, words.say("sent.decided"));
        }
        Decisions.Request wanted = new Decisions.Request(
                names, null, desk.actor(), reason.isEmpty() ? "Compared with what was sent" : reason, null);
        try {
            if (act.equals("approve")) {
                Decisions.approve(register, wanted);
            } else {
                Decisions.reject(register, wanted);
            }
        } catch (ProblemException refused) {
            return show(
                    sent, request, words.say("sent.refused", refused.problem().message()));
        }
        return FormPages.to(PATH + "?done=" + act);
    }
}
