package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The file beside an exported file that says what it holds: {@code FILE.meta.json}. */
public final class Sidecar {
    private static final String ENDING = ".meta.json";

    private Sidecar() {}

    /**
     * What an export held.
     *
     * @param counts the records written, by kind
     * @param leftOut the records left out for their date, by kind
     * @param undated the records without a date, by kind
     * @param lost what the format could not hold
     * @param notes what else is to be said of the format
     */
    public record Content(
            Map<String, Long> counts,
            Map<String, Long> leftOut,
            Map<String, Long> undated,
            List<String> lost,
            List<String> notes) {}

    public static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** Writes it. Throws ProblemException where it cannot be. */
    public static void write(Path file, ExportHead head, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("file", String.valueOf(file.getFileName()));
            head.texts().forEach(json::writeStringProperty);
            json.writeStringProperty("reference_system", "WGS 84, degrees, longitude first");
            json.writeStringProperty(
                    "licence", "none is stated; the programme that keeps the register says who may use this");
            if (head.invented()) {
                json.writeStringProperty("notice", ExportHead.INVENTED);
            }
            numbers(json, "records", content.counts);
            numbers(json, "left_out_by_date", content.leftOut);
            numbers(json, "without_date", content.undated);
            texts(json, "not_held", content.lost);
            texts(json, "notes", content.notes);
            json.writeEndObject();
        }
        Path place = of(file);
        try {
            Files.writeString(place, text + "\n");
        } catch (IOException e) {
            throw Written.refused(place, e);
        }
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Long> numbers) {
        json.writeObjectPropertyStart(name);
        numbers.forEach((kind, number) -> json.writeNumberProperty(kind, number.longValue()));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
