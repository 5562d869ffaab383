package org.fadeout.edge.web;

import java.util.List;

/**
 * The quality page.
 *
 * @param rules every rule that found something, the most severe first
 * @param rows the findings that the filter takes, at most a page of them
 * @param waived the findings that may stand, with their reasons
 */
public record QualityContent(
        int findings,
        int blocking,
        List<RuleLine> rules,
        String chosen,
        List<Finding> rows,
        int found,
        List<Waived> waived,
        String why,
        String remedy) {

    /** A rule and how often it found something. */
    public record RuleLine(String id, String severity, String title, int count, String link) {}

    /** One finding. */
    public record Finding(String rule, String severity, String what, String seen, String remedy, List<Link> records) {}

    /** A record that it is about. */
    public record Link(String label, String link) {}

    /** A finding that may stand. */
    public record Waived(String rule, String what, String reason, List<Link> records) {}
}
