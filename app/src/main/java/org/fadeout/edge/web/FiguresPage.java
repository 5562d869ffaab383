package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.FiguresCsv;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.BalanceOf;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a period: the three areas, the balance, what others report, and the rows behind every number. */
@RestController
class FiguresPage {
    private static final int KEPT = 8;

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Map<Asked, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
    private String head = "";

    FiguresPage(Register register, Snapshots snapshots, Pages pages) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
    }

    /** The same question asked twice of the same register is computed once. */
    private record Answer(Figures figures, Balance balance, Snapshot snapshot) {}

    private synchronized Answer answer(Asked asked) {
        if (!snapshots.head().equals(head)) {
            kept.clear();
            head = snapshots.head();
        }
        Answer answer = kept.computeIfAbsent(asked, this::computed);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return answer;
    }

    private Answer computed(Asked asked) {
        Question question = asked.question(lastYear(), Asked.byLastBatch(register), register.info().zone());
        Snapshot snapshot = snapshots.at(question.known());
        return new Answer(FiguresOf.of(snapshot, question), BalanceOf.of(snapshot, question), snapshot);
    }

    /** The last year in which a task was completed. */
    private Period lastYear() {
        int year = snapshots.at(Known.NOW).all(Task.KIND).stream()
                .map(Task::completed)
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .filter(Objects::nonNull)
                .mapToInt(day -> day.getYear())
                .max()
                .orElse(register.info().created().atZone(register.info().zone()).getYear());
        return Period.ofYear(year);
    }

    @GetMapping("/figures")
    ResponseEntity<String> figures(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Asked asked = Asked.of(request);
        Answer answer = answer(asked);
        FiguresContent content =
                new FiguresView(answer.figures(), answer.balance(), answer.snapshot(), words).content(asked);
        String title = words.say("figures.title", answer.figures().question().period());
        return pages.page("figures.jte", pages.frame(request, "figures", title), content);
    }

    @GetMapping("/figures.json")
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        Answer answer = answer(Asked.of(request));
        return file(FiguresJson.of(answer.figures(), answer.balance()), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return file(FiguresCsv.of(answer(Asked.of(request)).figures()), MediaType.parseMediaType("text/csv"));
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
