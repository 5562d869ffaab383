package org.fadeout.edge.web;

import java.util.List;

/**
 * The accounts, for who keeps them.
 *
 * @param fresh secrets that were just made for somebody and are shown this once
 */
public record PeopleContent(
        List<Line> people, List<Choice> roles, String freshTitle, List<String> fresh, String fault, String done) {

    public PeopleContent {
        people = List.copyOf(people);
        roles = List.copyOf(roles);
        fresh = List.copyOf(fresh);
    }

    /** One account. */
    public record Line(
            String name, String role, String roleLabel, String operator, String state, boolean disabled, boolean own) {}

    /** A role that can be given. */
    public record Choice(String value, String label) {}

    /**
     * What left the register, the last first.
     *
     * @param all how many lines there are; the page shows the last ones
     * @param wish which of them were asked for
     */
    public record LeftList(List<Left> lines, int all, LeftPages.Wish wish, List<Choice> layers) {
        public LeftList {
            lines = List.copyOf(lines);
            layers = List.copyOf(layers);
        }
    }

    /** One thing that left. */
    public record Left(String at, String name, String what, String reason, String layer, long times, String records) {}
}
