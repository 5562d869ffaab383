package org.fadeout.flow.report;

import org.fadeout.base.measure.Area;
import org.fadeout.base.record.Choice;

/** The words of one language, as reports ask for them. The files of words stand outside; reports know their keys only. */
public interface Phrasing {

    /** The code of the language, such as {@code ar}. */
    String language();

    /** {@code rtl} where it is written from right to left, else {@code ltr}. */
    String direction();

    /** The words under a key, with {@code {0}}, {@code {1}} ... replaced by {@link #text} of the values. Throws IllegalArgumentException for a key that is not there. */
    String say(String key, Object... values);

    /** A value as the language writes it: numbers in groups, days and periods, areas, lengths and quantities with their unit; others as they are. */
    String text(Object value);

    /** An area in km2 to three decimals, without the unit. */
    String km2(Area area);

    /** The same with the unit. */
    String inKm2(Area area);

    /** One of a closed list. */
    String choice(Choice choice);
}
