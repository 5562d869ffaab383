package org.fadeout.edge.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.record.Kind;
import org.fadeout.edge.exchange.Mapping;
import org.fadeout.edge.exchange.Recognised;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/** What a person says of a file in the form of the import page, as a mapping. */
final class SaidOfFile {
    private SaidOfFile() {}

    /** Reads the form. A word that is not offered there says nothing. */
    static Mapping read(ImportDraft.DraftFile file, Map<String, String[]> form) {
        Recognised table = file.tables().size() == 1 ? file.tables().get(0) : null;
        String chosen = one(form, "kind");
        Kind<?> kind = Kinds.named(chosen).orElse(null);
        Kind<?> before = table == null ? null : table.kind();
        Mapping said = file.said();
        // The columns were chosen for the fields of the kind before; another kind has other fields.
        boolean sameKind = kind == null || kind.equals(before);
        boolean choseKind = kind != null && (!kind.equals(before) || said.kind() != null);
        Map<String, String> columns = table == null || !sameKind ? Map.of() : columns(table, said, form);
        return new Mapping(
                choseKind ? chosen : null,
                null,
                form.containsKey("invented") ? Boolean.TRUE : null,
                blankToNull(one(form, "crs")),
                columns,
                Map.of(),
                Map.of(),
                Map.of(),
                form.containsKey("month_first"));
    }

    private static Map<String, String> columns(Recognised table, Mapping said, Map<String, String[]> form) {
        Map<String, String> columns = new LinkedHashMap<>(said.columns());
        List<Recognised.Column> shown = table.columns();
        for (int i = 0; i < shown.size(); i++) {
            Recognised.Column column = shown.get(i);
            String wanted = one(form, "column-" + i);
            String now = column.holds() == Recognised.Holds.FIELD ? column.name() : ImportView.OTHER;
            if (wanted.isEmpty() || wanted.equals(now)) {
                continue;
            }
            columns.values().removeIf(column.heading()::equals);
            columns.put(Mapping.NO_FIELD + i, column.heading());
            if (!wanted.equals(ImportView.OTHER)) {
                columns.put(wanted, column.heading());
            }
        }
        return columns;
    }

    private static String one(Map<String, String[]> form, String name) {
        return Optional.ofNullable(form.get(name))
                .map(values -> values[0].strip())
                .orElse("");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
