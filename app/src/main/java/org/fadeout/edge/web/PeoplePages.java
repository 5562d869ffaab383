package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.store.Account;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of people, for administrators. */
@RestController
class PeoplePages {
    private static final String PATH = "/people";

    private final Entrance entrance;
    private final Pages pages;
    private final Desk desk;

    PeoplePages(Entrance entrance, Pages pages, Desk desk) {
        this.entrance = entrance;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(HttpServletRequest request) {
        Wording words = Pages.language(request);
        String done = request.getParameter("changed") != null ? words.say("own.changed") : "";
        return page(request, "", List.of(), "", done);
    }

    /** Makes an account. Whoever gets it sets a password with the first of the codes that are shown. */
    @PostMapping(PATH)
    ResponseEntity<String> add(HttpServletRequest request) {
        try {
            Account account = people().add(one(request, "name"), one(request, "role"), one(request, "operator"));
            return fresh(request, account.name());
        } catch (ProblemException fault) {
            return refused(request, fault);
        }
    }

    /** Gives another role, shuts, opens, or makes new codes, whichever button was pressed. */
    @PostMapping(PATH + "/{name}")
    ResponseEntity<String> change(@PathVariable("name") String name, HttpServletRequest request) {
        try {
            switch (one(request, "act")) {
                case "role" -> people().role(name, one(request, "role"), one(request, "operator"));
                case "shut" -> people().disable(name, true);
                case "open" -> people().disable(name, false);
                case "codes" -> {
                    return fresh(request, name);
                }
                default ->
                    throw new ProblemException(
                            new UsageProblem.BadParameter("act", one(request, "act"), "role, shut, open, codes"));
            }
            return ImportPages.to(PATH + "?changed");
        } catch (ProblemException fault) {
            return refused(request, fault);
        }
    }

    private People people() {
        return entrance.people();
    }

    private static Person person() {
        return Acting.person()
                .orElseThrow(() -> new ProblemException(new AccessProblem.NotSignedIn("nobody is signed in")));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private ResponseEntity<String> refused(HttpServletRequest request, ProblemException fault) {
        ResponseEntity<String> page =
                page(request, "", List.of(), fault.problem().message(), "");
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    /** New codes for an account, shown on this answer and never again. */
    private ResponseEntity<String> fresh(HttpServletRequest request, String name) {
        return page(request, name, people().recoveryCodes(name), "", "");
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String of, List<String> fresh, String fault, String done) {
        Wording words = Pages.language(request);
        String own = person().name();
        Instant now = desk.surroundings().clock().instant();
        PeopleContent content = new PeopleContent(
                people().all().stream()
                        .map(account -> line(account, own, now, words))
                        .toList(),
                Role.given().stream()
                        .map(role -> new PeopleContent.Choice(role.text(), label(role, words)))
                        .toList(),
                fresh.isEmpty() ? "" : words.say("people.freshcodes") + ": " + of,
                fresh,
                fault,
                done);
        return pages.page("people.jte", pages.secret(request, PATH, words.say("people.title")), content);
    }

    private static String label(Role role, Wording words) {
        return words.say("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static PeopleContent.Line line(Account account, String own, Instant now, Wording words) {
        String state = account.disabled() ? "shut" : account.isLocked(now) ? "locked" : "open";
        return new PeopleContent.Line(
                account.name(),
                account.role().text(),
                label(account.role(), words),
                Optional.ofNullable(account.operator()).orElse(""),
                words.say("people.state." + state),
                account.disabled(),
                account.name().equals(own));
    }
}
