package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.edge.actions.HandOverTask;
import org.fadeout.edge.actions.TaskGround;
import org.fadeout.edge.documents.DocumentHtml;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.clearance.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The certificate of a task: of its hand-over where there was one, and of its completion. Made to be printed. */
@RestController
class CertificatePage {
    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;

    CertificatePage(Register register, Snapshots snapshots, Pages pages) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
    }

    @GetMapping("/tasks/{id}/certificate")
    ResponseEntity<String> certificate(@PathVariable("id") String id, HttpServletRequest request) {
        Wording words = Pages.language(request);
        if (snapshots.at(Known.NOW).one(Task.KIND, RecordId.of(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        TaskGround task = TaskGround.of(snapshots.at(Known.NOW), id, null);
        StringBuilder html = new StringBuilder();
        if (!task.card().handOvers().isEmpty()) {
            html.append(DocumentHtml.part(HandOverTask.again(register, id, TaskPage.PROGRAM)));
        }
        TaskGround.certificate(register, id, TaskPage.PROGRAM)
                .ifPresent(document -> html.append(DocumentHtml.part(document)));
        CertificateContent content = new CertificateContent(id, task.card().name(), html.toString());
        return pages.page(
                "certificate.jte",
                pages.frame(
                        request,
                        "tasks",
                        words.say("certificate.title", task.card().name())),
                content);
    }
}
