package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;

/**
 * A report that is chosen, and the report.
 *
 * @param choices what is chosen from lists, in their order
 * @param typed what stands in the other inputs, by name
 * @param refused why it was not written: what, what is allowed, what to do; empty where it was
 * @param html the report as a part of a page, escaped; empty where none is shown
 * @param files its formats
 * @param sent what the form sends again to keep a final report, by name; empty where there is nothing to keep
 * @param kept true where it was just kept
 */
public record ReportsContent(
        List<Choice> choices,
        Map<String, String> typed,
        List<String> refused,
        String html,
        List<WordsContent.Link> files,
        Map<String, String> sent,
        boolean kept) {

    /** A list to choose from. */
    public record Choice(String name, String label, List<WordsContent.Option> options) {}
}
