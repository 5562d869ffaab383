package org.fadeout.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.FieldType;
import org.fadeout.edge.actions.ReportKind;
import org.fadeout.edge.documents.Wording;
import org.fadeout.flow.access.Layer;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A report as a request asks for it, in the words of its form.
 *
 * @param kind empty where none is chosen yet
 * @param state {@code draft} or {@code final}
 * @param records real, invented, or empty: those that there are
 */
record ReportWish(String kind, Asked asked, String language, String layer, String state, String records, String task) {
    static final String DRAFT = "draft";
    static final String FINAL = "final";

    static ReportWish of(HttpServletRequest request) {
        return new ReportWish(
                WordsRoom.one(request, "kind"),
                Asked.of(request),
                or(WordsRoom.one(request, "language"), Pages.language(request).language()),
                or(WordsRoom.one(request, "layer"), Layer.RESTRICTED.text()),
                or(WordsRoom.one(request, "state"), DRAFT),
                WordsRoom.one(request, "records"),
                WordsRoom.one(request, "task"));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /** The same of another kind. */
    ReportWish as(String other) {
        return new ReportWish(other, asked, language, layer, state, records, task);
    }

    boolean isFinal() {
        return state.equals(FINAL);
    }

    /** Throws ProblemException with what is allowed, as the other readers here do. */
    ReportKind kindOf() {
        return one("kind", kind, ReportKind.class);
    }

    Layer layerOf() {
        return one("layer", layer, Layer.class);
    }

    @Nullable
    Origin originOf() {
        return records.isEmpty() ? null : one("records", records, Origin.class);
    }

    Wording wordsOf() {
        return Wording.in(language)
                .orElseThrow(() -> bad(
                        "language",
                        language,
                        Wording.all().stream().map(Wording::language).collect(Collectors.joining(", "))));
    }

    /** Throws where the state is neither. */
    void checkState() {
        if (!state.equals(DRAFT) && !isFinal()) {
            throw bad("state", state, DRAFT + ", " + FINAL);
        }
    }

    private static <C extends Enum<C> & Choice> C one(String name, String text, Class<C> type) {
        FieldType.OneOf<C> choices = new FieldType.OneOf<>(type);
        return choices.read(text).orElseThrow(() -> bad(name, text, String.join(", ", choices.words())));
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }

    /** What a form or an address carries to ask for the same again, without words that are empty. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", kind);
        parameters.put("period", asked.period());
        parameters.put("as-of", asked.asOf());
        parameters.put("as-known-on", asked.known());
        parameters.put("by", asked.by());
        parameters.put("language", language);
        parameters.put("layer", layer);
        parameters.put("state", state);
        parameters.put("records", records);
        parameters.put("task", task);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    String query() {
        return parameters().entrySet().stream()
                .map(entry -> Pages.pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
