package org.fadeout.edge.web;

/**
 * The pages to come in by.
 *
 * @param name what was typed as name
 * @param to the page that was asked for
 * @param fault why it failed, in the words of the page; empty where it did not
 * @param done what was done, in the words of the page; empty where nothing was
 * @param recover true for the page that takes a recovery code
 * @param guarded false where the register has no accounts
 */
public record SignInContent(String name, String to, String fault, String done, boolean recover, boolean guarded) {
    /**
     * What is shown to who has not signed in.
     *
     * @param html of the report, as a part of a page; empty where there is none
     */
    public record Shown(String year, String html) {}
}
