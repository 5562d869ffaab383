package org.fadeout.edge.web;

/**
 * The certificates of a task.
 *
 * @param html the documents as parts of a page, escaped; empty where there is none yet
 */
public record CertificateContent(String id, String number, String html) {}
