package org.fadeout.spark.strikes;

import java.util.Arrays;

/** Whether a weapon is a cluster munition in the sense of the Convention on Cluster Munitions (Article 2). */
public enum WeaponVerdict {
    CLUSTER_MUNITION("cluster munition"),
    NOT("not"),
    UNKNOWN("unknown");

    private final String text;

    WeaponVerdict(String text) {
        this.text = text;
    }

    /** The word in files. */
    public String text() {
        return text;
    }

    /** The verdict of a word. Throws IllegalArgumentException for any other word. */
    static WeaponVerdict of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.text.equals(word.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" is none of cluster munition, not, unknown"));
    }
}
