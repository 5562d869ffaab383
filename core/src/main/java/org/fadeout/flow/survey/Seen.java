package org.fadeout.flow.survey;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a team saw in a box on a day. */
public enum Seen implements Choice {
    NOTHING("none", "no", "no evidence", "negative", "0"),
    FRAGMENTS("fragment", "cmr fragments", "casing", "parts"),
    CMR("cluster munition remnants", "submunition", "submunitions", "red"),
    OTHER_UXO("uxo", "other"),
    UNKNOWN("", "not recorded");

    private final List<String> also;

    Seen(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
