package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.RegisterDevice;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.field.QrPicture;
import org.fadeout.edge.field.SetupCode;
import org.fadeout.flow.access.Device;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phones: registered, set up by a picture that is shown once, barred when they are lost. */
@RestController
class DevicePages {
    private static final String PATH = FieldPages.PATH + "/devices";

    private final Register register;
    private final Snapshots snapshots;
    private final Pages pages;
    private final Desk desk;

    DevicePages(Register register, Snapshots snapshots, Pages pages, Desk desk) {
        this.register = register;
        this.snapshots = snapshots;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<String> all(HttpServletRequest request) {
        return show(request, "", "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, String problem, String typed) {
        Wording words = Pages.language(request);
        Snapshot approved = snapshots.at(Known.NOW);
        List<SentContent.DeviceLine> lines = snapshots.at(Known.NOW.withSubmitted()).all(Device.KIND).stream()
                .map(device -> line(device, approved, words))
                .toList();
        return pages.page(
                "devices.jte",
                pages.frame(request, "field", words.say("devices.title")),
                new SentContent.Devices(lines, problem, typed));
    }

    private static SentContent.DeviceLine line(Device device, Snapshot approved, Wording words) {
        boolean in = approved.one(Device.KIND, device.id()).isPresent();
        String state = device.barred() ? "devices.barred" : in ? "devices.in" : "devices.waits";
        return new SentContent.DeviceLine(
                device.id().text(),
                RegisterDevice.name(device),
                Optional.ofNullable(device.team()).orElse(""),
                Optional.ofNullable(device.registered()).map(Object::toString).orElse(""),
                words.say(state),
                device.barred());
    }

    /** Registers a phone, and answers with its picture at once: a redirect would have to keep the secret somewhere. */
    @PostMapping(PATH)
    ResponseEntity<String> add(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getParameter("name")).orElse("");
        RegisterDevice.Registered made;
        try {
            made = RegisterDevice.register(
                    register,
                    desk.surroundings(),
                    name,
                    request.getParameter("team"),
                    desk.today(register),
                    desk.actor());
        } catch (ProblemException refused) {
            if (refused.problem() instanceof UsageProblem.BadParameter) {
                return show(request, refused.problem().message(), name);
            }
            throw refused;
        }
        Wording words = Pages.language(request);
        String all = request.getRequestURL().toString();
        String host = all.substring(0, all.length() - request.getRequestURI().length());
        String plain = host + OpenRosaRoutes.PATH;
        String url = plain + "/d/" + made.secret();
        PageFrame frame = pages.frame(request, "field", words.say("devices.code", name.strip()));
        String code = SetupCode.text(url, null, null, "Fadeout " + frame.country());
        return pages.page(
                "devicecode.jte",
                frame,
                new SentContent.Code(
                        name.strip(),
                        QrPicture.data(code),
                        url,
                        plain,
                        made.secret(),
                        made.batch().standing() != Standing.APPROVED));
    }

    @PostMapping(PATH + "/{id}/bar")
    ResponseEntity<String> bar(@PathVariable("id") String id) {
        RegisterDevice.bar(register, RecordId.of(id), desk.actor());
        return FormPages.to(PATH);
    }
}
