package org.fadeout.edge.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Baseline;
import org.fadeout.flow.contamination.Baseline.District;
import org.fadeout.flow.contamination.Baseline.Surveyed;
import org.fadeout.flow.report.Words;
import org.fadeout.flow.source.Origin;
import org.jspecify.annotations.Nullable;

/** The baseline of survey for a terminal, as JSON and as CSV. Areas in whole m2. */
public final class BaselineOut {
    private static final String ROW = "  %-28s %18s %18s %18s %8s  %s";

    private BaselineOut() {}

    public static List<String> text(Baseline baseline, Origin origin) {
        List<String> lines = new ArrayList<>();
        lines.add("Non-technical survey by districts of level " + baseline.level() + " as of " + baseline.asOf()
                + (origin == Origin.INVENTED ? " (*" + Words.INVENTED + "*)" : ""));
        lines.add(String.format(
                ROW, "district", "with evidence", "without evidence", "not surveyed", "visits", "last visit"));
        baseline.districts().forEach(one -> lines.add(row(one.area().name(), one.surveyed())));
        lines.add(row("all districts", baseline.total()));
        lines.add("  covered outside all districts: " + Words.area(baseline.outside()));
        baseline.total()
                .overturned()
                .forEach(id -> lines.add("  overturned by later evidence: visit " + id + " without evidence"));
        baseline.questions().forEach(question -> lines.add("  question: " + question));
        return lines;
    }

    private static String row(String name, Surveyed land) {
        String visits = land.visits() + (land.inaccessible().number() == 0 ? "" : " (" + land.inaccessible() + " no)");
        return String.format(
                ROW,
                name,
                Words.area(land.withEvidence()),
                Words.area(land.withoutEvidence()),
                Words.area(land.notSurveyed()),
                visits,
                land.lastVisit() == null ? "none" : land.lastVisit());
    }

    public static String json(Baseline baseline, Origin origin) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("level", baseline.level());
        tree.put("asOf", baseline.asOf().toString());
        tree.put("records", origin.text());
        tree.put(
                "districts",
                baseline.districts().stream().map(BaselineOut::tree).toList());
        tree.put("total", tree(baseline.total()));
        tree.put("outsideM2", baseline.outside().squareMetres());

        tree.put("questions", baseline.questions());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(District district) {
        Map<String, @Nullable Object> tree = tree(district.surveyed());
        tree.put("district", district.area().name());
        tree.put("code", district.area().code());
        tree.put("record", district.area().id().text());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Surveyed land) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("withEvidenceM2", land.withEvidence().squareMetres());
        tree.put("withoutEvidenceM2", land.withoutEvidence().squareMetres());
        tree.put("notSurveyedM2", land.notSurveyed().squareMetres());
        tree.put("wholeM2", land.whole().squareMetres());
        tree.put("visits", land.visits().number());
        tree.put("inaccessible", land.inaccessible().number());

        tree.put("overturned", land.overturned().stream().map(RecordId::text).toList());
        tree.put("lastVisit", land.lastVisit() == null ? null : land.lastVisit().toString());
        return tree;
    }

    /** One row a district; the last column says what the records are. */
    public static String csv(Baseline baseline, Origin origin) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "district",
                    "code",
                    "withEvidenceM2",
                    "withoutEvidenceM2",
                    "notSurveyedM2",
                    "wholeM2",
                    "visits",
                    "inaccessible",
                    "lastVisit",
                    "asOf",
                    "records");
            for (District district : baseline.districts()) {
                Surveyed land = district.surveyed();
                csv.writeRecord(
                        district.area().name(),
                        district.area().code() == null ? "" : district.area().code(),
                        Long.toString(land.withEvidence().squareMetres()),
                        Long.toString(land.withoutEvidence().squareMetres()),
                        Long.toString(land.notSurveyed().squareMetres()),
                        Long.toString(land.whole().squareMetres()),
                        land.visits().toString(),
                        land.inaccessible().toString(),
                        land.lastVisit() == null ? "" : land.lastVisit().toString(),
                        baseline.asOf().toString(),
                        origin.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
