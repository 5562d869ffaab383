package org.fadeout.edge.web;

import java.util.List;

/** The kinds of record that the register keeps, and how many there are of each. */
public record RegisterContent(List<Entry> entries) {

    /** One kind. */
    public record Entry(String kind, String title, int count) {}
}
