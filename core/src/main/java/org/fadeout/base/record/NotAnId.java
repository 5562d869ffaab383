package org.fadeout.base.record;

/** A text that was given as the id of a record or of a version has not the form of one, so there can be nothing of that name. */
public final class NotAnId extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotAnId(String message) {
        super(message);
    }
}
