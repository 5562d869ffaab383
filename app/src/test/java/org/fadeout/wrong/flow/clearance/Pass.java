package org.fadeout.wrong.flow.clearance;

/** What the wrong visit uses. */
public record Pass(String name) {}
