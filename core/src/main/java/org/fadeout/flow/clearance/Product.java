package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How land was released. The three are never one number. */
public enum Product implements Choice {
    CANCELLED("cancellation", "cancelled land"),
    REDUCED("reduction", "reduced land"),
    CLEARED("clearance", "cleared areas", "cleared area", "cleared land");

    private final List<String> also;

    Product(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
