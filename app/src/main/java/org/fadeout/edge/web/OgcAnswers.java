package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.ogc.Link;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** How requests to the service are read and its answers are dressed: format, parameters, tag. */
final class OgcAnswers {
    private OgcAnswers() {}

    /** The address of the landing page, as this request reached it. */
    static String root(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/ogc";
    }

    /** The parameters, each once. Throws ProblemException for one that stands twice. */
    static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw new ProblemException(
                        new UsageProblem.BadParameter(name, String.join(" and ", values), "one value"));
            }
            given.put(name, values[0]);
        });
        return given;
    }

    /** Throws ProblemException where the request carries anything but these. */
    static void only(HttpServletRequest request, Collection<String> names) {
        parameters(request).forEach((name, value) -> {
            if (!names.contains(name)) {
                throw new ProblemException(new UsageProblem.BadParameter(
                        name, value, "the parameters " + String.join(", ", names) + "; " + name + " is none of them"));
            }
        });
    }

    /** True for a page, false for JSON; by the parameter f, else by what the reader's program takes first. */
    static boolean isPage(HttpServletRequest request) {
        String asked = request.getParameter("f");
        if (asked != null) {
            return switch (asked) {
                case "html" -> true;
                case "json" -> false;
                default -> throw new ProblemException(new UsageProblem.BadParameter("f", asked, "json, html"));
            };
        }
        List<MediaType> accepted = accepted(request);
        if (accepted.isEmpty()) {
            return false;
        }
        org.springframework.util.MimeTypeUtils.sortBySpecificity(accepted);
        for (MediaType type : accepted) {
            if (type.includes(MediaType.APPLICATION_JSON) || type.getSubtype().endsWith("json")) {
                return false;
            }
            if (type.includes(MediaType.TEXT_HTML)) {
                return true;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE);
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        List<MediaType> accepted = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT))) {
            accepted.addAll(MediaType.parseMediaTypes(header));
        }
        return accepted;
    }

    /** Throws what is fitting where the request asks for another than the one format that there is; the parameter f counts before Accept. */
    static void as(HttpServletRequest request, String f, String type) {
        String asked = request.getParameter("f");
        if (asked != null && !asked.equals(f)) {
            throw new ProblemException(new UsageProblem.BadParameter("f", asked, f));
        }
        List<MediaType> accepted = accepted(request);
        MediaType there = MediaType.parseMediaType(type);
        if (asked == null && !accepted.isEmpty() && accepted.stream().noneMatch(one -> one.includes(there))) {
            throw new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE);
        }
    }

    /** A document as JSON, or that it is as it was. */
    static ResponseEntity<byte[]> json(HttpServletRequest request, String tag, String type, Map<String, Object> tree) {
        return bytes(request, tag, type, Map.of(), out -> write(out, JsonTree.of(tree)));
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is written, with its tag; nothing is written where the reader has it already. */
    static ResponseEntity<byte[]> bytes(
            HttpServletRequest request,
            String tag,
            String type,
            Map<String, String> headers,
            Consumer<ByteArrayOutputStream> content) {
        String whole = tag + " " + request.getRequestURI() + "?" + request.getQueryString() + " " + type + " "
                + request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String etag = '"'
                + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString()
                + '"';
        boolean same = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .anyMatch(header -> header.contains(etag));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache().cachePrivate());
        headers.forEach(answer::header);
        if (same) {
            return answer.build();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.accept(out);
        return answer.contentType(MediaType.parseMediaType(type)).body(out.toByteArray());
    }

    /** The links as a header carries them. */
    static String header(List<Link> links) {
        return String.join(
                ", ",
                links.stream()
                        .map(link -> "<" + link.href() + ">; rel=\"" + link.rel() + "\"; type=\"" + link.type() + "\"")
                        .toList());
    }
}
