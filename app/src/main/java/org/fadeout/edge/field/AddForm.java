package org.fadeout.edge.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.source.OwnForm;
import org.jspecify.annotations.Nullable;

/** Adds the questions of a workbook to what phones are asked; the workbook is kept by its hash. */
public final class AddForm {
    private static final Set<FormModel.Control> FILES =
            Set.of(FormModel.Control.PICTURE, FormModel.Control.SOUND, FormModel.Control.FILM);

    private AddForm() {}

    /**
     * What to add.
     *
     * @param base the kind of record at the end of whose form the questions stand; null for a form by itself
     */
    public record Request(
            String fileName, byte[] content, @Nullable String base, String actor) {}

    /** A form that was added, and what of its workbook phones will not show. */
    public record Added(OwnForm form, List<String> leftOut, BatchEntry batch) {
        public Added {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** What a workbook becomes, without keeping it. Throws as {@link #run}. */
    public static XlsForm.Made check(Request request) {
        String base = request.base();
        if (base != null && FieldForm.of("fadeout_" + base).isEmpty()) {
            List<String> kinds = new ArrayList<>();
            for (FieldForm form : FieldForm.values()) {
                kinds.add(form.kind().name());
            }
            throw new ProblemException(new UsageProblem.BadOption("--kind", base, String.join(", ", kinds)));
        }
        XlsForm.Outcome outcome = base == null
                ? XlsForm.of(request.fileName(), request.content())
                : XlsForm.atEnd(request.fileName(), request.content());
        if (outcome instanceof XlsForm.Refused refused) {
            throw new ProblemException(new FileProblem.BadForm(request.fileName(), refused.faults()));
        }
        return (XlsForm.Made) outcome;
    }

    /**
     * Adds it; the same form again replaces the one before. Throws ProblemException {@code BadOption} for a kind without a form, {@code Unreadable} for what
     * is no workbook, and {@code BadForm} with all that cannot be asked.
     */
    public static Added run(Register register, Request request) {
        XlsForm.Made made = check(request);
        String hash = register.keep(request.content());
        String base = request.base();
        String name = made.model().id();
        RecordId id = base == null ? Ids.of(OwnForm.KIND, name) : Ids.of(OwnForm.KIND, name, base);
        OwnForm form =
                new OwnForm(id, name, made.model().title().in("en"), base, request.fileName(), hash, Attributes.NONE);
        Batch batch = new Batch(
                request.actor(),
                "Added the form " + name,
                ApprovalRule.standingOfEntry(register.at(Known.NOW, Viewer.KEEPER)),
                List.of(new Change.Put<>(OwnForm.KIND, form, register.tips(OwnForm.KIND, id))));
        return new Added(form, made.leftOut(), register.append(batch).orElseThrow());
    }

    /** The form that a record of the register holds; nothing where its content was erased or can no longer be read. */
    public static Optional<FormModel> model(Register register, OwnForm form) {
        return Optional.ofNullable(form.sha256()).flatMap(register::content).flatMap(content -> {
            String name = form.number() == null ? "form" : form.number().replaceFirst("^own_", "");
            XlsForm.Outcome outcome = form.base() == null ? XlsForm.of(name, content) : XlsForm.atEnd(name, content);
            return outcome instanceof XlsForm.Made made ? Optional.of(made.model()) : Optional.empty();
        });
    }

    /** The paths below the root of the questions that are answered by a file: a picture, a sound, a film. */
    public static List<String> files(List<FormModel.Part> parts, String above) {
        List<String> found = new ArrayList<>();
        for (FormModel.Part part : parts) {
            String path = above.isEmpty() ? part.name() : above + "/" + part.name();
            if (part instanceof FormModel.Group group) {
                found.addAll(files(group.parts(), path));
            } else if (part instanceof FormModel.Ask ask && FILES.contains(ask.control())) {
                found.add(path);
            }
        }
        return found;
    }

    /** The questions of all forms that stand at the end of the form of a kind. */
    public static List<FormModel.Part> atEnd(Map<OwnForm, FormModel> forms, String kind) {
        List<FormModel.Part> parts = new ArrayList<>();
        forms.forEach((form, model) -> {
            if (kind.equals(form.base())) {
                parts.addAll(model.parts());
            }
        });
        return parts;
    }
}
