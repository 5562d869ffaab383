package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What a quality visit looks at. */
public enum VisitType implements Choice {
    /** Quality assurance: how the work is done, while it is done. */
    QUALITY_ASSURANCE("qa", "monitoring"),
    /** Quality control: a sample of the finished land. */
    QUALITY_CONTROL("qc", "inspection", "post-clearance inspection", "sampling"),
    /** Quality control again, after a rejection. */
    RE_INSPECTION("re-inspection", "reinspection");

    private final List<String> also;

    VisitType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True for the visits that inspect finished land: they count towards the sample that a standard asks for. */
    public boolean inspectsLand() {
        return this != QUALITY_ASSURANCE;
    }
}
