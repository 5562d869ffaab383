package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Issues as GeoJSON: a point where the place is known, else a feature without geometry. */
final class IssuesGeoJson {

    private IssuesGeoJson() {}

    static void write(List<Issue> issues, @Nullable String notice, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            if (notice != null) {
                json.writeStringProperty("notice", notice);
            }
            json.writeArrayPropertyStart("features");
            for (Issue issue : issues) {
                json.writeRaw('\n');
                feature(json, issue);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(JsonGenerator json, Issue issue) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        Position at = issue.position();
        if (at == null) {
            json.writeNullProperty("geometry");
        } else {
            json.writeObjectPropertyStart("geometry");
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(at.longitude());
            json.writeNumber(at.latitude());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("properties");
        List<String> values = IssueFile.values(issue);
        for (int i = 0; i < values.size(); i++) {
            json.writeStringProperty(IssueFile.COLUMNS.get(i), values.get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
