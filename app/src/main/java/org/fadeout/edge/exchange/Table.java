package org.fadeout.edge.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One table of rows in an input file: a GeoJSON or CSV file as a whole, or a layer of a GeoPackage. */
public interface Table {

    /** The file's name without its folder. */
    String file();

    /** The layer's name; empty where the file is one table, or where the layer is named as the file is. */
    String layer();

    /** The headings, in the order of the file. A GeoJSON file shows those of its first rows. */
    List<String> headings();

    /** The coordinate reference system that the file states: a code, a URN or WKT; empty where it states none. */
    Optional<String> crs();

    /** True where the file says of itself that what it holds is invented. */
    boolean invented();

    /** True where numbers are written with a comma before the decimals. */
    boolean decimalComma();

    /** Things worth saying of the table as a whole, as plain phrases. */
    List<String> notes();

    /** The first rows, for telling what the table holds. */
    List<Row> sample();

    /**
     * Reads all rows, one after the other. Throws {@link org.fadeout.base.issues.ProblemException} with {@code Unreadable} where the
     * file ends too early or does not hold together.
     */
    void rows(Consumer<Row> each);
}
