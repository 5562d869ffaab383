package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What kind of evidence a point is. Which kinds are direct, the standard says. */
public enum EvidenceType implements Choice {
    STRIKE_MARK("crater", "impact"),
    FRAGMENTATION("fragments"),
    UNEXPLODED_ITEM_SEEN("uxo seen", "visual observation"),
    CONTAINER_OR_PART("casing", "container", "part"),
    ACCIDENT("incident"),
    DETONATION,
    SIGN_OR_FENCE("sign", "fence"),
    WRITTEN_RECORD("record", "records", "lifted minefield", "lifted minefields"),
    VERBAL_REPORT("verbal", "informant"),
    EVENT,
    UNKNOWN("");

    private final List<String> also;

    EvidenceType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
