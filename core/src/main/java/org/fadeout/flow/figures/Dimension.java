package org.fadeout.flow.figures;

import org.fadeout.base.record.Choice;

/** By what the rows of figures are told apart. */
public enum Dimension implements Choice {
    TASK,
    HAZARD,
    PRODUCT,
    ADMIN1,
    OPERATOR,
    METHOD,
    AUTHORITY
}
