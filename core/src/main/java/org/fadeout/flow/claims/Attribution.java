package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/**
 * How firmly use is laid to a user, from the firmest down: the steps in which monitors word it. A step is recorded by a person; the
 * program never moves a claim up or down.
 */
public enum Attribution implements Choice {
    CONFIRMED_BY_OWN_INVESTIGATION("confirmed"),
    DOCUMENTED_BY_A_NAMED_ORGANISATION("documented"),
    FOUND_BUT_DIRECT_USE_OR_SUPPLY_NOT_DETERMINED("found, mode not determined"),
    REPORTED("reportedly"),
    ALLEGED_BY_A_PARTY("alleged"),
    NO_CONCLUSIVE_DETERMINATION("not determined"),
    USER_NOT_NAMED("none");

    private final List<String> also;

    Attribution(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
