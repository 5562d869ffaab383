package org.fadeout.edge.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fadeout.base.record.Kind;

/** What tells rows apart where a number alone does not: points of two polygons may both be called 1, and entries have no number. */
final class NaturalKey {
    private static final Map<String, List<String>> FIELDS = Map.of(
            "turning_point", List.of("owner_kind", "owner", "sequence", "number"),
            "survey_entry", List.of("grid", "column", "row", "date", "team", "number"));

    private NaturalKey() {}

    /** The key of a row, or nothing for a kind whose number is enough. */
    static Optional<String> of(Kind<?> kind, Map<String, Object> values) {
        return Optional.ofNullable(FIELDS.get(kind.name()))
                .map(fields -> fields.stream()
                        .map(field -> String.valueOf(values.get(field)))
                        .collect(Collectors.joining(", ")));
    }
}
