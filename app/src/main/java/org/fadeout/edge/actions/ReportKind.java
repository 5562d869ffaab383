package org.fadeout.edge.actions;

import org.fadeout.base.record.Choice;

/** The reports that people sign. */
public enum ReportKind implements Choice {
    COUNTRY,
    ARTICLE7,
    TASK,
    BASELINE,
    QUALITY
}
