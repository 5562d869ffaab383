package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fadeout.edge.documents.FiguresCsv;
import org.fadeout.edge.documents.FiguresJson;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.figures.Figures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a period, over years, and by district and operator. */
@RestController
class FiguresPage {
    static final String ROOM = "figures";
    private static final String REFRESH_SECONDS = "2";

    private final FiguresRoom room;
    private final Pages pages;

    FiguresPage(FiguresRoom room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @GetMapping("/figures")
    ResponseEntity<String> figures(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Asked asked = Asked.of(request);
        FiguresRoom.Answer answer = room.answer(asked);
        FiguresContent content =
                new FiguresView(answer.figures(), answer.balance(), answer.snapshot(), words).content(asked);
        String title = words.say("figures.title", answer.figures().question().period());
        return pages.page("figures.jte", pages.frame(request, ROOM, title), content);
    }

    @GetMapping("/figures.json")
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        FiguresRoom.Answer answer = room.answer(Asked.of(request));
        RouteGate.count(request, answer.figures().rows().size());
        return file(FiguresJson.of(answer.figures(), answer.balance()), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Figures figures = room.answer(Asked.of(request)).figures();
        RouteGate.count(request, figures.rows().size());
        return file(FiguresCsv.of(figures), MediaType.parseMediaType("text/csv"));
    }

    /** Five years. While they are computed the page says how far it is and asks again by itself. */
    @GetMapping("/figures/trend")
    ResponseEntity<String> trend(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Asked asked = Asked.of(request);
        FiguresRoom.Years years = room.years(asked);
        List<Figures> done = years.done();
        ResponseEntity<String> page = pages.page(
                "trend.jte",
                pages.frame(request, ROOM, words.say("figures.trend.title")),
                TrendView.of(done, years.of(), asked, words));
        return done.size() == years.of()
                ? page
                : ResponseEntity.status(page.getStatusCode())
                        .headers(page.getHeaders())
                        .header("Refresh", REFRESH_SECONDS)
                        .body(page.getBody());
    }

    /** The years that are done, as the command prints several years. */
    @GetMapping("/figures/trend.json")
    ResponseEntity<byte[]> trendJson(HttpServletRequest request) {
        List<Figures> done = counted(room.years(Asked.of(request)).done(), request);
        return file(FiguresJson.ofAll(done, List.of()), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/figures/trend.csv")
    ResponseEntity<byte[]> trendCsv(HttpServletRequest request) {
        List<Figures> done = counted(room.years(Asked.of(request)).done(), request);
        return file(done.isEmpty() ? "" : FiguresCsv.of(done), MediaType.parseMediaType("text/csv"));
    }

    private static List<Figures> counted(List<Figures> years, HttpServletRequest request) {
        RouteGate.count(
                request,
                years.stream().mapToLong(figures -> figures.rows().size()).sum());
        return years;
    }

    /** By district and by operator, side by side. */
    @GetMapping("/figures/places")
    ResponseEntity<String> places(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Asked asked = Asked.of(request);
        String level = asked.by().equals("admin1") ? "admin1" : "admin2";
        PlacesView view = new PlacesView(words);
        PlacesView.Content content = new PlacesView.Content(
                asked.by(level).query(),
                level,
                asked.by(level.equals("admin1") ? "admin2" : "admin1").query(),
                room.answer(asked.by(level)).figures().question().period().toString(),
                asked,
                List.of(
                        view.table(room.answer(asked.by(level)).figures(), asked.by(level)),
                        view.table(room.answer(asked.by("operator")).figures(), asked.by("operator"))));
        return pages.page(
                "places.jte", pages.frame(request, ROOM, words.say("figures.places.title", content.period())), content);
    }

    static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
