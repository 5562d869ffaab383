package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, with a password or with a recovery code and a new password, and out. */
@RestController
class SignInPages {
    static final String PATH = "/sign-in";
    static final String RECOVER = PATH + "/recover";
    private static final int LONGEST = 200;

    private final Entrance entrance;
    private final Exposure exposure;
    private final Pages pages;
    private final CsrfTokenRepository forms;

    SignInPages(Entrance entrance, Exposure exposure, Pages pages, CsrfTokenRepository forms) {
        this.entrance = entrance;
        this.exposure = exposure;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ResponseEntity<String> form(HttpServletRequest request) {
        Wording words = Pages.language(request);
        String done = request.getParameter("out") != null ? words.say("signin.out") : "";
        return page(request, "", "", done, false);
    }

    @PostMapping(PATH)
    ResponseEntity<String> enter(
            @RequestParam("name") String name,
            @RequestParam("password") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        Optional<Person> person = entrance.isGuarded() && typed.length() <= LONGEST && password.length() <= LONGEST
                ? entrance.signIn().with(typed, password)
                : Optional.empty();
        return person.isPresent()
                ? begin(person.get(), request, response, to(request))
                : refused(request, typed, Pages.language(request).say("signin.wrong"), false);
    }

    @GetMapping(RECOVER)
    ResponseEntity<String> recoverForm(HttpServletRequest request) {
        return page(request, "", "", "", true);
    }

    @PostMapping(RECOVER)
    ResponseEntity<String> recover(
            @RequestParam("name") String name,
            @RequestParam("code") String code,
            @RequestParam("password") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        try {
            Optional<Person> person = entrance.isGuarded() && code.length() <= LONGEST
                    ? entrance.signIn().recover(typed, code, password)
                    : Optional.empty();
            if (person.isPresent()) {
                entrance.sessions().endOthers(typed, "");
                return begin(person.get(), request, response, OwnPages.PATH);
            }
            return refused(request, typed, Pages.language(request).say("signin.wrongcode"), true);
        } catch (ProblemException weak) {
            return refused(request, typed, weak.problem().message(), true);
        }
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> leave(HttpServletRequest request, HttpServletResponse response) {
        entrance.sessions().end(Entrance.session(request));
        forms.saveToken(null, request, response);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request).toString());
        return ImportPages.to(PATH + "?out");
    }

    /** A number that this browser did not have before, for the session and for its forms; the one that it had is worth nothing any more. */
    private ResponseEntity<String> begin(
            Person person, HttpServletRequest request, HttpServletResponse response, String to) {
        entrance.sessions().end(Entrance.session(request));
        String number = entrance.sessions().begin(person.name());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(number, Duration.ofSeconds(-1), request).toString());
        forms.saveToken(forms.generateToken(request), request, response);
        return ImportPages.to(to);
    }

    private ResponseCookie cookie(String number, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(Sessions.COOKIE, number)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(exposure.https() || request.isSecure())
                .maxAge(age)
                .build();
    }

    private ResponseEntity<String> refused(HttpServletRequest request, String name, String fault, boolean recover) {
        ResponseEntity<String> page = page(request, name, fault, "", recover);
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String name, String fault, String done, boolean recover) {
        String title = Pages.language(request).say(recover ? "signin.recover" : "signin.title");
        return pages.page(
                "signin.jte",
                pages.plain(request, recover ? RECOVER : PATH + "?" + Pages.pair("to", to(request)), title),
                new SignInContent(name, to(request), fault, done, recover, entrance.isGuarded()));
    }

    /** A page of this server, or its first one: nobody is led elsewhere. */
    static String to(HttpServletRequest request) {
        String to = Optional.ofNullable(request.getParameter("to")).orElse("/");
        try {
            URI uri = new URI(to);
            boolean own = to.matches("/([^/\\\\].*)?")
                    && uri.getHost() == null
                    && uri.getScheme() == null
                    && !to.startsWith(PATH);
            return own ? to : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
