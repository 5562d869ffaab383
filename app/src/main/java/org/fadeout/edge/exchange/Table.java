package org.fadeout.edge.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One table of rows in an input file: a GeoJSON or CSV file as a whole, a layer of a GeoPackage, a sheet of a workbook. */
public interface Table {

    /** The file's name without its folder. */
    String file();

    /** The layer's name; empty where the file is one table, or where the layer is named as the file is. */
    default String layer() {
        return "";
    }

    /** The headings, in the order of the file. A GeoJSON file shows those of its first rows. */
    List<String> headings();

    /** The coordinate reference system that the file states: a code, a URN or WKT; empty where it states none. */
    default Optional<String> crs() {
        return Optional.empty();
    }

    /** The kind that the file itself names, as exports of this program do; empty where it names none. */
    default Optional<String> kind() {
        return Optional.empty();
    }

    /** True where the file says of itself that what it holds is invented. */
    default boolean invented() {
        return false;
    }

    /** True where numbers are written with a comma before the decimals. */
    default boolean decimalComma() {
        return false;
    }

    /** Things worth saying of the table as a whole, as plain phrases. */
    default List<String> notes() {
        return List.of();
    }

    /** The first rows, for telling what the table holds. */
    List<Row> sample();

    /**
     * Reads all rows, one after the other. Throws {@link org.fadeout.base.issues.ProblemException} with {@code Unreadable} where the
     * file ends too early or does not hold together.
     */
    void rows(Consumer<Row> each);
}
