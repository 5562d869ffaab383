package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.documents.EditionOut;
import org.fadeout.edge.documents.PlainProfile;
import org.fadeout.edge.documents.ProfileOut;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.profile.Edition;
import org.fadeout.flow.profile.EditionText;
import org.fadeout.flow.profile.Editions;
import org.fadeout.flow.profile.Profile;
import org.fadeout.flow.profile.TextDifference;
import org.fadeout.flow.profile.TextDifference.Step;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The editions of a place: the list, each as it was published, and how any two differ. */
@RestController
class EditionPages {
    private final WordsRoom room;

    EditionPages(WordsRoom room) {
        this.room = room;
    }

    @GetMapping("/profile/editions")
    ResponseEntity<String> editions(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        Optional<Place> place = room.place(told, request);
        List<Edition> editions =
                place.map(one -> Editions.of(told.snapshot(), one)).orElse(List.of());
        String number = place.map(PlaceTree::number).orElse("");
        int last = editions.size() - 1;
        WordsContent.EditionList content = new WordsContent.EditionList(
                place.isEmpty(),
                WordsRoom.places(told, place),
                number,
                editions.stream().map(one -> line(told, one, number)).toList(),
                options(editions, last - 1, words),
                options(editions, last, words));
        String title = words.say("words.editions")
                + place.map(one -> ": " + one.label()).orElse("");
        return room.page("editions.jte", request, "editions", title, number, content);
    }

    private static List<WordsContent.Option> options(List<Edition> editions, int chosen, Wording words) {
        List<WordsContent.Option> options = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            String label = words.say("words.editionof", edition.number(), edition.updated());
            options.add(new WordsContent.Option(edition.id().text(), label, i == Math.max(0, chosen)));
        }
        return options;
    }

    private static WordsContent.EditionLine line(WordsRoom.Told told, Edition edition, String place) {
        Optional<EditionText> text = Editions.text(told.snapshot(), edition);
        String id = edition.id().text();
        return new WordsContent.EditionLine(
                edition.number(),
                "/profile/editions/" + id,
                edition.updated().toString(),
                edition.published(),
                EditionOut.kept(told.snapshot(), edition).isPresent(),
                "/profile/write?" + Pages.pair("place", place) + "&" + Pages.pair("edition", id),
                text.map(EditionText::reason).orElse(""));
    }

    private Edition edition(WordsRoom.Told told, String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .flatMap(text -> told.snapshot().one(Edition.KIND, RecordId.of(text)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/profile/editions/{id}")
    ResponseEntity<String> edition(@PathVariable("id") String id, HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        Edition edition = edition(told, id);
        Optional<EditionText> kept = EditionOut.kept(told.snapshot(), edition);
        PlainProfile plain = PlainProfile.of(EditionOut.text(told.snapshot(), edition));
        boolean invented = kept.map(EditionText::invented).orElse(pagesInvented(told));
        WordsContent.EditionView content = new WordsContent.EditionView(
                id,
                edition.number(),
                edition.published(),
                invented,
                plain.title(),
                plain.lead(),
                plain.blocks().stream().map(EditionPages::block).toList(),
                plain.notes().stream()
                        .map(note -> new WordsContent.Note(note.number(), note.text(), note.marks()))
                        .toList(),
                plain.foot(),
                kept.map(text -> EditionOut.about(edition, text))
                        .orElseGet(() -> List.of(words.say("words.notextkept"))));
        return room.page(
                "edition.jte",
                request,
                "editions",
                words.say("words.editionof", edition.number(), edition.updated()),
                place(told, edition),
                content);
    }

    private static boolean pagesInvented(WordsRoom.Told told) {
        return told.book().sources().stream().anyMatch(source -> source.invented());
    }

    private static String place(WordsRoom.Told told, Edition edition) {
        return told.snapshot()
                .one(Profile.KIND, edition.profile())
                .flatMap(profile -> told.snapshot().one(Place.KIND, profile.place()))
                .map(PlaceTree::number)
                .orElse("");
    }

    private static WordsContent.TextBlock block(PlainProfile.Block block) {
        return new WordsContent.TextBlock(
                block.heading(),
                block.pieces().stream()
                        .map(piece -> new WordsContent.TextPiece(piece.text(), piece.note(), piece.place()))
                        .toList());
    }

    @GetMapping("/profile/editions/{id}.txt")
    ResponseEntity<byte[]> text(@PathVariable("id") String id, HttpServletRequest request) {
        WordsRoom.Told told = room.now();
        RouteGate.count(request, 1);
        return ProfilePage.file(
                EditionOut.text(told.snapshot(), edition(told, id)), MediaType.TEXT_PLAIN, "edition.txt");
    }

    @GetMapping("/profile/editions/{id}.html")
    ResponseEntity<byte[]> html(@PathVariable("id") String id, HttpServletRequest request) {
        WordsRoom.Told told = room.now();
        RouteGate.count(request, 1);
        Edition edition = edition(told, id);
        List<String> about = EditionOut.kept(told.snapshot(), edition)
                .map(text -> EditionOut.about(edition, text))
                .orElse(List.of());
        String html = ProfileOut.html(PlainProfile.of(EditionOut.text(told.snapshot(), edition)), about);
        return ProfilePage.file(html, MediaType.TEXT_HTML, "edition.html");
    }

    @GetMapping("/profile/differences")
    ResponseEntity<String> differences(HttpServletRequest request) {
        Wording words = WordsRoom.words(request);
        WordsRoom.Told told = room.now();
        Edition before = edition(told, WordsRoom.one(request, "before"));
        Edition after = edition(told, WordsRoom.one(request, "after"));
        List<TextDifference.Change> changes =
                TextDifference.of(EditionOut.text(told.snapshot(), before), EditionOut.text(told.snapshot(), after));
        WordsContent.Differences content = new WordsContent.Differences(
                link(before, words),
                link(after, words),
                count(changes, Step.ADDED),
                count(changes, Step.REMOVED),
                count(changes, Step.CHANGED),
                count(changes, Step.SAME),
                steps(changes, words));
        return room.page(
                "differences.jte",
                request,
                "editions",
                words.say("words.differences", before.number(), after.number()),
                place(told, after),
                content);
    }

    private static WordsContent.Link link(Edition edition, Wording words) {
        return new WordsContent.Link(
                words.say("words.editionof", edition.number(), edition.updated()),
                "/profile/editions/" + edition.id().text());
    }

    private static int count(List<TextDifference.Change> changes, Step step) {
        return (int) changes.stream().filter(change -> change.step() == step).count();
    }

    /** Sentences that stay are told as stretches, so that what differs can be read. */
    private static List<WordsContent.Difference> steps(List<TextDifference.Change> changes, Wording words) {
        List<WordsContent.Difference> steps = new ArrayList<>();
        int same = 0;
        for (TextDifference.Change change : changes) {
            if (change.step() == Step.SAME) {
                same++;
                continue;
            }
            same = stretch(steps, same, words);
            String name = change.step().name().toLowerCase(Locale.ROOT);
            String mark = switch (change.step()) {
                case ADDED -> "+";
                case REMOVED -> "−";
                case CHANGED, SAME -> "±";
            };
            steps.add(new WordsContent.Difference(
                    name, mark, words.say("words.step." + name), change.before(), change.after()));
        }
        stretch(steps, same, words);
        return steps;
    }

    private static int stretch(List<WordsContent.Difference> steps, int same, Wording words) {
        if (same > 0) {
            steps.add(new WordsContent.Difference("same", "", words.say("words.step.same", same), "", ""));
        }
        return 0;
    }
}
