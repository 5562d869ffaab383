package org.fadeout.flow.report;

import org.fadeout.base.record.Choice;

/** The forms of an Article 7 report of the Convention on Cluster Munitions, as its reporting formats name them. */
public enum FormLetter implements Choice {
    /** Who answers questions on the report. */
    COVER,
    /** National implementation measures. */
    FORM_A,
    /** Stockpiles and their destruction. */
    FORM_B,
    /** Technical characteristics, as far as they aid identification. */
    FORM_C,
    /** Retained and transferred. */
    FORM_D,
    /** Conversion of production facilities. */
    FORM_E,
    /** Contaminated areas and clearance: filled from the register. */
    FORM_F,
    /** Warning and risk education. */
    FORM_G,
    /** Victim assistance. */
    FORM_H,
    /** National resources, international cooperation and assistance. */
    FORM_I,
    /** Other matters. */
    FORM_J;

    /** Form A and the cover always apply. */
    public boolean alwaysApplies() {
        return this == COVER || this == FORM_A;
    }
}
