package org.fadeout.base.measure;

/** How sure a quantity is, in the words of the sources. It survives every computation. */
public enum Qualifier {
    EXACT(""),
    AT_LEAST("at least "),
    MORE_THAN("more than "),
    ABOUT("about "),
    UP_TO("up to "),
    AT_MOST("at most "),
    UNKNOWN("unknown ");

    private final String before;

    Qualifier(String before) {
        this.before = before;
    }

    /** The words that stand before the number, with a blank behind them; empty for an exact value. */
    public String before() {
        return before;
    }
}
