package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.actions.SentForm;
import org.fadeout.edge.field.AddForm;
import org.fadeout.edge.field.EntityLists;
import org.fadeout.edge.field.FieldForm;
import org.fadeout.edge.field.FormModel;
import org.fadeout.edge.field.Reading;
import org.fadeout.edge.field.Sent;
import org.fadeout.edge.field.XForm;
import org.fadeout.flow.source.OwnForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms and lists that phones get, made once and again when the register has changed. */
@Component
class FieldForms {
    private static final Pattern ENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Register register;
    private final Desk desk;
    private List<XForm.Written> written = List.of();
    private List<OwnForm> writtenWith = List.of();
    private @Nullable EntityLists lists;
    private String listsOf = "";

    FieldForms(Unguarded whole, Desk desk) {
        this.register = whole.register();
        this.desk = desk;
    }

    synchronized List<XForm.Written> all() {
        List<OwnForm> own = register.at(Known.NOW, Viewer.KEEPER).all(OwnForm.KIND);
        if (written.isEmpty() || !own.equals(writtenWith)) {
            written = written(own);
            writtenWith = own;
        }
        return written;
    }

    private List<XForm.Written> written(List<OwnForm> own) {
        Map<OwnForm, FormModel> models = new LinkedHashMap<>();
        own.forEach(form -> AddForm.model(register, form).ifPresent(model -> models.put(form, model)));
        List<XForm.Written> made = new ArrayList<>();
        for (FieldForm form : FieldForm.values()) {
            made.add(XForm.write(form.model(AddForm.atEnd(models, form.kind().name()))));
        }
        models.forEach((form, model) -> {
            if (form.base() == null) {
                made.add(XForm.write(model));
            }
        });
        return List.copyOf(made);
    }

    Optional<XForm.Written> one(String id) {
        return all().stream().filter(form -> form.model().id().equals(id)).findFirst();
    }

    /** What was sent, read into the fields of its kind. */
    SentForm read(Sent sent) {
        Optional<XForm.Written> form = one(sent.form());
        Set<String> media = new HashSet<>();
        form.ifPresent(known -> media.addAll(AddForm.files(known.model().parts(), "")));
        return Reading.of(sent, form.isPresent(), this::record, media);
    }

    /** The lists as the register stands now. */
    synchronized EntityLists lists() {
        String now = register.head() + desk.today(register);
        EntityLists made = lists;
        if (made == null || !now.equals(listsOf)) {
            made = EntityLists.of(register, register.at(Known.NOW, Viewer.KEEPER), desk.today(register));
            lists = made;
            listsOf = now;
        }
        return made;
    }

    /** The record behind what a phone chose. Names of entities do not change, so the lists are made anew only for one that is not in them. */
    String record(String text) {
        if (!ENTITY.matcher(text).matches()) {
            return text;
        }
        EntityLists last = lastLists();
        return (last.knows(text) ? last : lists()).record(text);
    }

    private synchronized EntityLists lastLists() {
        EntityLists made = lists;
        return made == null ? lists() : made;
    }
}
