package org.fadeout.edge.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
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

/** Puts what came from the field into words for its pages. */
final class SentView {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Register register;
    private final FieldForms forms;
    private final Snapshot all;
    private final Wording words;

    SentView(Register register, FieldForms forms, Snapshot all, Wording words) {
        this.register = register;
        this.forms = forms;
        this.all = all;
        this.words = words;
    }

    /** One line of a list. */
    SentContent.Line line(Submission one) {
        String state = one.isBroken()
                ? words.say("sent.broken")
                : !one.problems().texts().isEmpty()
                        ? words.say("sent.doubt", one.problems().texts().size())
                        : !one.isWhole()
                                ? words.say("sent.part", one.missing().texts().size())
                                : words.say("sent.ok");
        String level = one.isBroken() ? "bad" : one.problems().texts().isEmpty() && one.isWhole() ? "fine" : "doubt";
        return new SentContent.Line(
                FieldPages.PATH + "/" + one.id(),
                FieldText.number(Submission.KIND, one),
                formOf(one),
                when(one),
                device(one),
                task(one),
                state,
                level);
    }

    private String formOf(Submission one) {
        if (one.form().equals(SentForm.UNREADABLE)) {
            return words.say("sent.unreadable");
        }
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

    private String device(Submission one) {
        return Optional.ofNullable(one.device())
                .flatMap(id -> all.one(Device.KIND, id))
                .map(device -> FieldText.number(Device.KIND, device))
                .orElse("");
    }

    private String task(Submission one) {
        return Optional.ofNullable(one.task())
                .flatMap(id -> all.one(Task.KIND, id))
                .map(task -> FieldText.number(Task.KIND, task))
                .orElse("");
    }

    /** What is told of a submission as a whole. */
    List<SentContent.Value> facts(Submission submission) {
        List<SentContent.Value> facts = new ArrayList<>();
        add(facts, words.say("sent.what"), formOf(submission));
        add(facts, words.say("sent.when"), when(submission));
        add(facts, words.say("sent.device"), device(submission));
        add(facts, words.field(Submission.KIND, field("operator")), submission.operator());
        add(facts, words.say("sent.task"), task(submission));
        add(
                facts,
                words.field(Submission.KIND, field("missing")),
                String.join(", ", submission.missing().texts()));
        return facts;
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
                .filter(hash -> !submission.form().equals(SentForm.UNREADABLE))
                .flatMap(register::content)
                .map(xml -> forms.read(SentXml.read(xml)));
    }

    /** What was sent beside what it became, field by field. */
    List<SentContent.Row> rows(SentToday.Sent sent) {
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
            rows(kind, sent.record(), texts, rows);
        }
        texts.remove("");
        texts.forEach((name, text) -> rows.add(new SentContent.Row(name, text, "", "", false)));
        Optional.ofNullable(sent.submission().answers())
                .ifPresent(own ->
                        own.values().forEach((name, text) -> rows.add(new SentContent.Row(name, text, "", "", false))));
        return rows;
    }

    private <T extends Entity> void rows(
            Kind<T> kind,
            Approval.@Nullable Proposal<?> proposal,
            Map<String, String> texts,
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
    String correct(SentToday.Sent sent) {
        Submission submission = sent.submission();
        String back = "back=" + FieldPages.PATH + "/" + submission.id();
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
}
