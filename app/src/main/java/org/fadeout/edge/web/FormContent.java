package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of one record.
 *
 * @param without why the kind has no form, in words, or null where it has one
 * @param fresh true for a record that is entered anew
 * @param base the versions that it was opened with
 * @param back where to go when it is left
 * @param place the geometry, or null where the kind has none
 * @param points rows of turning points by column; null where the kind has none
 * @param problems what cannot be used, for the summary
 * @param differences where the record has changed since the form was opened; else empty
 */
public record FormContent(
        String kind,
        String kindTitle,
        @Nullable String without,
        String id,
        String number,
        boolean fresh,
        String base,
        String back,
        List<Input> inputs,
        @Nullable Place place,
        @Nullable List<Map<String, String>> points,
        List<PointColumn> columns,
        String reason,
        List<Problem> problems,
        List<Difference> differences,
        boolean withdrawn) {

    /**
     * One field.
     *
     * @param look {@code text}, {@code lines}, {@code choice}, {@code reference}, {@code date}, {@code quantity} or {@code locked}
     * @param texts its texts by their names
     * @param options words of a closed list, numbers of records, or qualifiers
     * @param unit what stands behind the input, or empty
     * @param hint how it may be written, or empty
     * @param error what is wrong, or empty
     */
    public record Input(
            String name,
            String label,
            String look,
            Map<String, String> texts,
            List<Option> options,
            String refersTo,
            String unit,
            String hint,
            boolean required,
            String error) {
        public String text() {
            return texts.getOrDefault(name, "");
        }

        public String part(String part) {
            return texts.getOrDefault(name + part, "");
        }

        /** The ids of what describes the input. */
        public @Nullable String described() {
            String ids = (hint.isEmpty() ? "" : "h-" + name) + (error.isEmpty() ? "" : " e-" + name);
            return ids.isBlank() ? null : ids.strip();
        }

        public @Nullable String invalid() {
            return error.isEmpty() ? null : "true";
        }
    }

    /** A word to choose, and how it is shown. */
    public record Option(String value, String label) {}

    /** The geometry: a point or polygons. */
    public record Place(Input input, boolean land) {}

    /** A column of the turning points. */
    public record PointColumn(String name, String label, List<Option> options) {}

    /** A line of the summary of errors; it leads to its input. */
    public record Problem(String target, String label, String text) {}

    /** A field that differs. {@code chosen} is {@code mine}, {@code theirs} or empty where the person must say. */
    public record Difference(String name, String label, String before, String mine, String theirs, String chosen) {}
}
