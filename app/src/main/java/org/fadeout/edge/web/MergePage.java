package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.MergeChanges;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.store.Merged;
import org.fadeout.edge.store.SiteRegister;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what another site of the register recorded, and shows the receipts. */
@RestController
class MergePage {
    static final String PATH = "/merge";
    private static final int LAST = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Register register;
    private final Sites sites;
    private final Pages pages;
    private final Desk desk;

    MergePage(Register register, Pages pages, Desk desk) {
        this.register = register;
        this.sites = new Sites(register);
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<String> begin(HttpServletRequest request) {
        return shown(request, "", "", 0);
    }

    /** Merges a file; where it is refused, the page says why and the register is as it was. */
    @PostMapping(PATH)
    ResponseEntity<String> take(@RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        Wording words = Pages.language(request);
        Optional<SiteRegister> here = sites.register();
        if (here.isEmpty() || file.isEmpty()) {
            return refused(request, words.say(here.isEmpty() ? "merge.notpossible" : "import.nofile"));
        }
        Path kept = Files.createTempFile("fadeout-changes", ".zip");
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            MergeChanges.Report report = MergeChanges.run(
                    here.get(), kept, Uploads.safe(file.getOriginalFilename()), desk.actor(), Unpacked.Limits.STANDARD);
            Merged merged = report.merged();
            String told = merged.taken() == 0
                    ? words.say("merge.nothing", merged.from())
                    : words.say("merge.done", merged.taken(), merged.changes(), merged.from());
            return shown(request, "", told, report.conflicts().size());
        } catch (ProblemException e) {
            return refused(request, e.problem().message());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ResponseEntity<String> refused(HttpServletRequest request, String why) {
        ResponseEntity<String> page = shown(request, why, "", 0);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    private ResponseEntity<String> shown(HttpServletRequest request, String fault, String merged, int conflicts) {
        String site = register.info().site();
        List<MergeContent.Receipt> receipts = register.batches().stream()
                .filter(batch -> batch.site().equals(site) && batch.count() == 0)
                .sorted(Comparator.comparing(BatchEntry::number).reversed())
                .limit(LAST)
                .map(batch -> new MergeContent.Receipt(
                        batch.number(),
                        MINUTE.format(batch.recordedAt().atZone(register.info().zone())),
                        batch.actor(),
                        batch.reason()))
                .toList();
        MergeContent content = new MergeContent(sites.register().isPresent(), site, fault, merged, conflicts, receipts);
        Wording words = Pages.language(request);
        return pages.page("merge.jte", pages.frame(request, ImportPages.ROOM, words.say("merge.title")), content);
    }
}
