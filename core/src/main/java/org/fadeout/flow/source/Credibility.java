package org.fadeout.flow.source;

import java.util.List;
import org.fadeout.base.record.Choice;

/** How far one piece of information is credible, 1 to 6, whoever brought it. Apart from the {@link Reliability} of its source. */
public enum Credibility implements Choice {
    ONE("confirmed by other sources"),
    TWO("probably true"),
    THREE("possibly true"),
    FOUR("doubtful"),
    FIVE("improbable"),
    SIX("truth cannot be judged");

    private final String usual;

    Credibility(String usual) {
        this.usual = usual;
    }

    /** What the grade is called where the register says nothing else. */
    public String usual() {
        return usual;
    }

    /** The figure, 1 to 6. */
    @Override
    public String text() {
        return Integer.toString(ordinal() + 1);
    }

    @Override
    public List<String> also() {
        return List.of(usual);
    }
}
