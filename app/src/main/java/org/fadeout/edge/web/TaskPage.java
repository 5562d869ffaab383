package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.CompleteTask;
import org.fadeout.edge.actions.HandOverTask;
import org.fadeout.edge.actions.SentToday;
import org.fadeout.edge.actions.TaskGround;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Declaration;
import org.fadeout.flow.clearance.Exclusion;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.HandOverTerms;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.SignedReason;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One task at work: its ground drawn and measured, a find more, a search more, its completion and hand-over. */
@RestController
class TaskPage {
    static final String PROGRAM = "fadeout";

    private static final int SENT_SHOWN = 50;

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private final Ground ground;
    private final FormPages forms;
    private final FieldPages field;

    TaskPage(
            Register register,
            Snapshots snapshots,
            Pages pages,
            Desk desk,
            Ground ground,
            FormPages forms,
            FieldPages field) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
        this.ground = ground;
        this.forms = forms;
        this.field = field;
    }

    private TaskGround task(String id, HttpServletRequest request) {
        Snapshot snapshot = snapshots.at(Known.NOW);
        if (snapshot.one(Task.KIND, RecordId.of(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String asOf = Asked.of(request).asOf();
        LocalDate day = asOf.isEmpty() ? null : Asked.of(request).day(LocalDate.EPOCH);
        return TaskGround.of(snapshot, id, day);
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<String> page(@PathVariable("id") String id, HttpServletRequest request) {
        return show(task(id, request), request, null, List.of());
    }

    private ResponseEntity<String> show(
            TaskGround task, HttpServletRequest request, @Nullable List<Guard> judged, List<String> refused) {
        Map<String, String> asked = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        String id = fresh();
        TaskContent content = new TaskView(snapshots.at(Known.NOW), Pages.language(request))
                .of(task, judged, desk.today(register), id, asked, refused, sent(task, Pages.language(request)));
        String title = Pages.language(request).say("task.title", task.card().name());
        return pages.page("task.jte", pages.frame(request, "tasks", title), content);
    }

    /** What came from the field: today, and what waits; the gap as it would be with it. */
    private TaskContent.SentPart sent(TaskGround task, Wording words) {
        RecordId id = task.task().id();
        PartialDate today = PartialDate.of(desk.today(register));
        List<Submission> waiting = SentToday.waiting(register).stream()
                .filter(one -> id.equals(one.task()))
                .toList();
        long now = SentToday.all(register).stream()
                .filter(one -> id.equals(one.task()) && one.received().equals(today))
                .count();
        if (waiting.isEmpty() && now == 0) {
            return new TaskContent.SentPart(words.say("task.sent.none"), "", List.of());
        }
        boolean grows = !waiting.isEmpty() && task.task().type().clears();
        TaskGround after = grows ? TaskGround.of(snapshots.at(Known.NOW.withSubmitted()), id.text(), null) : task;
        return new TaskContent.SentPart(
                words.say("task.sent.lines", now, waiting.size()),
                grows ? words.say("task.sent.gap", TaskPages.gap(after.card(), words)) : "",
                field.lines(waiting.stream().limit(SENT_SHOWN).toList(), words));
    }

    private String fresh() {
        return forms.fresh(Find.KIND).text();
    }

    /** What lies on the ground of the task, each feature with its part: polygon, searched, exclusion, disc, gap, find. */
    @GetMapping("/tasks/{id}/ground.json")
    ResponseEntity<String> ground(@PathVariable("id") String id, HttpServletRequest request) {
        TaskGround task = task(id, request);
        RouteGate.count(request, RouteGate.UNCOUNTED);
        return json(features(task));
    }

    private static ResponseEntity<String> json(Object tree) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.of(tree));
    }

    private static Map<String, Object> features(TaskGround task) {
        List<Object> features = new ArrayList<>();
        Land polygon = task.task().land();
        if (polygon != null) {
            features.add(part("polygon", GeometryTree.feature(Task.KIND, task.task(), polygon)));
        }
        for (Searched search : task.searched()) {
            if (search.land() != null) {
                features.add(part("searched", GeometryTree.feature(Searched.KIND, search, search.land())));
            }
        }
        for (Exclusion exclusion : task.exclusions()) {
            if (exclusion.land() != null) {
                features.add(part("exclusion", GeometryTree.feature(Exclusion.KIND, exclusion, exclusion.land())));
            }
        }
        for (TaskGround.Reach reach : task.reaches()) {
            if (reach.disc() != null) {
                features.add(part(
                        "disc", feature(reach.disc(), "disc-" + reach.find().id())));
            }
            if (reach.find().position() != null) {
                features.add(part(
                        "find",
                        GeometryTree.feature(
                                Find.KIND, reach.find(), reach.find().position())));
            }
        }
        int piece = 0;
        for (Land gap : task.gap()) {
            features.add(part("gap", feature(gap, "gap-" + piece++)));
        }
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> feature(Land land, String id) {
        return GeometryTree.feature(land, new TreeMap<>(), id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(String part, Map<String, Object> feature) {
        ((Map<String, Object>) Objects.requireNonNull(feature.get("properties"))).put("part", part);
        return feature;
    }

    /** The gap as it would be with one find more; nothing is kept. */
    @PostMapping("/tasks/{id}/preview")
    ResponseEntity<String> preview(@PathVariable("id") String id, HttpServletRequest request) {
        TaskGround before = task(id, request);
        Map<String, String> texts = new LinkedHashMap<>(before.newFind(desk.today(register)));
        texts.putAll(Typed.of(request).texts());
        TaskGround.Preview preview =
                before.with(snapshots.at(Known.NOW), forms.fresh(Find.KIND), texts, ground.country(), desk.actor());
        TaskGround after = preview.after();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("before", gap(before, Pages.language(request)));
        tree.put("beforeM2", m2(before));
        tree.put("after", after == null ? null : gap(after, Pages.language(request)));
        tree.put("afterM2", after == null ? null : m2(after));
        tree.put(
                "faults",
                preview.faults().stream()
                        .map(fault -> fault.field() + ": " + fault.what() + " " + fault.seen())
                        .toList());
        tree.put("ground", after == null ? null : features(after));
        return json(tree);
    }

    static @Nullable Long m2(TaskGround task) {
        return task.card().measured().map(gap -> gap.area().squareMetres()).orElse(null);
    }

    private static String gap(TaskGround task, Wording words) {
        if (task.card().gap() instanceof Gap.NotDeterminable unclear) {
            return unclear.reason();
        }
        return task.card().measured().map(gap -> words.text(gap.area())).orElse("");
    }

    /** The form of a search, with the gap as its land. */
    @GetMapping("/tasks/{id}/search")
    ResponseEntity<String> search(@PathVariable("id") String id, HttpServletRequest request) {
        return forms.prefilled(
                request, Searched.KIND, task(id, request).newSearch(desk.today(register)), "/tasks/" + id);
    }

    @GetMapping("/tasks/{id}/find")
    ResponseEntity<String> find(@PathVariable("id") String id, HttpServletRequest request) {
        return forms.prefilled(request, Find.KIND, task(id, request).newFind(desk.today(register)), "/tasks/" + id);
    }

    @GetMapping("/tasks/{id}/visit")
    ResponseEntity<String> visit(@PathVariable("id") String id, HttpServletRequest request) {
        return forms.prefilled(
                request, QualityVisit.KIND, task(id, request).newVisit(desk.today(register)), "/tasks/" + id);
    }

    private static @Nullable String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private LocalDate day(HttpServletRequest request) {
        return new Asked("", Objects.requireNonNullElse(one(request, "date"), ""), "", "").day(desk.today(register));
    }

    /** Declares the task complete. Where a gate is shut the page comes back with the gates as they stand. */
    @PostMapping("/tasks/{id}/complete")
    ResponseEntity<String> complete(@PathVariable("id") String id, HttpServletRequest request) {
        TaskGround task = task(id, request);
        String reason = one(request, "reason");
        String signed = one(request, "signed-by");
        if ((reason == null) != (signed == null)) {
            String missing = Pages.language(request).say("task.signed.both");
            return show(task, request, null, List.of(missing));
        }
        SignedReason why = reason == null || signed == null ? null : new SignedReason(reason, signed);
        CompleteTask.Outcome outcome = CompleteTask.run(
                register,
                new CompleteTask.Request(
                        id, new Declaration(day(request), one(request, "by"), why), false, desk.actor()));
        if (outcome.completed() == null) {
            return show(task, request, outcome.guards(), refusals(outcome.guards()));
        }
        return FormPages.to("/tasks/" + id + "?done=complete");
    }

    private static List<String> refusals(List<Guard> guards) {
        return Guard.shut(guards).stream()
                .map(guard -> guard + ". " + guard.remedy() + ".")
                .toList();
    }

    /** Hands the land over, and leads to the certificate. */
    @PostMapping("/tasks/{id}/hand-over")
    ResponseEntity<String> handOver(@PathVariable("id") String id, HttpServletRequest request) {
        String from = one(request, "from");
        String to = one(request, "to");
        String risk = one(request, "risk");
        if (from == null || to == null || risk == null) {
            return show(
                    task(id, request),
                    request,
                    null,
                    List.of(Pages.language(request).say("handover.needed")));
        }
        String markers = one(request, "markers");
        HandOverTerms terms = new HandOverTerms(
                day(request),
                one(request, "number"),
                from,
                to,
                one(request, "exclusions"),
                risk,
                markers == null ? null : PartialDate.of(new Asked("", markers, "", "").day(LocalDate.EPOCH)),
                one(request, "signed-from"),
                one(request, "signed-to"));
        HandOverTask.Outcome outcome =
                HandOverTask.run(register, new HandOverTask.Request(id, terms, false, desk.actor()), PROGRAM);
        if (outcome.given() == null) {
            return show(task(id, request), request, outcome.guards(), refusals(outcome.guards()));
        }
        return FormPages.to("/tasks/" + id + "/certificate");
    }
}
