package org.fadeout.base.record;

/** Whether what a batch says has been approved. Figures count approved records. */
public enum Standing implements Choice {
    SUBMITTED,
    APPROVED
}
