package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.edge.documents.ProfileOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.PrintedProfile;
import org.fadeout.flow.profile.ProfileQuestion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The profile of a place composed for a day: each sentence with its notes, its claims, and the conflicts they stand in. */
@RestController
class ProfilePage {
    private final WordsRoom room;

    ProfilePage(WordsRoom room) {
        this.room = room;
    }

    @GetMapping("/profile")
    ResponseEntity<String> profile(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.at(request);
        Optional<Place> place = room.place(told, request);
        Asked asked = Asked.of(request);
        Map<String, String> form = Map.of("as-of", asked.day(room.today()).toString(), "as-known-on", asked.known());
        WordsContent.Composed content = place.map(one -> composed(told, one, asked, form, words))
                .orElseGet(() -> new WordsContent.Composed(
                        true,
                        List.of(),
                        "",
                        form,
                        "",
                        words.say("words.profile"),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of()));
        String title = place.map(Place::label).orElse(words.say("words.profile"));
        return room.page(
                "profile.jte",
                request,
                "profile",
                title,
                place.map(PlaceTree::number).orElse(""),
                content);
    }

    private WordsContent.Composed composed(
            WordsRoom.Told told, Place place, Asked asked, Map<String, String> form, Wording words) {
        LocalDate day = asked.day(room.today());
        PrintedProfile printed = Workflow.profile(told.snapshot(), new ProfileQuestion(place, day));
        Map<Integer, Integer> marks = new HashMap<>();
        Map<String, Integer> conflicts = openConflicts(told);
        List<WordsContent.Section> sections = new ArrayList<>();
        for (PrintedProfile.Part part : printed.parts()) {
            List<List<WordsContent.Sentence>> paragraphs = part.paragraphs().stream()
                    .map(paragraph -> paragraph.sentences().stream()
                            .map(sentence -> sentence(sentence, told, marks, conflicts))
                            .toList())
                    .toList();
            sections.add(new WordsContent.Section(
                    part.section().name().toLowerCase(java.util.Locale.ROOT),
                    words.choice(part.section()),
                    paragraphs));
        }
        List<WordsContent.Note> notes = new ArrayList<>();
        for (int i = 0; i < printed.notes().size(); i++) {
            notes.add(new WordsContent.Note(i + 1, printed.notes().get(i), marks.getOrDefault(i + 1, 0)));
        }
        return new WordsContent.Composed(
                false,
                WordsRoom.places(told, Optional.of(place)),
                PlaceTree.number(place),
                form,
                query(place, asked, day),
                printed.title(),
                printed.updated(),
                printed.banner() == null ? "" : printed.banner(),
                sections,
                notes,
                printed.foot());
    }

    private static String query(Place place, Asked asked, LocalDate day) {
        return Pages.pair("place", PlaceTree.number(place)) + "&as-of=" + day
                + (asked.known().isEmpty() ? "" : "&" + Pages.pair("as-known-on", asked.known()));
    }

    /** By the number of each claim, how many findings that nobody has resolved are about it. */
    static Map<String, Integer> openConflicts(WordsRoom.Told told) {
        Map<String, String> numbers = new HashMap<>();
        told.book().claims().forEach(claim -> numbers.put(claim.id().text(), claim.number()));
        Map<String, Integer> open = new HashMap<>();
        for (Conflicts.Finding finding : told.conflicts().open()) {
            finding.issue().where().records().stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .forEach(number -> open.merge(number, 1, Integer::sum));
        }
        return open;
    }

    private static WordsContent.Sentence sentence(
            PrintedProfile.Sentence sentence,
            WordsRoom.Told told,
            Map<Integer, Integer> marks,
            Map<String, Integer> conflicts) {
        List<WordsContent.Mark> notes = sentence.notes().stream()
                .map(note -> new WordsContent.Mark(note, marks.merge(note, 1, Integer::sum)))
                .toList();
        int open = sentence.claims().stream()
                .mapToInt(number -> conflicts.getOrDefault(number, 0))
                .sum();
        return new WordsContent.Sentence(
                sentence.text(),
                notes,
                told.book().numbered(sentence.claims()).stream()
                        .map(ProfilePage::link)
                        .toList(),
                open,
                "/profile/conflicts?" + claims(sentence.claims()));
    }

    private static String claims(List<String> numbers) {
        return String.join(
                "&", numbers.stream().map(number -> Pages.pair("claim", number)).toList());
    }

    /** To the claim with its sources and relations. */
    static WordsContent.Link link(Claim claim) {
        return new WordsContent.Link(claim.number(), "/profile/claims?" + Pages.pair("claim", claim.number()));
    }

    @GetMapping("/profile.txt")
    ResponseEntity<byte[]> text(HttpServletRequest request) {
        return file(ProfileOut.text(printed(request)), MediaType.TEXT_PLAIN, "profile.txt");
    }

    @GetMapping("/profile.html")
    ResponseEntity<byte[]> html(HttpServletRequest request) {
        return file(ProfileOut.html(printed(request)), MediaType.TEXT_HTML, "profile.html");
    }

    private PrintedProfile printed(HttpServletRequest request) {
        WordsRoom.Told told = room.at(request);
        Place place = room.place(told, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PrintedProfile printed = Workflow.profile(
                told.snapshot(), new ProfileQuestion(place, Asked.of(request).day(room.today())));
        RouteGate.count(
                request,
                printed.parts().stream()
                        .mapToLong(part -> part.paragraphs().size())
                        .sum());
        return printed;
    }

    /** To be kept and not shown here: it brings its own look, which the policy of these pages would not let stand. */
    static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
