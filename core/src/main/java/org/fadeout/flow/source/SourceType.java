package org.fadeout.flow.source;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What kind of document a source is. */
public enum SourceType implements Choice {
    LETTER,
    TREATY_REPORT,
    PRESS,
    POST,
    OFFICIAL_STATISTICS,
    EMAIL,
    FIELD_REPORT,
    WEB_PAGE,
    DATA_FILE,
    REPORT,
    STATEMENT,
    TREATY_COLLECTION,
    GENERATED;

    private final List<String> also;

    SourceType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
