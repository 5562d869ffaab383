package org.fadeout.flow.survey;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What is known of a box. It follows from finds and daily entries and is never typed. */
public enum BoxState implements Choice {
    NOT_SEARCHED('.', "", "white", "grey"),
    /** Nothing was searched, because nobody could go in. */
    INACCESSIBLE('x', "no access"),
    /** Searched below the coverage that the standard asks for, and nothing found. */
    PARTLY_SEARCHED('~', "partial", "half"),
    /** Searched at the coverage that the standard asks for, and nothing found. */
    NO_EVIDENCE('o', "green", "searched, no evidence", "searched-no evidence", "clear"),
    FRAGMENTS('f', "yellow", "cmr fragments", "indirect"),
    OTHER_ORDNANCE_FOUND('u', "blue", "uxo", "other uxo"),
    CLUSTER_MUNITION_REMNANT_FOUND('R', "red", "cmr", "cmr found");

    private final char letter;
    private final List<String> also;

    BoxState(char letter, String... also) {
        this.letter = letter;
        this.also = List.of(also);
    }

    /** How it stands on a map of letters. */
    public char letter() {
        return letter;
    }

    @Override
    public List<String> also() {
        return also;
    }
}
