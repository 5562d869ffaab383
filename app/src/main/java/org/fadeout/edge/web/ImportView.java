package org.fadeout.edge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.actions.ImportReport;
import org.fadeout.edge.actions.Tally;
import org.fadeout.edge.documents.Wording;
import org.fadeout.edge.exchange.Recognised;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/** Lays a draft of an import out for its page. */
final class ImportView {
    /** What a heading holds that is no field, as the form says it. */
    static final String OTHER = "-";

    private final ImportDraft draft;
    private final Wording words;

    ImportView(ImportDraft draft, Wording words) {
        this.draft = draft;
        this.words = words;
    }

    ImportPlanContent content(ImportIssues asked) {
        ImportReport report = draft.report();
        ImportDraft.Phase phase = draft.phase();
        boolean keeping = phase == ImportDraft.Phase.KEEPING;
        return new ImportPlanContent(
                draft.id(),
                keeping || phase == ImportDraft.Phase.READING,
                keeping,
                draft.problem(),
                draft.rows(),
                draft.reading(),
                draft.files().entrySet().stream()
                        .map(entry -> file(entry.getKey(), entry.getValue(), report))
                        .toList(),
                report == null ? null : report.all(),
                draft.drawn().size(),
                report == null ? null : asked.list(report.issues(), words));
    }

    private ImportPlanContent.FileView file(int number, ImportDraft.DraftFile file, @Nullable ImportReport report) {
        boolean one = file.tables().size() == 1;
        String kind = one
                ? Optional.ofNullable(file.tables().get(0).kind())
                        .map(Kind::name)
                        .orElse("")
                : "";
        Tally tally = report == null
                ? null
                : report.files().stream()
                        .filter(line -> line.file().equals(file.taken().name()))
                        .map(ImportReport.FileReport::tally)
                        .findFirst()
                        .orElse(null);
        return new ImportPlanContent.FileView(
                number,
                file.taken().name(),
                Objects.requireNonNullElse(file.problem(), ""),
                file.problem() == null && !file.tables().isEmpty() && !file.isClear(),
                Boolean.TRUE.equals(file.said().invented()),
                file.said().monthFirst(),
                Objects.requireNonNullElse(file.said().crs(), ""),
                one ? kinds(kind) : List.of(),
                file.tables().stream().map(table -> table(table, one)).toList(),
                tally);
    }

    private List<ImportPlanContent.Option> kinds(String chosen) {
        Comparator<ImportPlanContent.Option> byLabel = Comparator.comparing(option -> option.label());
        return Kinds.ALL.stream()
                .map(kind -> new ImportPlanContent.Option(
                        kind.name(), words.kind(kind), kind.name().equals(chosen)))
                .sorted(byLabel)
                .toList();
    }

    private ImportPlanContent.TableView table(Recognised table, boolean editable) {
        Kind<?> kind = table.kind();
        return new ImportPlanContent.TableView(
                table.layer(),
                kind == null ? "" : words.kind(kind),
                by(table.by()),
                table.crs(),
                table.crsStated(),
                constants(kind, table.constants()),
                table.columns().stream()
                        .map(column -> column(kind, column, editable))
                        .toList());
    }

    private String by(String told) {
        return switch (told) {
            case "the mapping" -> words.say("import.by.you");
            case "the file's name" -> words.say("import.by.file");
            case "the layer's name" -> words.say("import.by.layer");
            case "the headings" -> words.say("import.by.headings");
            default -> told;
        };
    }

    private String constants(@Nullable Kind<?> kind, Map<String, String> constants) {
        return constants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> label(kind, entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private String label(@Nullable Kind<?> kind, String field) {
        return kind == null
                ? field
                : kind.fields().stream()
                        .filter(one -> one.name().equals(field))
                        .findFirst()
                        .map(one -> words.field(kind, one))
                        .orElse(field);
    }

    private ImportPlanContent.ColumnView column(@Nullable Kind<?> kind, Recognised.Column column, boolean editable) {
        String holds = switch (column.holds()) {
            case FIELD -> label(kind, column.name()) + (column.unit().isEmpty() ? "" : ", " + column.unit());
            case PLACE -> words.say("import.place", column.name());
            case QUANTITY -> words.say("import.quantity", column.name());
            case OTHER -> words.say("import.other");
        };
        boolean choosable = editable
                && kind != null
                && (column.holds() == Recognised.Holds.FIELD || column.holds() == Recognised.Holds.OTHER);
        return new ImportPlanContent.ColumnView(
                column.heading(), holds, column.example(), choosable ? fields(kind, column) : List.of());
    }

    private List<ImportPlanContent.Option> fields(@Nullable Kind<?> kind, Recognised.Column column) {
        if (kind == null) {
            return List.of();
        }
        List<ImportPlanContent.Option> options = new ArrayList<>();
        options.add(new ImportPlanContent.Option(
                OTHER, words.say("import.other"), column.holds() == Recognised.Holds.OTHER));
        Stream<ImportPlanContent.Option> fields = kind.fields().stream()
                .filter(field -> !field.type().isGeometry()
                        && !field.name().equals("id")
                        && !field.name().equals("other"))
                .map(field -> new ImportPlanContent.Option(
                        field.name(), words.field(kind, field), field.name().equals(column.name())));
        fields.forEach(options::add);
        return options;
    }
}
