package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.KeepSubmission;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.edge.field.DeviceDoor;
import org.fadeout.edge.field.EntityLists;
import org.fadeout.edge.field.OpenRosa;
import org.fadeout.edge.field.Sent;
import org.fadeout.edge.field.SentXml;
import org.fadeout.edge.field.XForm;
import org.fadeout.flow.access.Person;
import org.fadeout.flow.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What ODK Collect asks of a server (OpenRosa 1.0): lists of forms, forms, their files, submissions. Every address also stands behind
 * {@code /odk/d/TOKEN}, by which a device is let in without a password. Parameters that are not known are left alone: Collect puts its device's
 * id behind every address. Headers and codes are exact, because Collect takes anything else for the page of a network that wants a login.
 */
@RestController
class OpenRosaRoutes {
    static final String PATH = "/odk";

    private static final String TOKEN = PATH + "/d/{token}";
    private static final String XML_PART = "xml_submission_file";
    private static final String INCOMPLETE = "*isIncomplete*";

    /** Longer than this in one piece, and a weak connection never gets through it. */
    private static final long PIECE = 10_000_000;

    private final Register register;
    private final Desk desk;
    private final Ground ground;
    private final DeviceDoor door;
    private final Entrance entrance;
    private final FieldForms forms;
    /** One submission after the other: the second of two that are the same finds the first. */
    private final Object gate = new Object();

    OpenRosaRoutes(Register register, Desk desk, Ground ground, DeviceDoor door, Entrance entrance, FieldForms forms) {
        this.register = register;
        this.desk = desk;
        this.ground = ground;
        this.door = door;
        this.entrance = entrance;
        this.forms = forms;
    }

    @RequestMapping(
            path = {PATH + "/formList", TOKEN + "/formList"},
            method = RequestMethod.GET)
    ResponseEntity<byte[]> list(@PathVariable(required = false) @Nullable String token, HttpServletRequest request) {
        return letIn(token, request, in -> {
            String base = base(token, request);
            String wanted = request.getParameter("formID");
            List<OpenRosa.Listed> listed = forms.all().stream()
                    .filter(form -> wanted == null || wanted.equals(form.model().id()))
                    .map(form -> listed(form, base))
                    .toList();
            return xml(HttpStatus.OK, OpenRosa.forms(listed));
        });
    }

    private static OpenRosa.Listed listed(XForm.Written form, String base) {
        String id = form.model().id();
        return new OpenRosa.Listed(
                id,
                form.model().title().in(form.model().languages().get(0)),
                form.version(),
                form.md5(),
                base + "/forms/" + id + ".xml",
                form.model().lists().isEmpty() ? null : base + "/manifests/" + id + ".xml");
    }

    @RequestMapping(
            path = {PATH + "/forms/{id}.xml", TOKEN + "/forms/{id}.xml"},
            method = RequestMethod.GET)
    ResponseEntity<byte[]> form(
            @PathVariable(required = false) @Nullable String token,
            @PathVariable("id") String id,
            HttpServletRequest request) {
        return letIn(
                token,
                request,
                in -> forms.one(id)
                        .map(form -> xml(HttpStatus.OK, form.xml()))
                        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such form")));
    }

    @RequestMapping(
            path = {PATH + "/manifests/{id}.xml", TOKEN + "/manifests/{id}.xml"},
            method = RequestMethod.GET)
    ResponseEntity<byte[]> manifest(
            @PathVariable(required = false) @Nullable String token,
            @PathVariable("id") String id,
            HttpServletRequest request) {
        return letIn(
                token,
                request,
                in -> forms.one(id)
                        .map(form -> xml(HttpStatus.OK, OpenRosa.manifest(media(form, base(token, request)))))
                        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such form")));
    }

    private List<OpenRosa.Media> media(XForm.Written form, String base) {
        List<OpenRosa.Media> media = new ArrayList<>();
        for (String name : form.model().lists()) {
            forms.lists()
                    .list(name)
                    .ifPresent(list -> media.add(new OpenRosa.Media(
                            name + ".csv", list.md5(), base + "/lists/" + name + ".csv", base + "/integrity")));
        }
        return media;
    }

    @RequestMapping(
            path = {PATH + "/lists/{name}.csv", TOKEN + "/lists/{name}.csv"},
            method = RequestMethod.GET)
    ResponseEntity<byte[]> entities(
            @PathVariable(required = false) @Nullable String token,
            @PathVariable("name") String name,
            HttpServletRequest request) {
        return letIn(
                token,
                request,
                in -> forms.lists()
                        .list(name)
                        .map(list -> list(list, request))
                        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such list")));
    }

    private static ResponseEntity<byte[]> list(EntityLists.ListFile list, HttpServletRequest request) {
        RouteGate.count(request, list.names().size());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(OpenRosa.VERSION_HEADER, OpenRosa.VERSION)
                .body(list.csv());
    }

    @RequestMapping(
            path = {PATH + "/integrity", TOKEN + "/integrity"},
            method = RequestMethod.GET)
    ResponseEntity<byte[]> integrity(
            @PathVariable(required = false) @Nullable String token, HttpServletRequest request) {
        return letIn(token, request, in -> {
            String ids = request.getParameter("id");
            List<String> names = ids == null
                    ? List.of()
                    : Arrays.stream(ids.split(","))
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .toList();
            return xml(HttpStatus.OK, OpenRosa.integrity(forms.lists().gone(names)));
        });
    }

    /** What a phone asks before it sends: how much may come in one piece. */
    @RequestMapping(
            path = {PATH + "/submission", TOKEN + "/submission"},
            method = {RequestMethod.HEAD, RequestMethod.GET})
    ResponseEntity<byte[]> ready(@PathVariable(required = false) @Nullable String token, HttpServletRequest request) {
        return letIn(
                token,
                request,
                in -> ResponseEntity.status(HttpStatus.NO_CONTENT)
                        .header(OpenRosa.VERSION_HEADER, OpenRosa.VERSION)
                        .header(OpenRosa.LENGTH_HEADER, Long.toString(Math.min(PIECE, desk.uploadLimit())))
                        .header(HttpHeaders.LOCATION, base(token, request) + "/submission")
                        .build());
    }

    @RequestMapping(
            path = {PATH + "/submission", TOKEN + "/submission"},
            method = RequestMethod.POST)
    ResponseEntity<byte[]> submission(
            @PathVariable(required = false) @Nullable String token, HttpServletRequest request) {
        return letIn(token, request, in -> {
            try {
                return take(in, request);
            } catch (IllegalArgumentException unreadable) {
                return refused(HttpStatus.BAD_REQUEST, String.valueOf(unreadable.getMessage()));
            } catch (ProblemException busy) {
                return refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The register cannot be written just now. Send once more: "
                                + busy.problem().code());
            } catch (IOException broken) {
                return refused(HttpStatus.BAD_REQUEST, "What was sent broke off on the way. Send once more");
            }
        });
    }

    private ResponseEntity<byte[]> take(DeviceDoor.In in, HttpServletRequest request) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A submission comes as multipart/form-data");
        }
        byte[] xml = null;
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (List<MultipartFile> same : parts.getMultiFileMap().values()) {
            for (MultipartFile part : same) {
                if (part.getName().equals(XML_PART)) {
                    xml = part.getBytes();
                } else {
                    String name = part.getOriginalFilename();
                    files.put(name == null || name.isEmpty() ? part.getName() : name, part.getBytes());
                }
            }
        }
        if (xml == null) {
            return refused(HttpStatus.BAD_REQUEST, "There is no part " + XML_PART);
        }
        Sent sent;
        try {
            sent = SentXml.read(xml);
        } catch (IllegalArgumentException unreadable) {
            return unreadable(in, xml, String.valueOf(unreadable.getMessage()));
        }
        KeepSubmission.Outcome outcome = keep(in, forms.read(sent), xml, files);
        if (outcome instanceof KeepSubmission.Refused refused) {
            return refused(HttpStatus.CONFLICT, refused.why());
        }
        KeepSubmission.Kept kept = (KeepSubmission.Kept) outcome;
        boolean more = "yes".equals(request.getParameter(INCOMPLETE))
                || !kept.submission().isWhole();
        return xml(HttpStatus.CREATED, OpenRosa.taken(more ? "Received in part" : "Received"));
    }

