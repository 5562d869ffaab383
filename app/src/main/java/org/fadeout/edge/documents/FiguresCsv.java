package org.fadeout.edge.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;

/** The rows of figures as CSV, areas in whole m2. The last columns say what the records are and, for a what-if, under which standard. */
public final class FiguresCsv {
    private FiguresCsv() {}

    public static String of(Figures figures) {
        return of(List.of(figures));
    }

    /** The rows of several periods under one line of headings. All are of one question but for its period. */
    public static String of(List<Figures> periods) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            Figures figures = periods.get(0);
            List<String> headings = new ArrayList<>();
            figures.question().by().forEach(dimension -> headings.add(dimension.text()));
            headings.add("overlap");
            for (Column column : Column.values()) {
                headings.add(FiguresJson.name(column));
            }
            headings.addAll(List.of("foundItems", "destroyedItems", "period", "asOf", "records", "whatIf"));
            csv.writeRecord(headings);
            periods.forEach(one -> one.rows().forEach(row -> csv.writeRecord(cells(one, row))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(Figures figures, Figures.Row row) {
        List<String> cells = new ArrayList<>();
        List<Dimension> by = figures.question().by();
        for (int i = 0; i < by.size(); i++) {
            cells.add(row.overlap() ? "" : row.key().get(i));
        }
        cells.add(row.overlap() ? "yes" : "no");
        for (Column column : Column.values()) {
            cells.add(Long.toString(row.area(column).squareMetres()));
        }
        cells.add(text(row.found()));
        cells.add(text(row.destroyed()));
        cells.add(figures.question().period().toString());
        cells.add(figures.question().asOf().toString());
        cells.add(figures.basis().origin().text());
        String standard = figures.question().standard();
        cells.add(standard == null ? "" : Words.whatIf(standard));
        return cells;
    }

    private static String text(@Nullable Count count) {
        return count == null ? "" : count.toString();
    }
}
