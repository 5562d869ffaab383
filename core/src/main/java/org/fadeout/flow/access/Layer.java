package org.fadeout.flow.access;

import org.fadeout.base.record.Choice;

/** Who an output is for. */
public enum Layer implements Choice {
    /** Everything, for the people who keep the register. */
    RESTRICTED,
    /** No personal data. */
    PARTNER,
    /** No personal data and no exact position of an open hazard or an item. */
    PUBLIC
}
