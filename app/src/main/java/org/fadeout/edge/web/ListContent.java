package org.fadeout.edge.web;

import java.util.List;

/**
 * A list of records as it is shown.
 *
 * @param from the place of its first row in all that were found, from 1
 * @param query the list without its page, for its export
 * @param placed true for a kind that has a geometry
 * @param form true where records of the kind are entered by a form
 * @param saved what was just done, in words, or empty
 */
public record ListContent(
        String kind,
        String title,
        String search,
        List<Filter> filters,
        List<Column> columns,
        List<Row> rows,
        int found,
        int from,
        String query,
        boolean placed,
        boolean form,
        String saved,
        String previous,
        String next) {

    /** True where a search or a filter leaves records out. */
    public boolean isNarrowed() {
        return !search.isEmpty()
                || filters.stream().flatMap(filter -> filter.words().stream()).anyMatch(Word::chosen);
    }

    /** A filter over a closed list of words. */
    public record Filter(String name, String label, List<Word> words) {}

    /** One word of a filter. */
    public record Word(String value, String label, boolean chosen) {}

    /** A heading; {@code sorted} is {@code ascending}, {@code descending} or {@code none}. */
    public record Column(String label, String link, String sorted, boolean number) {}

    /** A record in the list. */
    public record Row(String link, String number, boolean invented, List<Cell> cells) {}

    /** A value; numbers stand at the end of their cell. */
    public record Cell(String text, boolean number) {}
}
