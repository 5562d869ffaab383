package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.TaskGround;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Guard;
import org.fadeout.flow.clearance.ProgressSum;
import org.fadeout.flow.clearance.QualityVisit;
import org.fadeout.flow.clearance.SearchedLand;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** Puts a task into words for its page. */
final class TaskView {
    private static final int FINDS_SHOWN = 100;
    private static final List<String> FIND_FIELDS = List.of(
            "position",
            "accuracy",
            "number",
            "cmr_type",
            "model",
            "quantity",
            "found",
            "destroyed",
            "depth",
            "found_in_place");

    private final Snapshot snapshot;
    private final Wording words;

    TaskView(Snapshot snapshot, Wording words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    TaskContent of(
            TaskGround task,
            @Nullable List<Guard> judged,
            LocalDate today,
            String findId,
            Map<String, String> asked,
            List<String> refused,
            TaskContent.SentPart sent) {
        TaskCard card = task.card();
        List<Guard> gates = judged != null ? judged : card.complete() ? card.handOver(null) : card.completion(null);
        List<TaskContent.FindLine> finds = finds(task);
        return new TaskContent(
                card.task().id().text(),
                card.name(),
                task.one().records().origin() == Origin.INVENTED,
                card.asOf().toString(),
                today.toString(),
                card.complete(),
                card.task().type().clears(),
                TaskPage.m2(task),
                values(card),
                gates.stream()
                        .map(gate -> new TaskContent.GateLine(
                                words.choice(gate.gate()), gate.met(), gate.seen(), gate.remedy()))
                        .toList(),
                card.next(),
                card.remaining().stream()
                        .map(hazard -> new TaskContent.Hazard(
                                hazard.number() == null ? hazard.id().text() : hazard.number(),
                                "/register/hazard/" + hazard.id().text()))
                        .toList(),
                finds.stream().limit(FINDS_SHOWN).toList(),
                Math.max(0, finds.size() - FINDS_SHOWN),
                visits(card),
                find(task, today),
                given(task, today),
                findId,
                card.task().type().clears()
                        && !card.measured().map(gap -> gap.tolerated()).orElse(false),
                task.completion().isPresent() || !card.handOvers().isEmpty(),
                !card.handOvers().isEmpty() && card.reopenings().isEmpty(),
                asked,
                refused,
                done(asked),
                sent);
    }

    private String done(Map<String, String> asked) {
        if ("complete".equals(asked.get("done"))) {
            return words.say("task.done.complete");
        }
        return "yes".equals(asked.get("saved")) ? words.say("saved.yes") : "";
    }

    private List<TaskContent.Value> values(TaskCard card) {
        List<TaskContent.Value> values = new ArrayList<>();
        Task task = card.task();
        add(values, "task.type", words.choice(task.type()));
        add(values, "task.status", words.choice(task.status()));
        add(values, "task.operator", task.operator() == null ? words.say("value.unknown") : task.operator());
        add(values, "task.polygon", TaskPages.m2(card.polygon(), words));
        add(values, "task.searched", searched(card));
        add(values, "task.cleared", words.text(card.searched().cleared().area()));
        add(values, "task.items", card.items().disposed() + " / " + card.items().found());
        add(values, "task.gap", TaskPages.gap(card, words));
        add(values, "task.passes", passes(card.searched()));
        ProgressSum progress = card.progress();
        add(
                values,
                "task.days",
                progress.reports().isZero()
                        ? words.say("task.noreports")
                        : words.say(
                                "task.reports", progress.reports(), progress.last() == null ? "" : progress.last()));
        add(values, "task.standard", card.standard().title());
        return values;
    }

    private String searched(TaskCard card) {
        Area all = card.searched().all();
        Area polygon = card.polygon();
        String area = TaskPages.m2(all, words);
        return all == null || polygon == null || polygon.isZero()
                ? area
                : area + " (" + Math.round(100.0 * all.squareMetres() / polygon.squareMetres()) + " %)";
    }

    private String passes(SearchedLand searched) {
        List<String> lines = new ArrayList<>();
        for (SearchedLand.Line line : searched.lines()) {
            String method = line.method() == null ? words.say("value.unknown") : line.method();
            String depth = line.depth() == null ? words.say("value.unknown") : words.text(line.depth());
            lines.add(line.passes() + " × " + method + ", " + depth + ": " + words.text(line.area()));
        }
        return lines.isEmpty() ? words.say("value.unknown") : String.join("; ", lines);
    }

    private void add(List<TaskContent.Value> values, String key, String text) {
        values.add(new TaskContent.Value(words.say(key), text));
    }

    /** Own finds first, the newest on top. */
    private List<TaskContent.FindLine> finds(TaskGround task) {
        Comparator<TaskGround.Reach> order = Comparator.comparing(TaskGround.Reach::own)
                .thenComparing(
                        reach -> reach.find().found(), Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder()))
                .reversed();
        return task.reaches().stream().sorted(order).map(this::line).toList();
    }

    private TaskContent.FindLine line(TaskGround.Reach reach) {
        Find find = reach.find();
        String what = find.model() != null
                ? find.model()
                : find.cmrType() != null ? words.choice(find.cmrType()) : words.choice(find.category());
        return new TaskContent.FindLine(
                FieldText.number(Find.KIND, find),
                "/register/find/" + find.id(),
                what,
                words.text(find.quantity()),
                find.found() == null ? words.say("value.unknown") : words.text(find.found()),
                find.destroyed() != null
                        ? words.text(find.destroyed())
                        : find.disposal() != null ? find.disposal() : words.say("task.notdisposed"),
                words.say(reach.disc() == null ? "task.nodisc" : reach.own() ? "task.own" : "task.neighbour"),
                reach.own());
    }

    private List<TaskContent.VisitLine> visits(TaskCard card) {
        return card.inspected().visits().stream()
                .map(visit -> new TaskContent.VisitLine(
                        FieldText.number(QualityVisit.KIND, visit),
                        "/register/quality_visit/" + visit.id(),
                        words.text(visit.date()),
                        words.choice(visit.type()),
                        visit.result() == null ? words.say("value.unknown") : words.choice(visit.result())))
                .toList();
    }

    /** The few inputs with which a find is recorded from the map. */
    private List<FormContent.Input> find(TaskGround task, LocalDate today) {
        Map<String, String> texts = new HashMap<>(task.newFind(today));
        FormInputs<Find> inputs = new FormInputs<>(Find.KIND, true, texts, List.of(), snapshot, words);
        List<FormContent.Input> find = new ArrayList<>();
        for (String name : FIND_FIELDS) {
            Field<Find> field = Find.KIND.field(name).orElseThrow();
            find.add(inputs.input(field));
        }
        return find;
    }

    /** What of a new find stands without being asked. */
    private static Map<String, String> given(TaskGround task, LocalDate today) {
        Map<String, String> texts = new HashMap<>(task.newFind(today));
        FIND_FIELDS.forEach(texts::remove);
        return texts;
    }
}
