package org.fadeout.edge.exchange;

/** Texts of CSV files that a spreadsheet would otherwise run as a formula. */
public final class SafeCell {
    private SafeCell() {}

    /** The text, with an apostrophe before it where a spreadsheet would run it; numbers stay as they are. */
    public static String of(String text) {
        boolean formula = !text.isEmpty() && "=@+-\t\r".indexOf(text.charAt(0)) >= 0 && !NumberText.isNumber(text);
        return formula ? "'" + text : text;
    }
}
