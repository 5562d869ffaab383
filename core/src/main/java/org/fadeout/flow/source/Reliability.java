package org.fadeout.flow.source;

import org.fadeout.base.record.Choice;

/**
 * How far a source has proved to be reliable, A to F as in the scales of information management. It says nothing of one piece of
 * information, which has its {@link Credibility}. What a register calls each grade is its own: {@link GradeName}.
 */
public enum Reliability implements Choice {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("reliability cannot be judged");

    private final String usual;

    Reliability(String usual) {
        this.usual = usual;
    }

    /** What the grade is called where the register says nothing else. */
    public String usual() {
        return usual;
    }

    @Override
    public String text() {
        return name();
    }

    /** In lower case, as files are read without regard to it. */
    @Override
    public java.util.List<String> also() {
        return java.util.List.of(name().toLowerCase(java.util.Locale.ROOT), usual);
    }
}
