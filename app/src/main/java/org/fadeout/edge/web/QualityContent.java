package org.fadeout.edge.web;

import java.util.List;

/**
 * The quality page.
 *
 * @param findings how many findings stand
 * @param rules every rule that found something, the most severe first
 * @param rows the findings that the filter takes, a page of them
 * @param found how many the filter takes
 * @param from the place of the first row in all that were found, from 1; 0 where there is none
 * @param waived the findings that may stand, with their reasons
 * @param query the filter as an address carries it
 * @param signer under whose name a waiver is signed
 * @param problem why a waiver was not kept, or empty
 */
public record QualityContent(
        int findings,
        int blocking,
        List<RuleLine> rules,
        String chosen,
        List<Option> severities,
        List<Option> kinds,
        String search,
        List<Finding> rows,
        int found,
        int from,
        String previous,
        String next,
        List<Waived> waived,
        String why,
        String remedy,
        String query,
        String signer,
        String day,
        String problem) {

    /** A rule and how often it found something. */
    public record RuleLine(String id, String severity, String level, String title, int count, String link) {}

    /** One word of a choice. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * One finding.
     *
     * @param ids the ids of all records that it names, without which it cannot be waived
     * @param typed the reason that was typed and not taken, or null where none was
     */
    public record Finding(
            String rule,
            String severity,
            String level,
            String what,
            String seen,
            String remedy,
            List<Link> records,
            List<String> ids,
            @org.jspecify.annotations.Nullable String typed) {}

    /**
     * A record that it is about.
     *
     * @param map where it is drawn, or empty
     */
    public record Link(String label, String link, String map) {}

    /** A finding that may stand, by whose word and since when. */
    public record Waived(String rule, String what, String reason, String by, String signed, List<Link> records) {}
}
