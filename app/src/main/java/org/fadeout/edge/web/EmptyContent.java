package org.fadeout.edge.web;

/**
 * The first page of an empty register.
 *
 * @param working true while the sample comes in
 * @param problem why it did not, or empty
 */
public record EmptyContent(boolean working, long rows, String problem) {}
