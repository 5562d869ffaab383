package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Made;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.actions.UndoImport;
import org.fadeout.edge.documents.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The acts by which the register came to be as it is; an import among them can be undone. */
@RestController
class BatchPages {
    private static final String PATH = "/batches";
    private static final int ROWS = 50;
    private static final int LEFT_SHOWN = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final ImportDrafts drafts;
    private final Desk desk;

    BatchPages(Register register, Snapshots snapshots, Pages pages, ImportDrafts drafts, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** All batches, the last first. */
    static List<BatchesContent.Line> lines(Register register, Wording words) {
        List<BatchEntry> batches = register.batches();
        String site = register.info().site();
        Map<Long, Long> undone = new HashMap<>();
        batches.stream()
                .filter(batch -> batch.site().equals(site))
                .forEach(batch -> UndoImport.undoneBy(batch).ifPresent(number -> undone.put(number, batch.number())));
        ZoneId zone = register.info().zone();
        return batches.stream()
                .sorted(Comparator.comparing(BatchEntry::recordedAt)
                        .thenComparing(BatchEntry::number)
                        .reversed())
                .map(batch -> {
                    boolean own = batch.site().equals(site);
                    return new BatchesContent.Line(
                            batch.number(),
                            batch.site(),
                            own ? PATH + "/" + batch.number() : "",
                            MINUTE.format(batch.recordedAt().atZone(zone)),
                            batch.actor(),
                            batch.reason(),
                            words.choice(batch.standing()),
                            batch.count(),
                            own && UndoImport.isImport(batch),
                            own && undone.containsKey(batch.number()) ? PATH + "/" + undone.get(batch.number()) : "");
                })
                .toList();
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(HttpServletRequest request) {
        Wording words = Pages.language(request);
        List<BatchesContent.Line> all = lines(register, words);
        String search = search(request);
        List<BatchesContent.Line> found = holding(all, search);
        String asked = Optional.ofNullable(request.getParameter("page")).orElse("");
        int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        int from = Math.min((page - 1) * ROWS, Math.max(0, found.size() - 1) / ROWS * ROWS);
        int to = Math.min(found.size(), from + ROWS);
        String query = search.isEmpty() ? "" : Pages.pair("q", search);
        String other = PATH + "?" + (query.isEmpty() ? "" : query + "&") + "page=";
        BatchesContent content = new BatchesContent(
                found.subList(from, to),
                all.size(),
                search,
                found.size(),
                found.isEmpty() ? 0 : from + 1,
                from > 0 ? other + from / ROWS : "",
                to < found.size() ? other + (from / ROWS + 2) : "",
                query);
        return pages.page("batches.jte", pages.frame(request, ImportPages.ROOM, words.say("batches.title")), content);
    }

    private static String search(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    /** Those whose number, actor or reason holds a text. */
    private static List<BatchesContent.Line> holding(List<BatchesContent.Line> lines, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> Stream.of(Long.toString(line.number()), line.who(), line.why())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** Every batch that the search takes. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        List<List<String>> rows = holding(lines(register, Pages.language(request)), search(request)).stream()
                .map(line -> List.of(
                        line.site(),
                        Long.toString(line.number()),
                        line.when(),
                        line.who(),
                        line.why(),
                        Long.toString(line.count()),
                        line.standing(),
                        line.undone().isEmpty() ? "" : line.undone().substring(PATH.length() + 1)))
                .toList();
        RouteGate.count(request, rows.size());
        return CsvFile.of(
                "batches.csv",
                List.of("site", "number", "recorded", "actor", "reason", "changes", "standing", "undone_by"),
                rows);
    }

    @GetMapping(PATH + "/{number}")
    ResponseEntity<String> batch(@PathVariable("number") long number, HttpServletRequest request) {
        return batch(number, request, "", "");
    }

    private ResponseEntity<String> batch(long number, HttpServletRequest request, String problem, String typed) {
        Wording words = Pages.language(request);
        BatchEntry batch =
                UndoImport.find(register, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BatchesContent.Line line = lines(register, words).stream()
                .filter(one -> one.link().equals(PATH + "/" + number))
                .findFirst()
                .orElseThrow();
        List<Made> made = register.madeBy(batch.site(), number);
        Optional<ImportReport> report = drafts.report(number);
        Optional<Long> undoOf = UndoImport.undoneBy(batch);
        List<Made> left = undoOf.map(first -> left(first, made)).orElse(List.of());
        FieldText text = new FieldText(snapshots.at(Known.NOW), words);
        BatchContent content = new BatchContent(
                line,
                kinds(made, words),
                undoOf.map(first -> PATH + "/" + first).orElse(""),
                left.stream()
                        .limit(LEFT_SHOWN)
                        .map(one -> link(one, text, words))
                        .toList(),
                Math.max(0, left.size() - LEFT_SHOWN),
                undoOf.isPresent() ? naming(made, text) : List.of(),
                report.map(ImportReport::all).orElse(null),
                report.map(BatchPages::files).orElse(List.of()),
                report.map(told -> ImportIssues.of(request).list(told.issues(), words))
                        .orElse(null),
                line.isImport() && line.undone().isEmpty(),
                problem,
                typed);
        String title = words.say("batch.title", number);
        return pages.page("batch.jte", pages.frame(request, ImportPages.ROOM, title), content);
    }

    private static List<BatchContent.FileLine> files(ImportReport report) {
        return report.files().stream()
                .map(file -> new BatchContent.FileLine(file.file(), file.tally()))
                .toList();
    }

    private static List<BatchContent.KindLine> kinds(List<Made> made, Wording words) {
        Map<Kind<?>, Integer> counts = new LinkedHashMap<>();
        made.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new BatchContent.KindLine(
                        words.kind(entry.getKey()),
                        entry.getValue(),
                        "/register/" + entry.getKey().name()))
                .toList();
    }

    /** What an import made and its undo did not touch. */
    private List<Made> left(long first, List<Made> undone) {
        Set<RecordId> touched = undone.stream().map(Made::record).collect(Collectors.toSet());
        return register.madeBy(register.info().site(), first).stream()
                .filter(made -> !touched.contains(made.record()))
                .toList();
    }

    private static BatchContent.Link link(Made made, FieldText text, Wording words) {
        String label = words.kind(made.kind()) + " " + text.number(made.kind().name(), made.record());
        return new BatchContent.Link(label, "/register/" + made.kind().name() + "/" + made.record());
    }

    private List<BatchContent.Link> naming(List<Made> made, FieldText text) {
        Snapshot now = snapshots.at(Known.NOW);
        Set<RecordId> gone = new HashSet<>();
        made.stream().filter(one -> now.one(one.kind(), one.record()).isEmpty()).forEach(one -> gone.add(one.record()));
        return UndoImport.naming(now, gone).stream()
                .limit(LEFT_SHOWN)
                .map(id -> new BatchContent.Link(text.anyNumber(id), "/record/" + id))
                .toList();
    }

    @GetMapping(PATH + "/{number}/issues.csv")
    ResponseEntity<byte[]> issues(@PathVariable("number") long number, HttpServletRequest request) {
        ImportReport report =
                drafts.report(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RouteGate.count(request, report.issues().size());
        return ImportPages.issues(report, request);
    }

    @PostMapping(PATH + "/{number}/undo")
    ResponseEntity<String> undo(
            @PathVariable("number") long number, @RequestParam("reason") String reason, HttpServletRequest request) {
        if (reason.isBlank()) {
            return again(number, request, Pages.language(request).say("batch.needsreason"), reason);
        }
        try {
            UndoImport.Report report = UndoImport.run(register, number, desk.actor(), reason.strip());
            return ImportPages.to(PATH + "/" + report.batch().number());
        } catch (ProblemException e) {
            return again(number, request, e.problem().message(), reason);
        }
    }

    private ResponseEntity<String> again(long number, HttpServletRequest request, String problem, String typed) {
        ResponseEntity<String> page = batch(number, request, problem, typed);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }
}
