package org.fadeout.base.issues;

import java.util.function.Consumer;

/**
 * A check on data that names what is wrong, why it matters and what to do.
 *
 * @param <D> the data it judges
 */
public interface Rule<D> {

    /** The stable id, such as {@code H03}. */
    String id();

    Severity severity();

    /** One line: what the rule finds. */
    String title();

    /** Why it matters to the people who use the figures. */
    String reason();

    /** What a person should do. */
    String remedy();

    /** Gives every issue to the consumer, ordered by record id. Reads only. */
    void judge(D data, Consumer<Issue> found);

    /** A rule from its words and its judgement. */
    static <D> Rule<D> of(
            String id, Severity severity, String title, String reason, String remedy, Judgement<D> judgement) {
        return new WrittenRule<>(id, severity, title, reason, remedy, judgement);
    }

    /** What a rule does with the data; the rule itself comes along so that issues carry its words. */
    @FunctionalInterface
    interface Judgement<D> {
        void judge(Rule<D> rule, D data, Consumer<Issue> found);
    }
}
