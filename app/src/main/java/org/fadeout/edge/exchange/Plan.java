package org.fadeout.edge.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one table become records: the kind, which heading holds which field, where the places are and in which system.
 *
 * @param kindFrom by what the kind was told, for people
 * @param columns the heading and unit of each field
 * @param quantity the headings of {@code quantity_low}, {@code quantity_high}, {@code qualifier}, {@code unit}
 * @param key the heading that tells the rows apart, where the kind has no number of its own
 * @param crsName the name of the reference system of the coordinates
 */
public record Plan(
        Table table,
        Kind<?> kind,
        String kindFrom,
        Mapping mapping,
        Map<String, Headings.Bound> columns,
        Map<String, String> quantity,
        GeometryColumns places,
        @Nullable String key,
        @Nullable Crs crs) {

    /** Makes a plan. Throws {@link ProblemException} where kind or reference system cannot be told; nothing where a layer has no place
     * and its kind cannot be told. */
    public static Optional<Plan> of(Table table, Mapping mapping, @Nullable String said, boolean mayLeaveOut) {
        Optional<Guess.Told> guessed = Guess.of(table);
        String wanted = said != null ? said : mapping.kind();
        Kind<?> kind;
        String from;
        if (wanted != null) {
            kind = named(wanted);
            from = said != null ? "--kind" : "the mapping";
        } else if (guessed.isPresent()) {
            kind = guessed.get().kind();
            from = guessed.get().by();
        } else if (mayLeaveOut) {
            return Optional.empty();
        } else {
            String name = table.file() + (table.layer().isEmpty() ? "" : " layer " + table.layer());
            throw new ProblemException(new FileProblem.KindUnknown(name, kinds()));
        }
        Mapping known = guessed.filter(told -> told.kind().equals(kind))
                .map(told -> merged(mapping, told.mapping()))
                .orElse(mapping);
        return Optional.of(of(table, kind, from, known));
    }

    private static Plan of(Table table, Kind<?> kind, String from, Mapping mapping) {
        List<String> headings = table.headings();
        Map<String, Headings.Bound> columns = new LinkedHashMap<>(Headings.bind(kind, headings));
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, String> quantity = new LinkedHashMap<>();
        mapping.headingsWithoutField()
                .forEach(given ->
                        columns.values().removeIf(bound -> bound.heading().equals(given)));
        mapping.columns().forEach((field, given) -> {
            if (field.startsWith(Mapping.NO_FIELD)) {
                return;
            }
            String heading = heading(table, given);
            if (GeometryColumns.PARTS.containsKey(field)
                    && kind.field(field).filter(f -> !f.type().isGeometry()).isEmpty()) {
                parts.put(field, heading);
            } else if (MappingFile.QUANTITY.contains(field)) {
                quantity.put(field, heading);
            } else {
                columns.put(field, new Headings.Bound(heading, ""));
            }
        });
        mapping.units()
                .forEach((field, unit) ->
                        columns.computeIfPresent(field, (name, bound) -> new Headings.Bound(bound.heading(), unit)));
        if (kind.field("quantity")
                .filter(f -> f.type().title().startsWith("quantity"))
                .isPresent()) {
            MappingFile.QUANTITY.forEach(part -> headings.stream()
                    .filter(heading -> Headings.normal(heading).equals(part))
                    .findFirst()
                    .ifPresent(heading -> quantity.putIfAbsent(part, heading)));
        }
        String key = columns.containsKey("number")
                ? null
                : Headings.key(kind, headings).orElse(null);
        return new Plan(
                table,
                kind,
                from,
                mapping,
                columns,
                quantity,
                GeometryColumns.of(free(headings, columns), parts),
                key,
                crs(table, mapping));
    }

    /** The headings that are not a field by its own name: north may be a northing, but not where it is the north of a bearing. */
    private static List<String> free(List<String> headings, Map<String, Headings.Bound> columns) {
        return headings.stream()
                .filter(heading -> {
                    Headings.Bound bound = columns.get(Headings.normal(heading));
                    return bound == null || !bound.heading().equals(heading);
                })
                .toList();
    }

    private static String heading(Table table, String given) {
        return table.headings().stream()
                .filter(heading ->
                        heading.equals(given) || Headings.normal(heading).equals(Headings.normal(given)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new FileProblem.BadFile(
                        "The mapping",
                        "columns",
                        table.file() + " has no heading \"" + given + "\"",
                        String.join(", ", table.headings()))));
    }

    private static @Nullable Crs crs(Table table, Mapping mapping) {
        Optional<String> stated = Optional.ofNullable(mapping.crs()).or(table::crs);
        if (stated.isEmpty()) {
            return null;
        }
        return Crs.of(stated.get())
                .orElseThrow(() -> new ProblemException(new FileProblem.Unreadable(
                        table.file(),
                        "its reference system is not known: "
                                + stated.get()
                                        .substring(0, Math.min(120, stated.get().length())))));
    }

    /** What a person says goes before what was guessed. */
    private static Mapping merged(Mapping said, Mapping guessed) {
        Map<String, String> columns = new LinkedHashMap<>(guessed.columns());
        columns.values().removeAll(said.headingsWithoutField());
        columns.putAll(said.columns());
        Map<String, Map<String, String>> values = new LinkedHashMap<>(guessed.values());
        values.putAll(said.values());
        Map<String, String> constants = new LinkedHashMap<>(guessed.constants());
        constants.putAll(said.constants());
        return new Mapping(
                said.kind(),
                said.source(),
                said.invented(),
                said.crs(),
                columns,
                said.units(),
                values,
                constants,
                said.monthFirst());
    }

    private static Kind<?> named(String name) {
        return Kinds.named(name)
                .orElseThrow(() ->
                        new ProblemException(new UsageProblem.BadOption("--kind", name, String.join(", ", kinds()))));
    }

    private static List<String> kinds() {
        return Kinds.ALL.stream().map(Kind::name).toList();
    }

    /** The name of the reference system; degrees on WGS 84 where the file states none. */
    public String crsName() {
        return crs == null ? Crs.WGS84.name() : crs.name();
    }

    /** The names by which a source file is told in issues: the file, with its layer where it has several. */
    public String fileName() {
        return table.layer().isEmpty() ? table.file() : table.file() + ":" + table.layer();
    }

    /** True where the record's own id stands in the table: a layer that this program made. */
    public boolean isOurs() {
        return columns.containsKey("id");
    }
}
