package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.Position;
import org.jspecify.annotations.Nullable;

/** Writes issues to a file, in the format that its ending says: a table, points for a map, or a page to read. */
public final class IssueFile {
    private static final String ENDINGS =
            "a name that ends in .csv, .geojson or .html, in a folder that can be written";

    private IssueFile() {}

    /** Refuses a path that could not be written, before any work is done. Throws {@link ProblemException} with {@code BadOption}. */
    public static void check(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        String name = ending(path);
        boolean known = name.equals("csv") || name.equals("geojson") || name.equals("html");
        if (!known || folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            throw bad(path);
        }
    }

    /** Writes all issues in their order, replacing what was there. */
    public static void write(Path path, List<Issue> issues) {
        check(path);
        try (Writer out = Files.newBufferedWriter(path)) {
            switch (ending(path)) {
                case "csv" -> IssuesCsv.write(issues, null, out);
                case "geojson" -> IssuesGeoJson.write(issues, null, out);
                default -> IssuesHtml.write(issues, null, out);
            }
        } catch (IOException e) {
            throw new ProblemException(new UsageProblem.BadOption("--issues", path.toString(), ENDINGS), e);
        }
    }

    /** How issues are written. */
    public enum Form {
        CSV,
        GEOJSON,
        HTML
    }

    /** All issues in their order as GeoJSON, points where a position is known; the notice says what must be read first, or is null. */
    public static String geojson(List<Issue> issues, @Nullable String notice) {
        return text(Form.GEOJSON, issues, notice);
    }

    /** All issues in their order; the notice says what must be read first, or is null: as CSV it is a column more. */
    public static String text(Form form, List<Issue> issues, @Nullable String notice) {
        StringWriter text = new StringWriter();
        try {
            switch (form) {
                case CSV -> IssuesCsv.write(issues, notice, text);
                case GEOJSON -> IssuesGeoJson.write(issues, notice, text);
                case HTML -> IssuesHtml.write(issues, notice, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory refused to be written", e);
        }
        return text.toString();
    }

    private static ProblemException bad(Path path) {
        return new ProblemException(new UsageProblem.BadOption("--issues", path.toString(), ENDINGS));
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The columns of an issue in every format; an absent value is empty. */
    static final List<String> COLUMNS = List.of(
            "code",
            "severity",
            "file",
            "row",
            "records",
            "what",
            "value_seen",
            "latitude",
            "longitude",
            "area_m2",
            "remedy",
            "repair");

    static List<String> values(Issue issue) {
        Position at = issue.position();
        return List.of(
                issue.code(),
                issue.severity().text(),
                orEmpty(issue.where().file()),
                issue.where().row() > 0 ? Long.toString(issue.where().row()) : "",
                String.join(" ", issue.where().records()),
                issue.what(),
                orEmpty(issue.valueSeen()),
                at == null ? "" : Double.toString(at.latitude()),
                at == null ? "" : Double.toString(at.longitude()),
                issue.area() == null ? "" : Long.toString(issue.area().squareMetres()),
                issue.remedy(),
                orEmpty(issue.repair()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
