package org.fadeout.flow.claims;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How a weapon came, as a claim says. */
public enum Delivery implements Choice {
    GROUND_LAUNCHED("rocket", "artillery"),
    AIR_DROPPED("aircraft"),
    UNKNOWN("not stated");

    private final List<String> also;

    Delivery(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
