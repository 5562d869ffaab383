package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a quality visit concludes. */
public enum VisitResult implements Choice {
    ACCEPTED("accept", "pass", "passed", "conforming"),
    REJECTED("reject", "fail", "failed", "nonconforming");

    private final List<String> also;

    VisitResult(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
