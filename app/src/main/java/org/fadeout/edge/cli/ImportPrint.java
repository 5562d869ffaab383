package org.fadeout.edge.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.actions.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The report of an import as text for people and as JSON for programs. Lines and members keep one order. */
final class ImportPrint {

    private ImportPrint() {}

    static String text(ImportReport report, @Nullable Path issues) {
        StringBuilder text = new StringBuilder();
        for (ImportReport.FileReport file : report.files()) {
            text.append(file.file()).append(": ").append(words(file.tally())).append('\n');
        }
        text.append("all: ").append(words(report.all())).append('\n');
        for (ImportReport.LandLine line : report.land()) {
            text.append("land: ").append(line.kind());
            text.append(line.group().isEmpty() ? "" : " " + line.group());
            text.append(", hazard type ").append(line.hazardType().isEmpty() ? "not recorded" : line.hazardType());
            text.append(": ").append(line.polygons()).append(" polygons, sum ");
            text.append(line.sum().inKm2(2))
                    .append(" km2, union ")
                    .append(line.union().inKm2(2))
                    .append(" km2\n");
        }
        counts(report)
                .forEach((code, count) -> text.append("issues ")
                        .append(code)
                        .append(": ")
                        .append(count)
                        .append('\n'));
        if (issues != null) {
            text.append("issues written to ").append(issues).append('\n');
        }
        if (report.dryRun()) {
            text.append("dry run: nothing was kept\n");
        } else {
            text.append(report.batch()
                    .map(batch -> "kept as batch " + batch.number() + ", " + batch.count() + " changes"
                            + standing(batch.standing()) + "\n")
                    .orElse("nothing new; the register is as it was\n"));
        }
        return text.toString();
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case SAVED -> ", saved: fadeout submit hands them in";
            case SUBMITTED -> ", submitted: they count when another act approves them (fadeout pending)";
            case APPROVED, REJECTED -> "";
        };
    }

    private static String words(Tally tally) {
        return tally.rows() + " rows, " + tally.imported() + " imported, " + tally.repaired() + " repaired, "
                + tally.refused() + " refused, " + tally.unchanged() + " unchanged";
    }

    private static Map<String, Long> counts(ImportReport report) {
        Map<String, Long> counts = new TreeMap<>();
        for (Issue issue : report.issues()) {
            counts.merge(issue.code() + " " + issue.severity().text(), 1L, Long::sum);
        }
        return counts;
    }

    static String json(ImportReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeBooleanProperty("dryRun", report.dryRun());
            tally(json, report.all());
            json.writeArrayPropertyStart("files");
            report.files().forEach(file -> file(json, file));
            json.writeEndArray();
            json.writeArrayPropertyStart("land");
            report.land().forEach(line -> land(json, line));
            json.writeEndArray();
            json.writeArrayPropertyStart("issues");
            report.issues().forEach(issue -> issue(json, issue));
            json.writeEndArray();
            if (report.batch().isPresent()) {
                json.writeStringProperty(
                        "standing", report.batch().get().standing().text());
                json.writeNumberProperty("batch", report.batch().get().number());
            } else {
                json.writeNullProperty("batch");
            }
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void tally(JsonGenerator json, Tally tally) {
        json.writeNumberProperty("rows", tally.rows());
        json.writeNumberProperty("imported", tally.imported());
        json.writeNumberProperty("repaired", tally.repaired());
        json.writeNumberProperty("refused", tally.refused());
        json.writeNumberProperty("unchanged", tally.unchanged());
    }

    private static void file(JsonGenerator json, ImportReport.FileReport file) {
        json.writeStartObject();
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("source", file.sourceId());
        tally(json, file.tally());
        json.writeArrayPropertyStart("tables");
        for (ImportReport.TableReport table : file.tables()) {
            json.writeStartObject();
            json.writeStringProperty("layer", table.layer());
            json.writeStringProperty("kind", table.kind());
            json.writeStringProperty("kindFrom", table.kindFrom());
            json.writeStringProperty("crs", table.crs());
            tally(json, table.tally());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void land(JsonGenerator json, ImportReport.LandLine line) {
        json.writeStartObject();
        json.writeStringProperty("kind", line.kind());
        if (!line.group().isEmpty()) {
            json.writeStringProperty(line.kind().equals("release") ? "product" : "classification", line.group());
        }
        json.writeStringProperty("hazardType", line.hazardType());
        json.writeNumberProperty("polygons", line.polygons());
        json.writeNumberProperty("sumM2", line.sum().squareMetres());
        json.writeNumberProperty("unionM2", line.union().squareMetres());
        json.writeEndObject();
    }

    private static void issue(JsonGenerator json, Issue issue) {
        json.writeStartObject();
        json.writeStringProperty("code", issue.code());
        json.writeStringProperty("severity", issue.severity().text());
        json.writeStringProperty("where", issue.where().text());
        json.writeStringProperty("file", issue.where().file());
        json.writeNumberProperty("row", issue.where().row());
        Position place = issue.position();
        if (place != null) {
            json.writeNumberProperty("latitude", place.latitude());
            json.writeNumberProperty("longitude", place.longitude());
        }
        json.writeStringProperty("what", issue.what());
        json.writeStringProperty("seen", issue.valueSeen());
        json.writeStringProperty("remedy", issue.remedy());
        json.writeStringProperty("repair", issue.repair());
        json.writeEndObject();
    }
}
