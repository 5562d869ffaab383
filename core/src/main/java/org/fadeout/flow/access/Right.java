package org.fadeout.flow.access;

import org.fadeout.base.record.Choice;

/** What a person may do with a register beside being somebody whom it knows. */
public enum Right implements Choice {
    /** See the records of one's layer, now and as they were known before. */
    READ,
    /** Carry what one sees away as a file; it is logged. */
    TAKE,
    /** Enter, correct and withdraw records, and submit them. */
    ENTER,
    /** Decide about what waits. */
    APPROVE,
    /** Settle what all else rests on: standards, the way of approval, completions, decisions about hazards. */
    SETTLE,
    /** Publish texts and final reports. */
    PUBLISH,
    /** Take or bring in the chains as a whole, with all that stands in them. */
    WHOLE,
    /** Keep the accounts of people, and read what left the register. */
    PEOPLE
}
