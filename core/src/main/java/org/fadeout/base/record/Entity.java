package org.fadeout.base.record;

import org.jspecify.annotations.Nullable;

/** Something the register keeps. */
public interface Entity {

    RecordId id();

    /** The source that it came from, or null for what the program itself writes. */
    default @Nullable RecordId source() {
        return null;
    }
}
