package org.fadeout.flow.source;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a citation says: that the cited source itself states the claim, or that a document puts it behind the claim as a note. */
public enum CitationRole implements Choice {
    STATES("said by"),
    NOTE("supports", "footnote");

    private final List<String> also;

    CitationRole(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
