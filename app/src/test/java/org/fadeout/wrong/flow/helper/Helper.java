package org.fadeout.wrong.flow.helper;

/** Wrong: its package says nothing of what it holds. */
public final class Helper {}
