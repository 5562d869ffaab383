package org.fadeout.edge.web;

import java.util.List;
import org.fadeout.edge.ogc.Link;

/**
 * A page of the service for people: what it says, where everything is, and a table.
 *
 * @param data the address of the same as JSON
 */
public record OgcContent(
        String lead, List<String> notes, List<Link> links, List<String> headings, List<Line> lines, String data) {

    public OgcContent {
        notes = List.copyOf(notes);
        links = List.copyOf(links);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /** A line of the table; the first cell leads to the address where there is one. */
    public record Line(String href, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
