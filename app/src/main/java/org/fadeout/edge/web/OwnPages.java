package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fadeout.base.issues.AccessProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.People;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.store.Tokens;
import org.fadeout.flow.access.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** One's own account: password, recovery codes, tokens. A secret is shown on the answer to the form that made it, and never again. */
@RestController
class OwnPages {
    static final String PATH = "/own";
    static final String REASON = PATH + "/reason";

    private final Entrance entrance;
    private final Register register;
    private final Pages pages;
    private final Desk desk;

    OwnPages(Entrance entrance, Register register, Pages pages, Desk desk) {
        this.entrance = entrance;
        this.register = register;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<String> own(HttpServletRequest request) {
        Wording words = Pages.language(request);
        String done = request.getParameter("changed") != null ? words.say("own.changed") : "";
        return page(request, "", List.of(), "", done);
    }

    /** Asks why a file leaves, and gives it with the answer. */
    @GetMapping(REASON)
    ResponseEntity<String> reason(HttpServletRequest request) {
        String[] to = SignInPages.to(request).split("\\?", 2);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        if (to.length > 1) {
            UriComponentsBuilder.newInstance()
                    .query(to[1])
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> asked.put(
                            decoded(name),
                            values.stream()
                                    .map(value -> decoded(String.valueOf(Objects.requireNonNullElse(value, ""))))
                                    .toList()));
        }
        asked.remove(RouteGate.REASON);
        return pages.page(
                "reason.jte",
                pages.frame(request, "", Pages.language(request).say("reason.title")),
                new OwnContent.Leaving(to[0], asked));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @PostMapping(PATH + "/password")
    ResponseEntity<String> password(
            @RequestParam("old") String old, @RequestParam("password") String password, HttpServletRequest request) {
        Person person = person();
        if (entrance.signIn().with(person.name(), old).isEmpty()) {
            return refused(request, Pages.language(request).say("own.wrongold"));
        }
        try {
            people().password(person.name(), password);
        } catch (ProblemException weak) {
            return refused(request, weak.problem().message());
        }
        entrance.sessions().endOthers(person.name(), Entrance.session(request));
        return ImportPages.to(PATH + "?changed");
    }

    @PostMapping(PATH + "/codes")
    ResponseEntity<String> codes(HttpServletRequest request) {
        List<String> codes = people().recoveryCodes(person().name());
        return page(request, "own.freshcodes", codes, "", "");
    }

    @PostMapping(PATH + "/tokens")
    ResponseEntity<String> token(
            @RequestParam("scope") String scope,
            @RequestParam("days") String days,
            @RequestParam("note") String note,
            HttpServletRequest request) {
        try {
            long number = days.matches("[0-9]{1,4}") ? Long.parseLong(days) : 0;
            People.Made made = people().token(person().name(), scope.equals("write"), number, note);
            return page(request, "own.freshtoken", List.of(made.text()), "", "");
        } catch (ProblemException fault) {
            return refused(request, fault.problem().message());
        }
    }

    @PostMapping(PATH + "/tokens/{id}")
    ResponseEntity<String> revoke(@PathVariable("id") String id) {
        people().revoke(person().name(), id);
        return ImportPages.to(PATH + "?changed");
    }

    private People people() {
        return entrance.people();
    }

    private static Person person() {
        return Acting.person()
                .orElseThrow(() -> new ProblemException(new AccessProblem.NotSignedIn("nobody is signed in")));
    }

    private ResponseEntity<String> refused(HttpServletRequest request, String fault) {
        ResponseEntity<String> page = page(request, "", List.of(), fault, "");
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String freshTitle, List<String> fresh, String fault, String done) {
        Wording words = Pages.language(request);
        Person person = person();
        OwnContent content = new OwnContent(
                person.name(),
                words.say("role." + person.role().name().toLowerCase(java.util.Locale.ROOT)),
                person.operator() == null ? "" : person.operator(),
                entrance.accounts().codes(person.name()),
                people().tokens(person.name()).stream()
                        .map(token -> line(token, words))
                        .toList(),
                freshTitle.isEmpty() ? "" : words.say(freshTitle),
                fresh,
                fault,
                done);
        return pages.page("own.jte", pages.secret(request, PATH, words.say("own.title")), content);
    }

    private OwnContent.TokenLine line(Tokens.Token token, Wording words) {
        ZoneId zone = register.info().zone();
        Instant now = desk.surroundings().clock().instant();
        return new OwnContent.TokenLine(
                token.id(),
                words.say("own.scope." + token.scope()),
                token.note(),
                LocalDate.ofInstant(token.expires(), zone).toString(),
                !now.isBefore(token.expires()));
    }
}
