package org.fadeout.edge.web;

import java.util.Locale;
import org.fadeout.flow.clearance.Gap;
import org.fadeout.flow.clearance.TaskCard;

/** How the gap of a task stands, for a list of tasks. */
enum GapState {
    /** Above the tolerance of the standard. */
    OPEN("tasks.gap.open"),
    /** Within the tolerance, or no gap at all. */
    TOLERATED("tasks.tolerated"),
    UNCLEAR("tasks.notdeterminable"),
    /** None is measured for a task of this type. */
    NONE("tasks.gap.none");

    /** Under which a language has its name. */
    private final String word;

    GapState(String word) {
        this.word = word;
    }

    static GapState of(TaskCard card) {
        if (card.gap() instanceof Gap.NotDeterminable) {
            return UNCLEAR;
        }
        return card.measured().map(gap -> gap.tolerated() ? TOLERATED : OPEN).orElse(NONE);
    }

    /** As an address and a file carry it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word;
    }
}
