package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Known;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.clearance.TaskCard;
import org.fadeout.flow.clearance.TaskCards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks: which have a gap, and what to do next. */
@RestController
@PerSight
class TaskPages {
    private static final String ROOM = "tasks";

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
        List<TaskCard> all = cards(records, day);
        List<TasksContent.Line> lines =
                all.stream().map(card -> line(card, words)).toList();
        int gaps = (int) all.stream()
                .filter(card -> card.measured().map(gap -> !gap.tolerated()).orElse(false))
                .count();
        int unclear = (int) all.stream()
                .filter(card -> card.gap() instanceof Gap.NotDeterminable)
                .count();
        return pages.page(
                "tasks.jte",
                pages.frame(request, ROOM, words.say("tasks.title")),
                new TasksContent(day.toString(), lines, gaps, unclear));
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
                gap(card, words),
                card.next().get(0));
    }

    static String m2(@Nullable Area area, Wording words) {
        return area == null ? words.say("value.unknown") : words.text(area);
    }

    static String gap(TaskCard card, Wording words) {
        Gap gap = card.gap();
        if (gap == null) {
            return "";
        }
        return card.measured()
                .map(measured -> words.text(measured.area())
                        + (measured.tolerated() ? " (" + words.say("tasks.tolerated") + ")" : ""))
                .orElseGet(() -> words.say("tasks.notdeterminable"));
    }
}
