package org.fadeout.edge.web;

/**
 * The form that withdraws a record.
 *
 * @param missing true where no reason was given
 */
public record WithdrawContent(String kind, String kindTitle, String id, String number, boolean missing) {}
