package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.Severity;
import org.fadeout.edge.actions.Publishing;
import org.fadeout.edge.documents.EditionOut;
import org.fadeout.edge.documents.ProfileOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.profile.LintText;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.flow.profile.ProseText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writing a profile with what the lint finds beside it. While somebody writes, the text goes to the lint and nothing is kept; a button keeps
 * it as the working text of an edition, another publishes it.
 */
@RestController
class WritePage {
    private static final String WAIVE = "waive-";

    private final WordsRoom room;
    private final Pages pages;

    WritePage(WordsRoom room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @GetMapping("/profile/write")
    ResponseEntity<String> write(HttpServletRequest request) {
        WordsRoom.Told told = room.now();
        Optional<Place> place = room.place(told, request);
        String wanted = WordsRoom.one(request, "edition");
        List<Edition> editions =
                place.map(one -> Editions.of(told.snapshot(), one)).orElse(List.of());
        Optional<Edition> from = editions.stream()
                .filter(edition -> edition.id().text().equals(wanted))
                .findFirst();
        String text = from.map(edition -> EditionOut.text(told.snapshot(), edition))
                .orElseGet(() -> place.map(one -> composed(told, one, request)).orElse(""));
        String number = from.filter(edition -> !edition.published())
                .map(Edition::number)
                .orElseGet(() -> next(editions));
        return shown(request, place, number, text, List.of());
    }

    private String composed(WordsRoom.Told told, Place place, HttpServletRequest request) {
        return ProfileOut.text(Workflow.profile(
                told.snapshot(), new ProfileQuestion(place, Asked.of(request).day(room.today()))));
    }

    /** The number after the highest that is one. */
    private static String next(List<Edition> editions) {
        int highest = editions.stream()
                .map(Edition::number)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return Integer.toString(highest + 1);
    }

    /** Checks, keeps or publishes what was written, by the button that was pressed. */
    @PostMapping("/profile/write")
    ResponseEntity<String> written(HttpServletRequest request) {
        WordsRoom.Told told = room.now();
        Place place = room.place(told, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String number = WordsRoom.one(request, "number");
        String text = text(request);
        String act = WordsRoom.one(request, "act");
        if (act.equals("check")) {
            return shown(request, Optional.of(place), number, text, List.of());
        }
        Wording words = WordsRoom.words(request);
        List<String> faults = new ArrayList<>();
        if (number.isEmpty()) {
            faults.add(words.say("words.need.number"));
        }
        if (text.isBlank()) {
            faults.add(words.say("words.need.text"));
        }
        if (act.equals("publish") && WordsRoom.one(request, "reason").isEmpty()) {
            faults.add(words.say("words.need.reason"));
        }
        if (faults.isEmpty()) {
            try {
                return kept(
                        request,
                        act,
                        place,
                        new Publishing.Wish(number, text, room.desk().actor(), room.today()));
            } catch (ProblemException refused) {
                faults.add(refused.problem().message());
            }
        }
        return shown(request, Optional.of(place), number, text, faults);
    }

    private ResponseEntity<String> kept(HttpServletRequest request, String act, Place place, Publishing.Wish wish) {
        String from = Pages.pair("place", PlaceTree.number(place));
        if (act.equals("publish")) {
            Publishing.run(room.register(), place, wish, WordsRoom.one(request, "reason"), waivers(request));
        } else {
            Publishing.draft(room.register(), place, wish);
        }
        // A register with approval by two persons does not show what waits.
        return Editions.of(room.now().snapshot(), place).stream()
                .filter(edition -> edition.number().equals(wish.edition()))
                .findFirst()
                .map(edition -> edition.published()
                        ? "/profile/editions/" + edition.id().text()
                        : "/profile/write?" + from + "&kept=yes&"
                                + Pages.pair("edition", edition.id().text()))
                .map(WordsRoom::seeOther)
                .orElseGet(() -> WordsRoom.seeOther("/profile/editions?" + from));
    }

    /** The text as it was sent, with the line ends that files have. */
    private static String text(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("text")).orElse("").replace("\r\n", "\n");
    }

    private static Map<String, String> waivers(HttpServletRequest request) {
        Map<String, String> waivers = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(WAIVE) && !values[0].isBlank()) {
                waivers.put(name.substring(WAIVE.length()), values[0].strip());
            }
        });
        return waivers;
    }

    /** What the lint finds in the text as it stands, as a part of the page; nothing is kept. */
    @PostMapping("/profile/write/lint")
    ResponseEntity<String> lint(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        return pages.page(
                "lint.jte", pages.frame(request, WordsRoom.ROOM, ""), lint(text(request), waivers(request), words));
    }

    private static WordsContent.Lint lint(String text, Map<String, String> waivers, Wording words) {
        ProseText prose = ProseText.read("text", text);
        List<Issue> issues = text.isBlank() ? List.of() : LintText.lint(prose);
        Map<String, Integer> blocking = new LinkedHashMap<>();
        issues.stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .forEach(issue -> blocking.merge(issue.code(), 1, Integer::sum));
        return new WordsContent.Lint(
                prose.sentenceCount(),
                prose.noteCount(),
                blocking.values().stream().mapToInt(Integer::intValue).sum(),
                issues.stream().map(issue -> finding(issue, words)).toList(),
                blocking.entrySet().stream()
                        .map(entry -> new WordsContent.Waiver(
                                entry.getKey(), entry.getValue(), waivers.getOrDefault(entry.getKey(), "")))
                        .toList());
    }

    private static WordsContent.Finding finding(Issue issue, Wording words) {
        return new WordsContent.Finding(
                issue.code(),
                issue.severity().text(),
                words.say("severity." + issue.severity().text()),
                (int) Math.max(1, issue.where().row()),
                issue.what(),
                issue.valueSeen() == null ? "" : issue.valueSeen(),
                issue.remedy());
    }

    private ResponseEntity<String> shown(
            HttpServletRequest request, Optional<Place> place, String number, String text, List<String> faults) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        String label = place.map(Place::label).orElse("");
        WordsContent.Writing content = new WordsContent.Writing(
                place.isEmpty(),
                WordsRoom.places(told, place),
                place.map(PlaceTree::number).orElse(""),
                label,
                number,
                text,
                WordsRoom.one(request, "reason"),
                lint(text, waivers(request), words),
                place.map(one -> starts(told, one, words)).orElse(List.of()),
                WordsRoom.one(request, "kept").isEmpty() ? "" : words.say("words.kept"),
                faults);
        return room.page("write.jte", request, "write", words.say("words.write"), content.place(), content);
    }

    /** The texts from which one may start: the composed one, and every edition. */
    private static List<WordsContent.Link> starts(WordsRoom.Told told, Place place, Wording words) {
        String base = "/profile/write?" + Pages.pair("place", PlaceTree.number(place));
        List<WordsContent.Link> starts = new ArrayList<>();
        starts.add(new WordsContent.Link(words.say("words.start.composed"), base));
        for (Edition edition : Editions.of(told.snapshot(), place)) {
            String key = edition.published() ? "words.start.edition" : "words.start.working";
            starts.add(new WordsContent.Link(
                    words.say(key, edition.number()),
                    base + "&" + Pages.pair("edition", edition.id().text())));
        }
        return starts;
    }
}
