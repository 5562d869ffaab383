package org.fadeout.edge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.jspecify.annotations.Nullable;

/** Issues as CSV: UTF-8, comma, a row each. A text that a spreadsheet would run as a formula is quoted with an apostrophe. */
final class IssuesCsv {

    private IssuesCsv() {}

    static void write(List<Issue> issues, @Nullable String notice, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(with(IssueFile.COLUMNS, notice == null ? null : "notice"));
            for (Issue issue : issues) {
                csv.writeRecord(with(IssueFile.values(issue), notice).stream()
                        .map(SafeCell::of)
                        .toList());
            }
        }
    }

    private static List<String> with(List<String> cells, @Nullable String last) {
        return last == null
                ? cells
                : Stream.concat(cells.stream(), Stream.of(last)).toList();
    }
}
