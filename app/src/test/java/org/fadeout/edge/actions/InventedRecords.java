package org.fadeout.edge.actions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Position;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.source.Source;
import org.fadeout.flow.source.SourceType;

/** The invented sample as records, for tests that need a full register and no files. */
public final class InventedRecords {
    private static final RecordId SOURCE = RecordId.of("invented-sample");

    private InventedRecords() {}

    public static void into(InventedSample.Wish wish, BiConsumer<Kind<?>, Entity> register) {
        register.accept(
                Source.KIND,
                Source.KIND.make(Map.of(
                        "id",
                        SOURCE,
                        "number",
                        "INV",
                        "title",
                        "Invented sample",
                        "type",
                        SourceType.GENERATED,
                        "invented",
                        true,
                        "other",
                        Attributes.NONE)));
        InventedSample.tables(wish).values().forEach(table -> {
            int place = 0;
            for (InventedTable.Row row : table.rows()) {
                register.accept(table.kind(), record(table.kind(), row, place++));
            }
        });
    }

    private static <T extends Entity> T record(Kind<T> kind, InventedTable.Row row, int place) {
        Map<String, Object> values = new HashMap<>();
        row.values().forEach((name, text) -> kind.field(name).ifPresent(field -> values.put(name, value(field, text))));
        String number = row.values().getOrDefault("number", row.values().getOrDefault("code", kind.name() + place));
        values.put("id", id(kind.name(), number));
        values.put("source", SOURCE);
        values.put("other", Attributes.NONE);
        kind.geometry().ifPresent(field -> {
            if (row.land() != null) {
                values.put(field.name(), row.land());
            } else if (row.values().containsKey("latitude")) {
                values.put(
                        field.name(),
                        new Position(
                                Double.parseDouble(row.values().getOrDefault("latitude", "")),
                                Double.parseDouble(row.values().getOrDefault("longitude", ""))));
            }
        });
        return kind.make(values);
    }

    private static Object value(Field<?> field, String text) {
        FieldType<?> type = field.type();
        return switch (type.title()) {
            case "whole number" -> Count.of(Long.parseLong(text));
            case "area, m2" -> Area.ofSquareMetres(Long.parseLong(text));
            case "length, m" -> Length.ofMetres(Double.parseDouble(text));
            case "percent" -> Percent.of(new java.math.BigDecimal(text));
            case "yes or no" -> text.equals("yes");
            case "reference" -> id(field.refersTo(), text);
            default -> type.value(text);
        };
    }

    private static RecordId id(String kind, String number) {
        return RecordId.of(kind.replace('_', '-') + "-" + number.toLowerCase(Locale.ROOT));
    }
}