    private KeepSubmission.Outcome keep(DeviceDoor.In in, SentForm form, byte[] xml, Map<String, byte[]> files) {
        synchronized (gate) {
            return KeepSubmission.run(
                    register,
                    new KeepSubmission.Request(form, xml, files, in.device(), in.name(), desk.today(register)),
                    ground.country());
        }
    }

    /** Kept as it came, for whoever is to find out what it was; the phone is told, and keeps it too. */
    private ResponseEntity<byte[]> unreadable(DeviceDoor.In in, byte[] xml, String why) {
        if (xml.length == 0 || xml.length > SentXml.MOST_BYTES) {
            return refused(HttpStatus.BAD_REQUEST, why);
        }
        keep(in, SentForm.unreadable(xml, why), xml, Map.of());
        return refused(HttpStatus.BAD_REQUEST, why + ". What came was kept for the office to look at");
    }

    private ResponseEntity<byte[]> letIn(
            @Nullable String token, HttpServletRequest request, Function<DeviceDoor.In, ResponseEntity<byte[]>> then) {
        DeviceDoor.Answer answer = door.knock(new DeviceDoor.Knock(
                request.getMethod(),
                target(request),
                token,
                request.getHeader(HttpHeaders.AUTHORIZATION),
                request.isSecure()));
        if (answer instanceof DeviceDoor.In in) {
            return Acting.as(entrance.isGuarded() ? person(in) : null, () -> then.apply(in));
        }
        if (answer instanceof DeviceDoor.Challenge challenge) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .headers(headers -> challenge.ways().forEach(way -> headers.add(HttpHeaders.WWW_AUTHENTICATE, way)))
                    .header(HttpHeaders.CONTENT_TYPE, OpenRosa.TYPE)
                    .header(OpenRosa.VERSION_HEADER, OpenRosa.VERSION)
                    .body(OpenRosa.refused("Who sends this is not known"));
        }
        return refused(HttpStatus.FORBIDDEN, ((DeviceDoor.Shut) answer).why());
    }

    /** A device does what somebody who enters may do, under its own name. */
    private static Person person(DeviceDoor.In in) {
        return Person.of(in.name(), Role.ENTRY, null);
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Where this server stands for the one who asks: addresses in answers are whole ones. */
    private static String base(@Nullable String token, HttpServletRequest request) {
        String all = request.getRequestURL().toString();
        String host = all.substring(0, all.length() - request.getRequestURI().length());
        return host + PATH + (token == null ? "" : "/d/" + token);
    }

    private static ResponseEntity<byte[]> xml(HttpStatus status, byte[] body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, OpenRosa.TYPE)
                .header(OpenRosa.VERSION_HEADER, OpenRosa.VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    private static ResponseEntity<byte[]> refused(HttpStatus status, String message) {
        return xml(status, OpenRosa.refused(message));
    }

    /** True for addresses that a phone asks, which send no form of a page. */
    static boolean isOne(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH + "/");
    }
}
