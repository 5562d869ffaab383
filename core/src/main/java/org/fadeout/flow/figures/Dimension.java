package org.fadeout.flow.figures;

import org.fadeout.base.record.Choice;

/** By what the rows of figures are told apart. */
public enum Dimension implements Choice {
    TASK,
    HAZARD,
    PRODUCT,
    ADMIN1,
    ADMIN2,
    OPERATOR,
    METHOD,
    /** Who was there on the day of the land. */
    AUTHORITY,
    /** Whose the place was held to be on the day of the land. */
    JURISDICTION;

    /** True where land is told apart by where it lies, and so on every day, whatever was done on it. */
    public boolean isPlace() {
        return switch (this) {
            case ADMIN1, ADMIN2, AUTHORITY, JURISDICTION -> true;
            case TASK, HAZARD, PRODUCT, OPERATOR, METHOD -> false;
        };
    }
}
