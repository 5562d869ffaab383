package org.fadeout.edge.web;

import java.io.StringWriter;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.documents.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The rows of an import as GeoJSON for the eye: what would be kept, and the places of rows that are refused where they are known. */
final class PreviewText {
    private static final JsonFactory JSON = new JsonFactory();

    private final Wording words;

    PreviewText(Wording words) {
        this.words = words;
    }

    String of(List<ImportDraft.Drawn> drawn, List<Issue> issues) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (ImportDraft.Drawn one : drawn) {
                feature(json, one, one.kind());
            }
            issues.stream()
                    .filter(issue -> issue.severity() == Severity.BLOCKING && issue.position() != null)
                    .forEach(issue -> refused(json, issue));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private <T extends Entity> void feature(JsonGenerator json, ImportDraft.Drawn one, Kind<T> kind) {
        T entity = kind.cast(one.entity());
        Object geometry = kind.geometry().map(field -> field.of(entity)).orElse(null);
        if (geometry == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("end", one.end());
        json.writeStringProperty("kind", words.kind(kind));
        json.writeStringProperty("label", FieldText.number(kind, entity));
        json.writeStringProperty("where", one.file() + ", " + words.say("import.row", one.row()));
        json.writeEndObject();
        LayerText.geometry(json, geometry);
        json.writeEndObject();
    }

    private void refused(JsonGenerator json, Issue issue) {
        Position at = issue.position();
        if (at == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("end", "refused");
        json.writeStringProperty("kind", words.say("import.refused"));
        json.writeStringProperty("label", issue.what());
        json.writeStringProperty("where", issue.where().text());
        json.writeEndObject();
        LayerText.geometry(json, at);
        json.writeEndObject();
    }
}
