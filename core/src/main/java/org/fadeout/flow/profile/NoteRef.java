package org.fadeout.flow.profile;

/**
 * A note that is cited in the text.
 *
 * @param number the number of the note
 * @param start the index of its mark in the block
 * @param end the index behind its mark
 */
record NoteRef(int number, int start, int end) {}
