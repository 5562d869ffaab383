package org.fadeout.edge.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats in which commands print. */
enum Format {
    TEXT,
    JSON,
    CSV,
    GEOJSON,
    HTML;

    /** The format of a word, out of those that the command knows. */
    static Format read(String word, Format... allowed) {
        List<Format> known = Arrays.asList(allowed);
        return known.stream()
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> QuestionOptions.bad(
                        "--format",
                        word,
                        String.join(
                                ", ",
                                known.stream()
                                        .map(f -> f.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
