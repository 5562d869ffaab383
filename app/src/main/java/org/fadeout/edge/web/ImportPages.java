package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.IssueFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into the register: sent, understood, tried, and then kept or left. */
@RestController
class ImportPages {
    static final String PATH = "/import";
    static final String ROOM = "import";
    private static final int LAST = 10;

    private final Register register;
    private final Pages pages;
    private final ImportDrafts drafts;
    private final Desk desk;

    ImportPages(Register register, Pages pages, ImportDrafts drafts, Desk desk) {
        this.register = register;
        this.pages = pages;
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<String> begin(HttpServletRequest request) {
        Wording words = Pages.language(request);
        String large = Objects.requireNonNullElse(request.getParameter("toolarge"), "");
        String problem = large.matches("[0-9]{1,9}")
                ? words.say("import.toolarge", large, Desk.megabytes(desk.uploadLimit()))
                : request.getParameter("gone") != null ? words.say("import.gone") : "";
        String notice = request.getParameter("left") != null ? words.say("import.left") : "";
        return begin(request, problem, notice);
    }

    private ResponseEntity<String> begin(HttpServletRequest request, String problem, String notice) {
        Wording words = Pages.language(request);
        List<BatchesContent.Line> imports = BatchPages.lines(register, words).stream()
                .filter(BatchesContent.Line::isImport)
                .limit(LAST)
                .toList();
        ImportContent content =
                new ImportContent(Desk.megabytes(desk.uploadLimit()), desk.uploadLimit(), problem, notice, imports);
        return pages.page("import.jte", pages.frame(request, ROOM, words.say("import.title")), content);
    }

    @PostMapping(PATH)
    ResponseEntity<String> take(@RequestParam("files") List<MultipartFile> files, HttpServletRequest request)
            throws IOException {
        if (files.stream().allMatch(MultipartFile::isEmpty)) {
            return refused(request, Pages.language(request).say("import.nofile"));
        }
        try {
            return to(PATH + "/" + drafts.take(files).id());
        } catch (ProblemException e) {
            return refused(request, e.problem().message());
        }
    }

    private ResponseEntity<String> refused(HttpServletRequest request, String why) {
        ResponseEntity<String> page = begin(request, why, "");
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    static <T> ResponseEntity<T> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** Does something with a draft; one that is not there any more leads to the page where an import begins. */
    private <T> ResponseEntity<T> with(String id, Function<ImportDraft, ResponseEntity<T>> what) {
        return drafts.find(id).map(what).orElseGet(() -> to(PATH + "?gone"));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> plan(@PathVariable("id") String id, HttpServletRequest request) {
        return with(id, draft -> plan(draft, request));
    }

    private ResponseEntity<String> plan(ImportDraft draft, HttpServletRequest request) {
        Optional<ImportReport> kept =
                Optional.ofNullable(draft.report()).filter(report -> draft.phase() == ImportDraft.Phase.KEPT);
        if (kept.isPresent()) {
            drafts.leave(draft);
            return to(kept.get()
                    .batch()
                    .map(batch -> "/batches/" + batch.number())
                    .orElse(PATH + "?left"));
        }
        Wording words = Pages.language(request);
        ImportPlanContent content = new ImportView(draft, words).content(ImportIssues.of(request));
        return pages.page("importplan.jte", pages.frame(request, ROOM, words.say("import.plan")), content);
    }

    @GetMapping(PATH + "/{id}/progress")
    ResponseEntity<byte[]> progress(@PathVariable("id") String id) {
        return with(
                id,
                draft -> file(
                        JsonTree.of(Map.of(
                                "working",
                                draft.phase() == ImportDraft.Phase.READING
                                        || draft.phase() == ImportDraft.Phase.KEEPING,
                                "rows",
                                draft.rows(),
                                "reading",
                                draft.reading())),
                        MediaType.APPLICATION_JSON));
    }

    /** What a person says of one file: then it is read again. */
    @PostMapping(PATH + "/{id}/say")
    ResponseEntity<String> say(
            @PathVariable("id") String id, @RequestParam("file") int file, HttpServletRequest request) {
        return with(id, draft -> {
            Optional.ofNullable(draft.files().get(file))
                    .ifPresent(one -> draft.say(file, SaidOfFile.read(one, request.getParameterMap())));
            drafts.go(draft, ImportDraft.Phase.READING);
            return to(PATH + "/" + id);
        });
    }

    @PostMapping(PATH + "/{id}/without")
    ResponseEntity<String> without(@PathVariable("id") String id, @RequestParam("file") int file) {
        return with(id, draft -> {
            draft.without(file);
            if (draft.files().isEmpty()) {
                drafts.leave(draft);
                return to(PATH + "?left");
            }
            drafts.go(draft, ImportDraft.Phase.READING);
            return to(PATH + "/" + id);
        });
    }

    @PostMapping(PATH + "/{id}/keep")
    ResponseEntity<String> keep(@PathVariable("id") String id) {
        return with(id, draft -> {
            drafts.go(draft, ImportDraft.Phase.KEEPING);
            return to(PATH + "/" + id);
        });
    }

    @PostMapping(PATH + "/{id}/leave")
    ResponseEntity<String> leave(@PathVariable("id") String id) {
        return with(id, draft -> {
            if (draft.phase() == ImportDraft.Phase.KEEPING) {
                return to(PATH + "/" + id);
            }
            drafts.leave(draft);
            return to(PATH + "?left");
        });
    }

    @GetMapping(PATH + "/{id}/issues.csv")
    ResponseEntity<byte[]> issues(@PathVariable("id") String id, HttpServletRequest request) {
        return with(id, draft -> {
            ImportReport report = draft.report();
            return report == null ? to(PATH + "/" + id) : issues(report, request);
        });
    }

    /** The issues that were asked for as a table to download. */
    static ResponseEntity<byte[]> issues(ImportReport report, HttpServletRequest request) {
        String text =
                IssueFile.text(IssueFile.Form.CSV, ImportIssues.of(request).of(report.issues()), null);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"issues.csv\"")
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/{id}/preview.geojson")
    ResponseEntity<byte[]> preview(@PathVariable("id") String id, HttpServletRequest request) {
        return with(id, draft -> {
            ImportReport report = draft.report();
            PreviewText text = new PreviewText(Pages.language(request));
            return file(
                    text.of(draft.drawn(), report == null ? List.of() : report.issues()),
                    MediaType.parseMediaType("application/geo+json"));
        });
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
