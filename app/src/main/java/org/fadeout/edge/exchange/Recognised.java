package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a table before its rows are read, for a person to look at and to change.
 *
 * @param layer the layer's name, or empty
 * @param kind the kind of record, or null where it cannot be told
 * @param by by what it was told, or empty
 * @param crs the reference system of the coordinates
 * @param crsStated true where the file or the person states it
 * @param columns every heading with what it holds
 * @param constants what every row is taken to say, by field
 */
public record Recognised(
        String layer,
        @Nullable Kind<?> kind,
        String by,
        String crs,
        boolean crsStated,
        List<Column> columns,
        Map<String, String> constants) {

    /** What a heading holds. */
    public enum Holds {
        FIELD,
        PLACE,
        QUANTITY,
        OTHER
    }

    /**
     * One heading.
     *
     * @param name of the field, or the part of the place or quantity; empty where the values are kept under other
     * @param unit the unit that it names, or empty
     * @param example the first value that is not blank, or empty
     */
    public record Column(String heading, Holds holds, String name, String unit, String example) {}

    /** Looks at every table of a file. Throws ProblemException where the mapping or the reference system does not fit. */
    public static List<Recognised> of(InputFile file, Mapping mapping) {
        List<Recognised> all = new ArrayList<>();
        for (Table table : file.tables()) {
            all.add(of(table, mapping));
        }
        return all;
    }

    private static Recognised of(Table table, Mapping mapping) {
        try {
            return Plan.of(table, mapping, null, true)
                    .map(plan -> of(table, plan))
                    .orElseGet(() -> unknown(table));
        } catch (ProblemException e) {
            if (e.problem() instanceof FileProblem.KindUnknown) {
                return unknown(table);
            }
            throw e;
        }
    }

    private static Recognised unknown(Table table) {
        List<Column> columns = table.headings().stream()
                .map(heading -> new Column(heading, Holds.OTHER, "", "", example(table, heading)))
                .toList();
        String stated = table.crs().orElse(null);
        return new Recognised(
                table.layer(), null, "", stated == null ? Crs.WGS84.name() : stated, stated != null, columns, Map.of());
    }

    private static Recognised of(Table table, Plan plan) {
        Map<String, Column> held = new HashMap<>();
        plan.places()
                .headings()
                .forEach((part, heading) ->
                        held.put(heading, new Column(heading, Holds.PLACE, part, "", example(table, heading))));
        plan.quantity()
                .forEach((part, heading) ->
                        held.put(heading, new Column(heading, Holds.QUANTITY, part, "", example(table, heading))));
        plan.columns()
                .forEach((field, bound) -> held.put(
                        bound.heading(),
                        new Column(
                                bound.heading(), Holds.FIELD, field, bound.unit(), example(table, bound.heading()))));
        List<Column> columns = table.headings().stream()
                .map(heading ->
                        held.getOrDefault(heading, new Column(heading, Holds.OTHER, "", "", example(table, heading))))
                .toList();
        return new Recognised(
                table.layer(),
                plan.kind(),
                plan.kindFrom(),
                plan.crsName(),
                plan.crs() != null,
                columns,
                plan.mapping().constants());
    }

    private static String example(Table table, String heading) {
        return table.sample().stream()
                .map(row -> row.text(heading))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
