package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.ImportFiles;
import org.fadeout.edge.actions.SampleFiles;
import org.fadeout.edge.documents.JsonTree;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.Borders;
import org.fadeout.flow.Kinds;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an empty register says of itself, and the sample that it offers. */
@RestController
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    /** What a register has from its first day. */
    private static final Set<String> FIRST = Set.of("standard", "approval_rule", "grade_name");

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean filled;
    private volatile long rows;
    private volatile String problem = "";

    FirstStart(Register register, Snapshots snapshots, Pages pages, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
    }

    /** True where the register holds nothing yet, or while the sample comes in. What waits for approval is something. */
    boolean isShown() {
        return working.get() || isEmpty();
    }

    /** A large register is read through for this once only: what was filled stays so for the server that saw it. */
    private boolean isEmpty() {
        filled = filled || holds(Known.NOW) || holds(Known.NOW.withSaved());
        return !filled;
    }

    private boolean holds(Known known) {
        Snapshot all = snapshots.at(known);
        return Kinds.ALL.stream()
                .filter(kind -> !FIRST.contains(kind.name()))
                .anyMatch(kind -> !all.all(kind).isEmpty());
    }

    ResponseEntity<String> page(HttpServletRequest request) {
        Wording words = Pages.language(request);
        EmptyContent content = new EmptyContent(working.get(), rows, problem);
        return pages.page("empty.jte", pages.frame(request, "map", words.say("first.title")), content);
    }

    /** Brings the sample in, in the way every file does; nothing where the register holds anything. */
    @PostMapping("/sample")
    ResponseEntity<String> sample() {
        if (isEmpty() && working.compareAndSet(false, true)) {
            rows = 0;
            problem = "";
            Thread thread = new Thread(Acting.carried(this::bring), "sample");
            thread.setDaemon(true);
            thread.start();
        }
        return ImportPages.to("/");
    }

    @GetMapping("/sample/progress")
    ResponseEntity<byte[]> progress() {
        String text = JsonTree.of(Map.of("working", working.get(), "rows", rows, "reading", ""));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bring() {
        try {
            Path folder = Files.createTempDirectory("fadeout-sample-");
            try {
                one(SampleFiles.unpack("karabakh", SampleFiles.KARABAKH, folder.resolve("karabakh")));
                one(SampleFiles.unpack("invented", SampleFiles.INVENTED, folder.resolve("invented")));
            } finally {
                ImportDrafts.remove(folder);
            }
        } catch (ProblemException e) {
            problem = e.problem().message();
        } catch (IOException | RuntimeException e) {
            LOG.severe(() -> e.getClass().getName() + " in the sample");
            problem = "WEB-IMPORT: The sample could not be brought in.";
        } finally {
            working.set(false);
        }
    }

    private void one(List<Path> files) {
        long before = rows;
        ImportFiles.Request request = new ImportFiles.Request(files, null, null, false, desk.actor());
        ImportFiles.run(register, request, Borders.packaged(), new ImportFiles.Progress() {
            @Override
            public void table(String file, String layer, String kind, String by) {}

            @Override
            public void rows(long done) {
                rows = before + done;
            }
        });
    }
}
