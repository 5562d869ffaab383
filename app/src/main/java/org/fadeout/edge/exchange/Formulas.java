package org.fadeout.edge.exchange;

/**
 * Texts that an office program would take for a formula and run: an apostrophe before them makes them texts. What was hidden is shown again
 * exactly, because a text that itself begins so is hidden too.
 */
final class Formulas {
    private static final String STARTS = "=+-@\t\r\n'";

    private Formulas() {}

    static String hide(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static String show(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isRisky(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isRisky(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
