package org.fadeout.edge.web;

import java.util.List;

/**
 * The records of a view of the map as a table.
 *
 * @param from the place of its first row in all, from 1
 * @param map the address of the map that draws the same
 */
public record MapTableContent(List<Row> rows, int found, int from, String map, String previous, String next) {

    /** A record; {@code date} is empty where it has none. */
    public record Row(
            String layer,
            String kind,
            String link,
            String number,
            String meaning,
            String date,
            String position,
            String map) {}
}
