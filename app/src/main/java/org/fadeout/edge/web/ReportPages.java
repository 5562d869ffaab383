package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.edge.documents.ReportFormat;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.report.Document;
import org.fadeout.flow.source.Origin;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reports to be signed: chosen, looked at and taken along in every format. */
@RestController
class ReportPages {
    static final String ROOM = "reports";

    private final ReportsRoom room;
    private final Pages pages;

    ReportPages(ReportsRoom room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @GetMapping("/reports")
    ResponseEntity<String> reports(HttpServletRequest request) {
        return page(request, List.of());
    }

    /** The page with the report that is chosen, or with why it is not written. */
    private ResponseEntity<String> page(HttpServletRequest request, List<String> before) {
        Wording words = Pages.language(request);
        ReportWish wish = ReportWish.of(request);
        List<String> refused = new ArrayList<>(before);
        String html = "";
        if (!wish.kind().isEmpty() && refused.isEmpty()) {
            try {
                html = DocumentHtml.part(room.of(wish));
            } catch (ProblemException refusal) {
                refused.addAll(told(refusal.problem()));
            }
        }
        boolean keeps = !html.isEmpty() && wish.isFinal() && wish.kind().equals(ReportKind.ARTICLE7.text());
        ReportsContent content = new ReportsContent(
                choices(wish, words),
                Map.of(
                        "period", wish.asked().period(),
                        "as-of", wish.asked().asOf(),
                        "as-known-on", wish.asked().known(),
                        "task", wish.task()),
                refused,
                html,
                html.isEmpty() ? List.of() : files(wish),
                keeps ? wish.parameters() : Map.of(),
                WordsRoom.one(request, "kept").equals("yes"));
        ResponseEntity<String> page =
                pages.page("reports.jte", pages.frame(request, ROOM, words.say("reports.title")), content);
        return refused.isEmpty()
                ? page
                : ResponseEntity.status(HttpStatus.BAD_REQUEST)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    private static List<String> told(Problem problem) {
        return Stream.of(problem.what(), problem.allowed(), problem.remedy())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<ReportsContent.Choice> choices(ReportWish wish, Wording words) {
        return List.of(
                choice(
                        "kind",
                        Stream.of(ReportKind.values()).map(ReportKind::text),
                        wish.kind(),
                        words,
                        one -> words.say("reports.kind." + one)),
                choice(
                        "language",
                        Wording.all().stream().map(Wording::language),
                        wish.language(),
                        words,
                        one -> Wording.in(one).orElse(words).name()),
                choice(
                        "layer",
                        Stream.of(Layer.values()).map(Layer::text),
                        wish.layer(),
                        words,
                        one -> words.say("report.layer." + one)),
                choice(
                        "state",
                        Stream.of(ReportWish.DRAFT, ReportWish.FINAL),
                        wish.state(),
                        words,
                        one -> words.say("reports.state." + one)),
                choice(
                        "records",
                        Stream.concat(Stream.of(""), Stream.of(Origin.values()).map(Origin::text)),
                        wish.records(),
                        words,
                        one -> words.say(one.isEmpty() ? "reports.records.any" : "report.origin." + one)));
    }

    private static ReportsContent.Choice choice(
            String name, Stream<String> values, String chosen, Wording words, Function<String, String> label) {
        return new ReportsContent.Choice(
                name,
                words.say("reports." + name),
                values.map(value -> new WordsContent.Option(value, label.apply(value), value.equals(chosen)))
                        .toList());
    }

    private static List<WordsContent.Link> files(ReportWish wish) {
        ReportKind kind = wish.kindOf();
        return Stream.of(ReportFormat.values())
                .filter(format -> format.tells(kind))
                .map(format -> new WordsContent.Link(
                        format.name(), "/reports/" + kind.text() + format.ending() + "?" + wish.query()))
                .toList();
    }

    /** The report as a file, such as {@code /reports/country.pdf?period=2023}. */
    @GetMapping("/reports/{file:[a-z0-9]+[.][a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable("file") String file, HttpServletRequest request) {
        ReportWish wish = ReportWish.of(request).as(file.substring(0, file.indexOf('.')));
        ReportFormat format =
                ReportFormat.of(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!format.tells(wish.kindOf())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Document document = room.of(wish);
        RouteGate.count(request, document.rows());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(wish) + format.ending())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(format.write(document));
    }

    /** What the file is, for whom, and how far: the name is read where the report is not. */
    private static String name(ReportWish wish) {
        return Stream.of(
                        wish.kind(),
                        wish.task(),
                        wish.asked().period(),
                        wish.language(),
                        wish.layer(),
                        wish.isFinal() ? "" : ReportWish.DRAFT)
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_"))
                .reduce((one, other) -> one + "-" + other)
                .orElse(ROOM);
    }

    /** Keeps what a final Article 7 report says, so that the next one tells what changed. */
    @PostMapping("/reports/keep")
    ResponseEntity<String> keep(HttpServletRequest request) {
        ReportWish wish = ReportWish.of(request);
        if (!wish.isFinal() || !wish.kind().equals(ReportKind.ARTICLE7.text())) {
            throw new ProblemException(new UsageProblem.BadOption(
                    "kind", wish.kind() + " " + wish.state(), ReportKind.ARTICLE7.text() + " " + ReportWish.FINAL));
        }
        try {
            room.keep(wish);
        } catch (ProblemException refusal) {
            return page(request, told(refusal.problem()));
        }
        return WordsRoom.seeOther("/reports?" + wish.query() + "&kept=yes");
    }
}
