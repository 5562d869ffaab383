package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.Behind;
import org.fadeout.flow.figures.FigureName;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records behind one number of the figures, in lines that add to it. */
@RestController
class BehindPage {
    private static final int LINES_SHOWN = 300;
    private static final int FINDS_SHOWN = 60;
    private static final List<Kind<?>> KINDS = List.of(Task.KIND, Searched.KIND, Release.KIND, Find.KIND);

    private final FiguresRoom room;
    private final Snapshots snapshots;
    private final Pages pages;

    BehindPage(FiguresRoom room, Snapshots snapshots, Pages pages) {
        this.room = room;
        this.snapshots = snapshots;
        this.pages = pages;
    }

    /** To the page behind a figure of a question. */
    static String link(FigureName figure, Asked asked) {
        String query = asked.query();
        return "/figures/rows?" + Pages.pair("figure", figure.text()) + (query.isEmpty() ? "" : "&" + query);
    }

    private record Found(
            Behind behind,
            Question question,
            Behind.Asked asked,
            @Nullable String number) {}

    private Found found(HttpServletRequest request) {
        String name = WordsRoom.one(request, "figure");
        FigureName figure = FigureName.named(name)
                .orElseThrow(() -> new ProblemException(new UsageProblem.BadOption(
                        "figure",
                        name,
                        String.join(
                                ", ",
                                List.of(FigureName.values()).stream()
                                        .map(FigureName::text)
                                        .toList()))));
        Asked asked = Asked.of(request);
        Question question = room.question(asked).withRadius(radius(WordsRoom.one(request, "radius")));
        String row = Optional.ofNullable(request.getParameter("row")).orElse("");
        boolean overlap = WordsRoom.one(request, "overlap").equals("yes");
        Behind.Asked wanted = new Behind.Asked(figure, row.isEmpty() ? null : List.of(row), overlap);
        Behind behind = FiguresOf.behind(snapshots.at(question.known()), question, wanted);
        return new Found(behind, question, wanted, number(asked, question, wanted));
    }

    /** The number as the figures have it; of another radius, as their sensitivity has it. */
    private @Nullable String number(Asked asked, Question question, Behind.Asked wanted) {
        var figures = room.answer(asked).figures();
        FigureName name = wanted.figure();
        if (wanted.row() != null || wanted.overlap()) {
            return figures.rows().stream()
                    .filter(row -> wanted.overlap()
                            ? row.overlap()
                            : !row.overlap() && row.key().equals(wanted.row()))
                    .map(row -> name.column()
                            .map(column -> Long.toString(row.area(column).squareMetres()))
                            .orElseGet(() ->
                                    String.valueOf(name == FigureName.DESTROYED_ITEMS ? row.destroyed() : row.found())))
                    .findFirst()
                    .orElse(null);
        }
        if (question.radius() != null) {
            return figures.sensitivity().stream()
                    .filter(one -> one.radius().equals(question.radius()) && one.area() != null)
                    .map(one -> Long.toString(
                            java.util.Objects.requireNonNull(one.area()).squareMetres()))
                    .findFirst()
                    .orElse(null);
        }
        Area area = name.area(figures);
        Count count = name.count(figures);
        return count != null ? count.toString() : area == null ? null : Long.toString(area.squareMetres());
    }

