package org.fadeout.edge.web;

import java.util.List;

/**
 * The records behind one number.
 *
 * @param number the number as the figures have it, empty where it is unknown
 * @param sum the sum of the lines
 */
public record BehindContent(
        String figure,
        String row,
        String number,
        String sum,
        boolean equal,
        boolean counts,
        List<Line> lines,
        int more,
        String moreSum,
        List<WordsContent.Link> finds,
        int moreFinds,
        String back,
        String csv,
        List<String> basis) {

    /** One line: its records, and its part of the number. */
    public record Line(List<Part> records, String value, String text) {}

    /** A record, with its page and its place on the map. */
    public record Part(String kind, String label, String link, String map) {}
}
