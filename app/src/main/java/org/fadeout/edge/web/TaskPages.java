package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks: which have a gap, and what to do next. */
@RestController
@PerSight
class TaskPages {
    private static final String ROOM = "tasks";
    private static final int ROWS = 100;
    private static final List<String> COLUMNS = List.of(
            "id", "number", "invented", "type", "status", "operator", "as_of", "polygon_m2", "gap_m2", "gap", "next");

    private final Snapshots snapshots;
    private final Pages pages;
    private List<TaskCard> cards = List.of();
    private String keptFor = "";

    TaskPages(Snapshots snapshots, Pages pages) {
        this.snapshots = snapshots;
        this.pages = pages;
    }

    private synchronized List<TaskCard> cards(LandRecords records, LocalDate day) {
        String now = snapshots.head() + day;
        if (!now.equals(keptFor)) {
            cards = TaskCards.all(records, day);
            keptFor = now;
        }
        return cards;
    }

    /** The day that was asked for; else the last one on which anything is dated, so that an old register does not look idle. */
    private static LocalDate day(LandRecords records, Asked asked) {
        return asked.day(records.lastDay().orElse(LocalDate.EPOCH));
    }

    @GetMapping("/tasks")
    ResponseEntity<String> tasks(HttpServletRequest request) {
        Wording words = Pages.language(request);
        LandRecords records = LandRecords.of(snapshots.at(Known.NOW), null);
        LocalDate day = day(records, Asked.of(request));
        TasksAsked asked = TasksAsked.of(request);
        List<TaskCard> all = cards(records, day);
        List<TaskCard> found = all.stream().filter(asked::takes).toList();
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int page = Math.min(asked.page(), last);
        int from = (page - 1) * ROWS;
        return pages.page(
                "tasks.jte",
                pages.frame(request, ROOM, words.say("tasks.title")),
                new TasksContent(
                        day.toString(),
                        all.size(),
                        count(all, GapState.OPEN),
                        count(all, GapState.UNCLEAR),
                        asked.search(),
                        choices(all, asked, words),
                        found.subList(from, Math.min(found.size(), from + ROWS)).stream()
                                .map(card -> line(card, words))
                                .toList(),
                        found.size(),
                        found.isEmpty() ? 0 : from + 1,
                        page > 1 ? "/tasks?" + asked.query(page - 1) : "",
                        page < last ? "/tasks?" + asked.query(page + 1) : "",
                        asked.query()));
    }

    private static int count(List<TaskCard> cards, GapState state) {
        return (int) cards.stream().filter(card -> GapState.of(card) == state).count();
    }

    /** What the tasks that are there can be told apart by. */
    private static List<TasksContent.Choice> choices(List<TaskCard> all, TasksAsked asked, Wording words) {
        return List.of(
                new TasksContent.Choice(
                        "type",
                        words.say("task.type"),
                        all.stream()
                                .map(card -> card.task().type())
                                .distinct()
                                .sorted()
                                .map(one -> option(one.text(), words.choice(one), asked.type()))
                                .toList()),
                new TasksContent.Choice(
                        "status",
                        words.say("task.status"),
                        all.stream()
                                .map(card -> card.task().status())
                                .distinct()
                                .sorted()
                                .map(one -> option(one.text(), words.choice(one), asked.status()))
                                .toList()),
                new TasksContent.Choice(
                        "gap",
                        words.say("task.gap"),
                        all.stream()
                                .map(GapState::of)
                                .distinct()
                                .sorted()
                                .map(one -> option(one.text(), words.say(one.word()), asked.gap()))
                                .toList()));
    }

    private static TasksContent.Option option(String value, String label, String chosen) {
        return new TasksContent.Option(value, label, value.equals(chosen));
    }

    /** Every task that the filter takes; areas in whole square metres, an empty cell where one is not known. */
    @GetMapping("/tasks.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Snapshot snapshot = snapshots.at(Known.NOW);
        LandRecords records = LandRecords.of(snapshot, null);
        TasksAsked asked = TasksAsked.of(request);
        Origins origins = Origins.of(snapshot);
        List<List<String>> rows = cards(records, day(records, Asked.of(request))).stream()
                .filter(asked::takes)
                .map(card -> cells(card, origins))
                .toList();
        RouteGate.count(request, rows.size());
        return CsvFile.of("tasks.csv", COLUMNS, rows);
    }

    private static List<String> cells(TaskCard card, Origins origins) {
        Task task = card.task();
        return List.of(
                task.id().text(),
                card.name(),
                origins.of(task) == Origin.INVENTED ? "yes" : "",
                task.type().text(),
                task.status().text(),
                task.operator() == null ? "" : task.operator(),
                card.asOf().toString(),
                squareMetres(card.polygon()),
                squareMetres(card.measured().map(Gap.Measured::area).orElse(null)),
                GapState.of(card).text(),
                card.next().get(0));
    }

    private static String squareMetres(@Nullable Area area) {
        return area == null ? "" : Long.toString(area.squareMetres());
    }

    private static TasksContent.Line line(TaskCard card, Wording words) {
        Task task = card.task();
        return new TasksContent.Line(
                "/tasks/" + task.id().text(),
                card.name(),
                words.choice(task.type()),
                words.choice(task.status()),
                task.operator() == null ? "" : task.operator(),
                m2(card.polygon(), words),
                measured(card, words),
                GapState.of(card) == GapState.TOLERATED ? words.say(GapState.TOLERATED.word()) : "",
                card.next().get(0));
    }

    static String m2(@Nullable Area area, Wording words) {
        return area == null ? words.say("value.unknown") : words.text(area);
    }

    /** The measured gap, or that it cannot be told; empty where none is measured. */
    private static String measured(TaskCard card, Wording words) {
        return GapState.of(card) == GapState.UNCLEAR
                ? words.say(GapState.UNCLEAR.word())
                : card.measured().map(gap -> words.text(gap.area())).orElse("");
    }

    /** The same with a word of the tolerance where it is within it. */
    static String gap(TaskCard card, Wording words) {
        String measured = measured(card, words);
        return GapState.of(card) == GapState.TOLERATED
                ? measured + " (" + words.say(GapState.TOLERATED.word()) + ")"
                : measured;
    }
}
