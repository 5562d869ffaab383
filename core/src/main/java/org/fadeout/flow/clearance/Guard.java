package org.fadeout.flow.clearance;

import java.util.List;

/**
 * A gate of one task on one day.
 *
 * @param met true where it is open
 * @param seen what is missing, or by what it is met, with the value seen
 */
public record Guard(Gate gate, boolean met, String seen) {

    static Guard met(Gate gate, String seen) {
        return new Guard(gate, true, seen);
    }

    static Guard missing(Gate gate, String seen) {
        return new Guard(gate, false, seen);
    }

    public String remedy() {
        return gate.remedy();
    }

    /** The ones that are shut. */
    public static List<Guard> shut(List<Guard> guards) {
        return guards.stream().filter(guard -> !guard.met()).toList();
    }

    /** As a message says it: the gate and what is missing. */
    @Override
    public String toString() {
        return gate.text() + " (" + seen + ")";
    }
}
