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

    /** What left the register, the last first. */
    public record LeftList(List<Left> lines) {
        public LeftList {
            lines = List.copyOf(lines);
        }
    }

    /** One thing that left. */
    public record Left(String at, String name, String what, String reason, String layer, String records) {}
}
