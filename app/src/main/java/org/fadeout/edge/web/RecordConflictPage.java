package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.SettleConflict;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.access.Redaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records that were changed in two places: the difference field by field, and the form in which a person puts the versions together. */
@RestController
@PerSight
class RecordConflictPage {
    static final String PATH = "/quality/records";
    private static final int SHOWN = 50;

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private List<RecordConflict<?>> found = List.of();
    private String head = "";

    RecordConflictPage(Register register, Snapshots snapshots, Pages pages, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
    }

    /** Looked for once for each state of the register. */
    private synchronized List<RecordConflict<?>> found() {
        String now = snapshots.head();
        if (!now.equals(head)) {
            found = RecordConflict.all(register, new Redaction(Layer.RESTRICTED));
            head = now;
        }
        return found;
    }

    @GetMapping(PATH)
    ResponseEntity<String> conflicts(HttpServletRequest request) {
        return shown(request, RecordConflictView.Sent.NOTHING);
    }

    private ResponseEntity<String> shown(HttpServletRequest request, RecordConflictView.Sent sent) {
        Wording words = Pages.language(request);
        FieldText text = new FieldText(snapshots.at(Known.NOW), words);
        RecordConflictView view =
                new RecordConflictView(text, words, register.info().zone());
        List<RecordConflict<?>> all = found();
        List<RecordConflictContent.Conflict> lines = new ArrayList<>();
        // What was sent comes back first, so that it is on the page however many others there are.
        all.stream()
                .sorted(java.util.Comparator.comparing(
                        one -> !one.record().text().equals(sent.id())))
                .limit(SHOWN)
                .forEach(one -> lines.add(view.of(one, sent)));
        String done = request.getParameter("done");
        RecordConflictContent content = new RecordConflictContent(
                lines,
                all.size(),
                done == null ? "" : words.say(done.equals("waits") ? "apart.waits" : "apart.done"),
                lines.stream().anyMatch(one -> one.id().equals(sent.id())) ? "" : sent.fault());
        return pages.page("recordconflicts.jte", pages.frame(request, "quality", words.say("apart.title")), content);
    }

    /** Keeps what a person chose; where that cannot be, the page comes back with the choice and why. */
    @PostMapping(PATH + "/{id}")
    ResponseEntity<String> resolve(@PathVariable("id") String id, HttpServletRequest request) {
        Map<String, String> choices = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> choices.put(name, values[0]));
        try {
            String standing =
                    SettleConflict.run(register, wish(id, choices)).standing().text();
            return ImportPages.to(PATH + "?done=" + (standing.equals("approved") ? "yes" : "waits"));
        } catch (ProblemException e) {
            String why = choices.getOrDefault("reason", "").isBlank()
                    ? Pages.language(request).say("quality.needsreason")
                    : e.problem().message();
            ResponseEntity<String> page = shown(request, new RecordConflictView.Sent(id, choices, why));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .headers(page.getHeaders())
                    .body(page.getBody());
        }
    }

    private SettleConflict.Wish wish(String id, Map<String, String> choices) {
        String take = choices.getOrDefault("take", "");
        List<String> over = Arrays.stream(choices.getOrDefault("seen", "").split(" ", -1))
                .filter(version -> !version.equals(take))
                .toList();
        Map<String, String> fields = new TreeMap<>();
        boolean withdrawal = choices.getOrDefault("withdrawn", "").contains(take + " ");
        choices.forEach((name, version) -> {
            if (name.startsWith("f.") && !version.equals(take) && !withdrawal) {
                fields.put(name.substring(2), version);
            }
        });
        return new SettleConflict.Wish(
                id,
                take,
                over,
                fields,
                Optional.ofNullable(choices.get("reason")).orElse(""),
                desk.actor());
    }
}