    private static @Nullable Length radius(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
            throw new ProblemException(new UsageProblem.BadOption("radius", text, "metres, such as 50"));
        }
        return Length.ofMetres(Double.parseDouble(text));
    }

    @GetMapping("/figures/rows")
    ResponseEntity<String> rows(HttpServletRequest request) {
        Wording words = Pages.language(request);
        Found found = found(request);
        Behind behind = found.behind();
        Map<RecordId, BehindContent.Part> parts = parts(found, words);
        List<BehindContent.Line> lines = behind.lines().stream()
                .limit(LINES_SHOWN)
                .map(line -> line(line, parts, words))
                .toList();
        String sum = value(behind.area(), behind.count());
        List<Behind.Line> rest =
                behind.lines().subList(lines.size(), behind.lines().size());
        String query = Asked.of(request).query();
        BehindContent content = new BehindContent(
                words.say("figures." + behind.figure().text()),
                row(found.asked(), words),
                found.number() == null ? "" : found.number(),
                sum,
                sum.equals(found.number()),
                behind.figure().counts(),
                lines,
                rest.size(),
                sumOf(rest),
                behind.finds().stream()
                        .limit(FINDS_SHOWN)
                        .map(id -> parts.getOrDefault(
                                id, new BehindContent.Part("", id.text(), "/record/" + id.text(), "")))
                        .map(part -> new WordsContent.Link(part.label(), part.link()))
                        .toList(),
                Math.max(0, behind.finds().size() - FINDS_SHOWN),
                "/figures" + (query.isEmpty() ? "" : "?" + query),
                "/figures/rows.csv?" + request.getQueryString(),
                List.of(
                        words.say("figures.of", found.question().period()),
                        words.say("figures.asof", found.question().asOf())));
        return pages.page(
                "behind.jte",
                pages.frame(request, FiguresPage.ROOM, words.say("figures.behind", content.figure())),
                content);
    }

    private static String row(Behind.Asked asked, Wording words) {
        return asked.overlap()
                ? words.say("figures.overlap")
                : asked.row() == null ? "" : String.join(", ", asked.row());
    }

    private static String value(@Nullable Area area, @Nullable Count count) {
        return area != null ? Long.toString(area.squareMetres()) : String.valueOf(count);
    }

    private static String sumOf(List<Behind.Line> lines) {
        long sum = 0;
        for (Behind.Line line : lines) {
            sum += Long.parseLong(value(line.area(), line.count()));
        }
        return Long.toString(sum);
    }

    private static BehindContent.Line line(Behind.Line line, Map<RecordId, BehindContent.Part> parts, Wording words) {
        return new BehindContent.Line(
                line.records().stream()
                        .map(id -> parts.getOrDefault(
                                id, new BehindContent.Part("", id.text(), "/record/" + id.text(), "")))
                        .toList(),
                value(line.area(), line.count()),
                line.area() == null ? words.text(Objects.requireNonNull(line.count())) : words.text(line.area()));
    }

    /** What each record behind a number is called. */
    private Map<RecordId, BehindContent.Part> parts(Found found, Wording words) {
        Map<RecordId, BehindContent.Part> parts = new HashMap<>();
        KINDS.forEach(kind -> parts(kind, found, words, parts));
        return parts;
    }

    private <T extends Entity> void parts(
            Kind<T> kind, Found found, Wording words, Map<RecordId, BehindContent.Part> into) {
        for (T entity : snapshots.at(found.question().known()).all(kind)) {
            String id = entity.id().text();
            boolean placed =
                    kind.geometry().map(field -> field.of(entity) != null).orElse(false);
            into.put(
                    entity.id(),
                    new BehindContent.Part(
                            words.kind(kind),
                            FieldText.number(kind, entity),
                            "/register/" + kind.name() + "/" + id,
                            placed ? "/?record=" + kind.name() + "/" + id : ""));
        }
    }

    @GetMapping("/figures/rows.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Found found = found(request);
        List<String> lines = new ArrayList<>();
        lines.add("figure,records," + (found.behind().figure().counts() ? "count" : "m2"));
        for (Behind.Line line : found.behind().lines()) {
            String ids =
                    String.join(" ", line.records().stream().map(RecordId::text).toList());
            lines.add(found.behind().figure().text() + "," + ids + "," + value(line.area(), line.count()));
        }
        RouteGate.count(request, found.behind().lines().size());
        return FiguresPage.file(String.join("\n", lines) + "\n", MediaType.parseMediaType("text/csv"));
    }
}
