package org.fadeout.edge.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Role;
import org.fadeout.flow.source.Source;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/** Makes pages: chooses the language, sets the frame around them, fills in the template. */
@Component
class Pages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String LANGUAGE = "lang";
    /** What shows that a form came from here stays in the form. */
    private static final String FORM = "_csrf";

    private final Register register;
    private final Snapshots snapshots;
    private final TemplateEngine templates;

    Pages(Register register, Snapshots snapshots, TemplateEngine templates) {
        this.register = register;
        this.snapshots = snapshots;
        this.templates = templates;
    }

    /** The language that was chosen by link, else by an earlier one, else the first that the reader's own program asks for. */
    static Wording language(HttpServletRequest request) {
        Stream<String> wanted = Stream.concat(
                Stream.of(request.getParameter(LANGUAGE), cookie(request)),
                Collections.list(request.getLocales()).stream().map(Locale::getLanguage));
        return wanted.filter(Objects::nonNull)
                .flatMap(code -> Wording.in(code).stream())
                .findFirst()
                .orElseGet(Wording::english);
    }

    private static String cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The frame of a page; its title is the words under a key. */
    PageFrame frame(HttpServletRequest request, String room, String title) {
        Wording words = language(request);
        Locale locale = Locale.forLanguageTag(words.language());
        return new PageFrame(
                words,
                title,
                room,
                path(request),
                new Locale.Builder()
                        .setRegion(register.info().country())
                        .build()
                        .getDisplayCountry(locale),
                snapshots.at(Known.NOW).all(Source.KIND).stream().anyMatch(Source::invented),
                token(request),
                Acting.person().filter(person -> person.role() != Role.VISITOR).orElse(null));
    }

    /** The frame of a page that is shown before anybody signs in: it tells nothing of the register, not even its country. */
    PageFrame plain(HttpServletRequest request, String path, String title) {
        return new PageFrame(language(request), title, "", path, "", false, token(request), null);
    }

    /** The frame of a page that answers a form with secrets: its address in another language is that of the page, without what was typed. */
    PageFrame secret(HttpServletRequest request, String path, String title) {
        PageFrame frame = frame(request, "", title);
        return new PageFrame(
                frame.words(), title, "", path, frame.country(), frame.invented(), frame.token(), frame.person());
    }

    /** The page's own address, without the choice of a language. */
    private static String path(HttpServletRequest request) {
        String query = request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(LANGUAGE) && !entry.getKey().equals(FORM))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** A parameter as it stands in an address. */
    static String pair(String name, String value) {
        return UriUtils.encode(name, StandardCharsets.UTF_8) + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** The page of a template, which has the parameters {@code frame} and {@code content}. */
    ResponseEntity<String> page(String template, PageFrame frame, Object content) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("content", content);
        StringOutput page = new StringOutput();
        templates.render(template, parameters, page);
        remember(frame.words().language());
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.words().language())
                .cacheControl(CacheControl.noStore())
                .body(page.toString());
    }

    /**
     * Keeps the choice of a language. Added to the answer itself: a header of the page would take the place of every cookie that is there
     * already, and with it of the one by which a form shows that it came from here.
     */
    private static void remember(String language) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getResponse() != null) {
            here.getResponse()
                    .addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(LANGUAGE, language)
                                    .path("/")
                                    .sameSite("Strict")
                                    .httpOnly(true)
                                    .maxAge(java.time.Duration.ofDays(365))
                                    .build()
                                    .toString());
        }
    }
}
