package org.fadeout.edge.web;

import java.util.List;

/**
 * One task: what was ordered, searched and found, what is left, and which gates stand open.
 *
 */
public record TaskContent(
        String id,
        String number,
        boolean invented,
        String asOf,
        boolean complete,
        List<Value> values,
        List<GateLine> gates,
        List<String> next,
        List<Hazard> remaining) {

    /** A fact with its unit. */
    public record Value(String label, String text) {}

    /** A gate of completion, or of handing over where the task is complete. */
    public record GateLine(String name, boolean met, String seen, String remedy) {}

    /** A hazardous area that remains. */
    public record Hazard(String label, String link) {}
}
