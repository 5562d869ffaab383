package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.actions.AttachFile;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.source.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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
import org.springframework.web.server.ResponseStatusException;

/** The files that belong to records: taken from a browser, listed on the page of their record, and given back as they came. */
@RestController
class AttachmentPages {
    /** Where a file for a record is sent, after the address of its page. */
    static final String ATTACH = "/attach";

    private static final int KILOBYTE = 1000;

    private final Register register;
    private final Snapshots snapshots;
    private final Desk desk;

    AttachmentPages(Register register, Snapshots snapshots, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.desk = desk;
    }

    /** The attachments of a record, by number. */
    static List<RecordContent.File> of(RecordId owner, Snapshot snapshot) {
        return snapshot.all(Attachment.KIND).stream()
                .filter(attachment -> attachment.owner().equals(owner.text()))
                .map(attachment -> new RecordContent.File(
                        attachment.id().text(),
                        FieldText.number(Attachment.KIND, attachment),
                        Objects.requireNonNullElse(attachment.title(), ""),
                        attachment.type().name(),
                        (attachment.bytes().number() + KILOBYTE - 1) / KILOBYTE,
                        attachment.type().isPicture() && attachment.sha256() != null,
                        attachment.sha256() != null))
                .toList();
    }

    /** To the record that an attachment belongs to, which may be of any kind; empty for every other value. */
    static String link(Field<?> field, @Nullable Object value) {
        boolean owner = Attachment.KIND.field("owner").filter(field::equals).isPresent();
        return owner && value != null ? "/record/" + value : "";
    }

    /** Why the last file that was sent for a record was not taken, in words; empty where none was refused. */
    static String refused(HttpServletRequest request, Wording words) {
        String why = String.valueOf(request.getParameter("refused"));
        return List.of("empty", "type", "large").contains(why)
                ? words.say("attach.refused." + why, AttachFile.MOST_BYTES / KILOBYTE / KILOBYTE)
                : "";
    }

    @PostMapping("/register/{kind}/{id}" + ATTACH)
    ResponseEntity<Void> attach(
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(value = "title", defaultValue = "") String title)
            throws IOException {
        String page = "/register/" + kind + "/" + RecordId.of(id).text();
        if (file.isEmpty()) {
            return to(page + "?refused=empty#attachments");
        }
        if (file.getSize() > AttachFile.MOST_BYTES) {
            return to(page + "?refused=large#attachments");
        }
        AttachFile.Request request = new AttachFile.Request(
                RecordId.of(id), Uploads.safe(file.getOriginalFilename()), title, file.getBytes(), desk.actor());
        try {
            AttachFile.run(register, request);
        } catch (ProblemException refused) {
            if (refused.problem() instanceof FileProblem.UploadRefused) {
                return to(page + "?refused=type#attachments");
            }
            throw refused;
        }
        return to(page + "?saved=attached#attachments");
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /** The file itself, also where it waits to be approved: whoever decides has to see it. Its type is what its bytes were when it was taken, and a browser is told to believe it. */
    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> file(@PathVariable("id") String id, HttpServletRequest request) {
        RouteGate.count(request, 1);
        Attachment attachment = snapshots
                .at(Known.NOW)
                .one(Attachment.KIND, RecordId.of(id))
                .or(() -> snapshots.at(Known.NOW.withSubmitted()).one(Attachment.KIND, RecordId.of(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content = Optional.ofNullable(attachment.sha256())
                .flatMap(register::content)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = FieldText.number(Attachment.KIND, attachment) + "."
                + attachment.type().ending();
        ContentDisposition how = (attachment.type().isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
