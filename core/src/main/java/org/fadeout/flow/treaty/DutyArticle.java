package org.fadeout.flow.treaty;

import java.util.List;
import org.fadeout.base.record.Choice;

/** The articles of the convention that set a date. */
public enum DutyArticle implements Choice {
    /** Destruction of stockpiles. */
    ARTICLE_3("3", "art. 3", "stockpiles"),
    /** Clearance, of one contamination event. */
    ARTICLE_4("4", "art. 4", "clearance"),
    /** Reports. */
    ARTICLE_7("7", "art. 7", "reports");

    private final List<String> also;

    DutyArticle(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
