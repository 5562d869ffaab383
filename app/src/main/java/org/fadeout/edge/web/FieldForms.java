package org.fadeout.edge.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.field.EntityLists;
import org.fadeout.edge.field.FieldForm;
import org.fadeout.edge.field.XForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms and lists that phones get, made once and again when the register has changed. */
@Component
class FieldForms {
    private static final Pattern ENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Register register;
    private final Desk desk;
    private List<XForm.Written> written = List.of();
    private @Nullable EntityLists lists;
    private String listsOf = "";

    FieldForms(Register register, Desk desk) {
        this.register = register;
        this.desk = desk;
    }

    synchronized List<XForm.Written> all() {
        if (written.isEmpty()) {
            written = Arrays.stream(FieldForm.values())
                    .map(form -> XForm.write(form.model()))
                    .toList();
        }
        return written;
    }

    Optional<XForm.Written> one(String id) {
        return all().stream().filter(form -> form.model().id().equals(id)).findFirst();
    }

    /** The paths of further questions of a form that are answered by a picture. */
    Set<String> pictures(String form) {
        return Set.of();
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
        EntityLists there = lastLists();
        String found = there.record(text);
        return found.equals(text) ? lists().record(text) : found;
    }

    private synchronized EntityLists lastLists() {
        EntityLists made = lists;
        return made == null ? lists() : made;
    }
}
