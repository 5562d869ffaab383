package org.fadeout.base.record;

import java.util.List;

/** A value of a closed list, written in words. */
public interface Choice {

    String name();

    /** The word under which it is stored and shown: the constant's name in lower case with blanks. */
    default String text() {
        return ChoiceWords.text(this);
    }

    /** Other words that files of the field use for it, lower case. */
    default List<String> also() {
        return List.of();
    }
}
