package org.fadeout.edge.actions;

/**
 * Why a text of a form cannot be used.
 *
 * @param field the field, {@link #REASON}, {@code point.N} for a row of the turning points from 0, or empty for the record as a whole
 * @param what what is wrong
 * @param seen what was typed; empty for a personal value, which never stands in a message
 * @param allowed what is allowed, or empty
 */
public record TypedFault(String field, String what, String seen, String allowed) {
    /** The place of the reason for a change. */
    public static final String REASON = "reason of the change";
}
