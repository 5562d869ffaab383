package org.fadeout.flow.profile;

/** What a block of a printed text is. */
enum ProseType {
    TITLE,
    /** The line that says when the page was last updated. */
    UPDATED,
    HEADING,
    PARAGRAPH,
    BULLET,
    /** A paragraph that was added later and says so. */
    UPDATE,
    TABLE,
    NOTE;

    /** True for what is read as sentences and belongs to the body, not to its notes. */
    boolean isProse() {
        return this == PARAGRAPH || this == BULLET || this == UPDATE;
    }
}
