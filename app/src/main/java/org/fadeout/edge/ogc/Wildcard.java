package org.fadeout.edge.ogc;

/**
 * A text against a pattern with % for any letters and _ for one; a backslash makes the next letter plain. Method: at a mismatch the last % takes
 * one letter more. Cost: text times pattern at most.
 */
final class Wildcard {
    private static final char ANY = '\uE000';
    private static final char ONE = '\uE001';

    private Wildcard() {}

    static boolean matches(String text, String like) {
        String pattern = told(like);
        int at = 0;
        int in = 0;
        int lastAny = -1;
        int retry = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == ANY) {
                lastAny = in++;
                retry = at;
            } else if (in < pattern.length() && (pattern.charAt(in) == ONE || pattern.charAt(in) == text.charAt(at))) {
                in++;
                at++;
            } else if (lastAny >= 0) {
                in = lastAny + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == ANY) {
            in++;
        }
        return in == pattern.length();
    }

    /** The pattern with its signs as letters of the private area, so that plain ones can stand beside them. */
    private static String told(String like) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char letter = like.charAt(i);
            if (letter == '\\' && i + 1 < like.length()) {
                pattern.append(like.charAt(++i));
            } else {
                pattern.append(letter == '%' ? ANY : letter == '_' ? ONE : letter);
            }
        }
        return pattern.toString();
    }
}
