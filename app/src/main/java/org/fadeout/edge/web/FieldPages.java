package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.Decisions;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.edge.actions.SentToday;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.TypedPlace;
import org.fadeout.edge.field.FieldForm;
import org.fadeout.edge.field.SentXml;
import org.fadeout.flow.access.Approval;
import org.fadeout.flow.access.Device;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
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

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
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
        return submissions.stream().map(one -> line(one, all, words)).toList();
    }

    private SentContent.Line line(Submission one, Snapshot all, Wording words) {
        String state = one.isBroken()
                ? words.say("sent.broken")
                : !one.problems().texts().isEmpty()
                        ? words.say("sent.doubt", one.problems().texts().size())
                        : !one.isWhole()
                                ? words.say("sent.part", one.missing().texts().size())
                                : words.say("sent.ok");
        String level = one.isBroken() ? "bad" : one.problems().texts().isEmpty() && one.isWhole() ? "fine" : "doubt";
        return new SentContent.Line(
                PATH + "/" + one.id(),
                FieldText.number(Submission.KIND, one),
                form(one, words),
                when(one),
                device(one, all),
                task(one, all),
                state,
                level);
    }

    private static String form(Submission one, Wording words) {
        return FieldForm.of(one.form())
                .map(form -> words.say("odk.form." + form.kind().name()))
                .orElse(one.form());
    }

    /** When it was finished, by the clock of the phone; the day on which it came where the phone does not say. */
    private String when(Submission one) {
        ZoneId zone = register.info().zone();
        try {
            return one.finished() == null
                    ? one.received().toString()
                    : MINUTE.format(OffsetDateTime.parse(one.finished()).atZoneSameInstant(zone));
        } catch (DateTimeParseException e) {
            return one.received().toString();
        }
    }

    private static String device(Submission one, Snapshot all) {
        return Optional.ofNullable(one.device())
                .flatMap(id -> all.one(Device.KIND, id))
                .map(device -> FieldText.number(Device.KIND, device))
                .orElse("");
    }

    private static String task(Submission one, Snapshot all) {
        return Optional.ofNullable(one.task())
                .flatMap(id -> all.one(Task.KIND, id))
                .map(task -> FieldText.number(Task.KIND, task))
                .orElse("");
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
        List<SentContent.Value> facts = new ArrayList<>();
        add(facts, words.say("sent.what"), form(submission, words));
        add(facts, words.say("sent.when"), when(submission));
        add(facts, words.say("sent.device"), device(submission, all));
        add(facts, words.field(Submission.KIND, field("operator")), submission.operator());
        add(facts, words.say("sent.task"), task(submission, all));
        add(
                facts,
                words.field(Submission.KIND, field("missing")),
                String.join(", ", submission.missing().texts()));
        String owner = submission.owner();
        SentContent.One content = new SentContent.One(
                submission.id().text(),
                sent.waits(),
                submission.isRecord(),
                facts,
                submission.problems().texts(),
                rows(sent, words, all),
                sent.record() != null && sent.record().approved() != null,
                sent.files().stream()
                        .map(file -> new SentContent.Photo(
                                file.id().text(),
                                FieldText.number(org.fadeout.flow.source.Attachment.KIND, file),
                                file.type().isPicture() && file.sha256() != null))
                        .toList(),
                correct(sent),
                owner == null ? "" : "/register/" + submission.ownerKind() + "/" + owner,
                refused);
        String title = words.say("sent.one", FieldText.number(Submission.KIND, submission));
        return pages.page("sentone.jte", pages.frame(request, "field", title), content);
    }

    private static Field<Submission> field(String name) {
        return Submission.KIND.field(name).orElseThrow();
    }

    private static void add(List<SentContent.Value> facts, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new SentContent.Value(label, text));
        }
    }

    /** What was sent, read anew from what is kept; nothing where its content was erased. */
    private Optional<SentForm> form(Submission submission) {
        return Optional.ofNullable(submission.sha256())
                .flatMap(register::content)
                .map(xml -> forms.read(SentXml.read(xml)));
    }

    private List<SentContent.Row> rows(SentToday.Sent sent, Wording words, Snapshot all) {
        Map<String, String> texts = new LinkedHashMap<>();
        form(sent.submission()).ifPresent(form -> {
            if (form.place() != null) {
                texts.put("", shape(form.place()));
            }
            texts.putAll(form.texts());
            texts.putAll(form.rest());
        });
        List<SentContent.Row> rows = new ArrayList<>();
        Kind<?> kind =
                FieldForm.of(sent.submission().form()).map(FieldForm::kind).orElse(null);
        if (kind != null) {
            rows(kind, sent.record(), texts, words, all, rows);
        }
        texts.remove("");
        texts.forEach((name, text) -> rows.add(new SentContent.Row(name, text, "", "", false)));
        Optional.ofNullable(sent.submission().answers())
                .ifPresent(own ->
                        own.values().forEach((name, text) -> rows.add(new SentContent.Row(name, text, "", "", false))));
        return rows;
    }

    private static <T extends Entity> void rows(
            Kind<T> kind,
            Approval.@Nullable Proposal<?> proposal,
            Map<String, String> texts,
            Wording words,
            Snapshot all,
            List<SentContent.Row> rows) {
        FieldText shown = new FieldText(all, words);
        T now = proposal == null || proposal.proposed().entity() == null
                ? null
                : kind.cast(proposal.proposed().entity());
        T before = proposal == null
                        || proposal.approved() == null
                        || proposal.approved().entity() == null
                ? null
                : kind.cast(proposal.approved().entity());
        for (Field<T> field : kind.fields()) {
            boolean place = field.type().isGeometry();
            String sent =
                    Optional.ofNullable(texts.remove(place ? "" : field.name())).orElse("");
            Object value = now == null ? null : field.of(now);
            Object old = before == null ? null : field.of(before);
            if (field.name().equals("id") || (sent.isEmpty() && value == null && old == null)) {
                continue;
            }
            String record = value == null ? "" : place ? place(value) : shown.of(field, value);
            String approved = old == null ? "" : place ? place(old) : shown.of(field, old);
            if (sent.isEmpty() && record.isEmpty() && approved.isEmpty()) {
                continue;
            }
            rows.add(new SentContent.Row(
                    words.field(kind, field), sent, record, approved, before != null && !record.equals(approved)));
        }
    }

    /** As the phone took it, latitude first where it is a point. */
    private static String shape(Geometry place) {
        return place instanceof Point point ? point.getY() + " " + point.getX() : shortened(place.toText());
    }

    private static String place(Object value) {
        return shortened(TypedPlace.write(value));
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + " …" : text;
    }

    /** The form of the record; for what became none, an empty one with what was sent. */
    private String correct(SentToday.Sent sent) {
        Submission submission = sent.submission();
        String back = "back=" + PATH + "/" + submission.id();
        if (submission.isRecord()) {
            return "/register/" + submission.ownerKind() + "/" + submission.owner() + "/edit?" + back;
        }
        Kind<?> kind = FieldForm.of(submission.form()).map(FieldForm::kind).orElse(null);
        if (kind == null) {
            return "";
        }
        StringBuilder address = new StringBuilder("/register/" + kind.name() + "/new?" + back);
        form(submission)
                .ifPresent(form -> form.texts()
                        .forEach((name, text) -> address.append('&').append(Pages.pair("f." + name, text))));
        return address.toString();
    }

    /** The form as it came, to the byte. */
    @GetMapping(PATH + "/{id}/sent.xml")
    ResponseEntity<byte[]> raw(@PathVariable("id") String id) {
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
