package org.fadeout.edge.actions;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.edge.exchange.InputFile;
import org.fadeout.edge.exchange.Plan;
import org.fadeout.edge.exchange.Row;
import org.fadeout.flow.source.Source;
import org.jspecify.annotations.Nullable;

/** One file of an import, its source record, and the tables on which work is done. */
final class FileWork {
    private final InputFile input;
    private final String sourceName;
    private final RecordId sourceId;
    private final @Nullable Boolean said;
    private final boolean shared;
    private final List<TableWork> tables = new ArrayList<>();

    FileWork(InputFile input, String sourceName, @Nullable Boolean said, boolean shared) {
        this.input = input;
        this.sourceName = sourceName;
        this.sourceId = Ids.of(Source.KIND, sourceName);
        this.said = said;
        this.shared = shared;
    }

    void add(Plan plan) {
        tables.add(new TableWork(this, plan));
    }

    InputFile input() {
        return input;
    }

    String sourceName() {
        return sourceName;
    }

    RecordId sourceId() {
        return sourceId;
    }

    /** True where another file of the command has the same source, which then speaks of the first. */
    boolean isShared() {
        return shared;
    }

    List<TableWork> tables() {
        return tables;
    }

    boolean hasPlaces() {
        return tables.stream().anyMatch(table -> table.plan().kind().geometry().isPresent());
    }

    /** True where the mapping, the file's head or each of its first rows says that what it holds is invented. */
    boolean invented() {
        Boolean told = said;
        if (told != null) {
            return told;
        }
        return input.tables().stream()
                .anyMatch(table -> table.invented()
                        || (!table.sample().isEmpty() && table.sample().stream().allMatch(FileWork::saysInvented)));
    }

    private static boolean saysInvented(Row row) {
        String word = row.text("invented").toLowerCase(java.util.Locale.ROOT);
        return word.equals("true") || word.equals("yes") || word.equals("1");
    }

    ImportReport.FileReport report() {
        List<ImportReport.TableReport> reports =
                tables.stream().map(TableWork::report).toList();
        Tally tally = reports.stream().map(ImportReport.TableReport::tally).reduce(Tally.NONE, Tally::plus);
        return new ImportReport.FileReport(input.name(), sourceId().text(), tally, reports);
    }
}
