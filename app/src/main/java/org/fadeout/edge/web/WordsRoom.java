package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.Conflicts;
import org.fadeout.flow.claims.PlaceTree;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.Places;
import org.fadeout.flow.profile.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of the words have in common: the claims of a moment, read once, and the place that is asked for. */
@Component
@PerSight
class WordsRoom {
    static final String ROOM = "words";

    /** The pages of the room, in the order in which they are offered. */
    private static final List<String> TABS = List.of(
            "profile",
            "claims",
            "sources",
            "conflicts",
            "treaty",
            "recommendations",
            "strategy",
            "scorecard",
            "write",
            "editions");

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private Told told;
    private String head = "";

    WordsRoom(Register register, Snapshots snapshots, Pages pages, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
        this.told = told(Asked.byLastBatch(register));
    }

    /** The claims of one moment with what the rules find between them. */
    record Told(Snapshot snapshot, ClaimBook book, Conflicts conflicts) {}

    Register register() {
        return register;
    }

    Desk desk() {
        return desk;
    }

    LocalDate today() {
        return desk.today(register);
    }

    /** What is known by the last batch, so that a text tells by when it was known. */
    Told now() {
        return at(Asked.byLastBatch(register));
    }

    /** What was known when the request asks for it. */
    Told at(HttpServletRequest request) {
        Asked asked = Asked.of(request);
        return asked.known().isEmpty()
                ? now()
                : at(asked.knownOf(Known.NOW, register.info().zone()));
    }

    private synchronized Told at(Known known) {
        String here = snapshots.head() + known;
        if (!here.equals(head)) {
            told = told(known);
            head = here;
        }
        return told;
    }

    private Told told(Known known) {
        Snapshot snapshot = snapshots.at(known);
        ClaimBook book = ClaimBook.of(snapshot);
        return new Told(snapshot, book, Conflicts.of(book));
    }

    /** A parameter without the blanks around it; empty where it is not there. */
    static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** The place asked for; else the first that has a profile, a claim, or that there is. Not found is an answer of its own. */
    Optional<Place> place(Told from, HttpServletRequest request) {
        String asked = one(request, "place");
        if (!asked.isEmpty()) {
            return Optional.of(Places.find(from.snapshot(), asked)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return from.snapshot().all(Profile.KIND).stream()
                .flatMap(profile -> from.snapshot().one(Place.KIND, profile.place()).stream())
                .findFirst()
                .or(() -> from.book().claims().stream()
                        .flatMap(claim -> Claim.texts(claim.places()).stream())
                        .map(number -> from.book().places().named(number))
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .or(() -> from.snapshot().all(Place.KIND).stream().findFirst());
    }

    /** Every place for a choice, the chosen one marked. */
    static List<WordsContent.Option> places(Told from, Optional<Place> chosen) {
        return from.snapshot().all(Place.KIND).stream()
                .sorted(Comparator.comparing(Place::label))
                .map(place -> new WordsContent.Option(
                        PlaceTree.number(place),
                        place.label(),
                        chosen.map(Place::id).filter(place.id()::equals).isPresent()))
                .toList();
    }

    /** The page of a template in the frame of this room. */
    ResponseEntity<String> page(
            String template, HttpServletRequest request, String tab, String title, String place, Object content) {
        List<WordsContent.Tab> tabs = TABS.stream()
                .map(name -> new WordsContent.Tab(
                        name,
                        (name.equals("profile") ? "/profile" : "/profile/" + name)
                                + (place.isEmpty()
                                                || !List.of("profile", "write", "editions")
                                                        .contains(name)
                                        ? ""
                                        : "?" + Pages.pair("place", place))))
                .toList();
        return pages.page(template, pages.frame(request, ROOM, title), new WordsContent.Shown(tab, tabs, content));
    }

    /** To the page that shows what a form did. */
    static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    static Wording words(HttpServletRequest request) {
        return Pages.language(request);
    }
}
