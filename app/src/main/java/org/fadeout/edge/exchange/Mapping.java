package org.fadeout.edge.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file's columns. Every part may be absent.
 *
 * @param kind the kind of record, by name
 * @param source the name under which the file is known when it comes again
 * @param invented whether what the file holds is invented
 * @param crs the coordinate reference system: a code or WKT
 * @param columns the heading that holds a field
 * @param units the unit of a field, such as {@code cm} or {@code ha}
 * @param values for a field, what the words of the file mean
 * @param constants the value that a field has in every row
 * @param monthFirst true where 4/7/2023 is the seventh of April
 */
public record Mapping(
        @Nullable String kind,
        @Nullable String source,
        @Nullable Boolean invented,
        @Nullable String crs,
        Map<String, String> columns,
        Map<String, String> units,
        Map<String, Map<String, String>> values,
        Map<String, String> constants,
        boolean monthFirst) {
    /** In place of a field, with a number behind it: the heading holds nothing by its name alone. */
    public static final String NO_FIELD = "-";

    public static final Mapping NONE =
            new Mapping(null, null, null, null, Map.of(), Map.of(), Map.of(), Map.of(), false);

    public Mapping {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
        values = Map.copyOf(values);
        constants = Map.copyOf(constants);
    }

    /** The headings of which a person said that their name tells nothing. */
    Set<String> headingsWithoutField() {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().startsWith(NO_FIELD))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** What a word of the file means for a field, where the mapping says so. Case does not matter. */
    Optional<String> translate(String field, String word) {
        Map<String, String> words = values.get(field);
        if (words == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.get(word.strip().toLowerCase(java.util.Locale.ROOT)));
    }
}
