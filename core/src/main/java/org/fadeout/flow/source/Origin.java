package org.fadeout.flow.source;

import org.fadeout.base.record.Choice;

/** Whether records are of the real world or invented to show a method. Figures never mix the two. */
public enum Origin implements Choice {
    REAL,
    INVENTED
}
