package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Choice;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimStatus;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.source.Source;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The claims with their sources and relations, and the sources with their claims. */
@RestController
class ClaimPages {
    private static final int ROWS = 50;
    private static final List<String> NAMES =
            List.of("q", "claim", "type", "who", "status", "conflict", "period", "source");

    private final WordsRoom room;

    ClaimPages(WordsRoom room) {
        this.room = room;
    }

    @GetMapping("/profile/claims")
    ResponseEntity<String> claims(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        Map<String, Integer> conflicts = ProfilePage.openConflicts(told);
        List<Claim> found = told.book().claims().stream()
                .filter(claim -> takes(claim, told, request, conflicts))
                .sorted(Comparator.comparing(Claim::number).thenComparing(Claim::id))
                .toList();
        String page = WordsRoom.one(request, "page");
        int asked = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        int from = Math.min((asked - 1) * ROWS, Math.max(0, found.size() - 1) / ROWS * ROWS);
        int to = Math.min(found.size(), from + ROWS);
        ClaimCards cards = new ClaimCards(told, words, conflicts);
        WordsContent.Claims content = new WordsContent.Claims(
                WordsRoom.one(request, "q"),
                WordsRoom.one(request, "period"),
                filters(told, request, words),
                found.subList(from, to).stream().map(cards::of).toList(),
                found.size(),
                found.isEmpty() ? 0 : from + 1,
                from > 0 ? address(request, from / ROWS) : "",
                to < found.size() ? address(request, from / ROWS + 2) : "");
        return room.page("claims.jte", request, "claims", words.say("words.claims"), "", content);
    }

    private static String address(HttpServletRequest request, int page) {
        List<String> parts = new ArrayList<>();
        for (String name : NAMES) {
            WordsRoom.all(request, name).stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> parts.add(Pages.pair(name, value)));
        }
        parts.add("page=" + page);
        return "/profile/claims?" + String.join("&", parts);
    }

    private static boolean takes(
            Claim claim, WordsRoom.Told told, HttpServletRequest request, Map<String, Integer> conflicts) {
        List<String> numbers = WordsRoom.all(request, "claim");
        String conflict = WordsRoom.one(request, "conflict");
        String source = WordsRoom.one(request, "source");
        boolean stands = conflicts.getOrDefault(claim.number(), 0) > 0;
        return (numbers.isEmpty() || numbers.contains(claim.number()))
                && is(request, "type", claim.type().text())
                && is(request, "status", claim.status().text())
                && is(request, "who", claim.who())
                && (conflict.isEmpty() || stands == conflict.equals("yes"))
                && (source.isEmpty() || isOf(claim, source, told))
                && isIn(claim, WordsRoom.one(request, "period"))
                && holds(claim, WordsRoom.one(request, "q").toLowerCase(Locale.ROOT));
    }

    private static boolean is(HttpServletRequest request, String name, String value) {
        String wanted = WordsRoom.one(request, name);
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static boolean isOf(Claim claim, String source, WordsRoom.Told told) {
        return (claim.source() != null && claim.source().text().equals(source))
                || told.book().citations(claim).stream()
                        .anyMatch(citation -> citation.cited().text().equals(source));
    }

    private static boolean isIn(Claim claim, String period) {
        if (period.isEmpty()) {
            return true;
        }
        try {
            return claim.days() != null && claim.days().possiblyIn(Period.parse(period));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new UsageProblem.BadOption("period", period, "2023, 2023-05 or 2023-01-01/2023-06-30"), e);
        }
    }

    private static boolean holds(Claim claim, String search) {
        return search.isEmpty()
                || Stream.of(claim.number(), claim.who(), claim.text(), claim.place(), claim.figure(), claim.basis())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(search));
    }

    private static List<WordsContent.Filter> filters(WordsRoom.Told told, HttpServletRequest request, Wording words) {
        List<String> speakers = told.book().claims().stream()
                .map(Claim::who)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return List.of(
                choices("type", List.of(ClaimType.values()), request, words),
                choices("status", List.of(ClaimStatus.values()), request, words),
                new WordsContent.Filter(
                        "who",
                        words.say("words.who"),
                        speakers.stream()
                                .map(who -> option(who, who, WordsRoom.one(request, "who")))
                                .toList()),
                new WordsContent.Filter(
                        "conflict",
                        words.say("words.conflict"),
                        Stream.of("yes", "no")
                                .map(word -> option(
                                        word, words.say("words.conflict." + word), WordsRoom.one(request, "conflict")))
                                .toList()));
    }

    private static <C extends Choice> WordsContent.Filter choices(
            String name, List<C> all, HttpServletRequest request, Wording words) {
        return new WordsContent.Filter(
                name,
                words.say("words." + name),
                all.stream()
                        .map(one -> option(one.text(), words.choice(one), WordsRoom.one(request, name)))
                        .toList());
    }

    static WordsContent.Option option(String value, String label, String chosen) {
        return new WordsContent.Option(value, label, value.equals(chosen));
    }

    @GetMapping("/profile/sources")
    ResponseEntity<String> sources(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        String search = WordsRoom.one(request, "q");
        ClaimCards cards = new ClaimCards(told, words, Map.of());
        List<WordsContent.SourceLine> lines = told.book().sources().stream()
                .filter(source -> Stream.of(source.number(), source.title(), source.publisher())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparing((Source source) -> String.valueOf(source.number()))
                        .thenComparing(Source::id))
                .map(cards::of)
                .toList();
        return room.page(
                "sources.jte",
                request,
                "sources",
                words.say("words.sources"),
                "",
                new WordsContent.Sources(search, lines, lines.size()));
    }
}
