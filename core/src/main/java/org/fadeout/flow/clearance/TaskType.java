package org.fadeout.flow.clearance;

import java.util.List;
import org.fadeout.base.record.Choice;
import org.fadeout.flow.evidence.HazardType;

/** What a task was ordered to do. */
public enum TaskType implements Choice {
    NON_TECHNICAL_SURVEY("nts"),
    TECHNICAL_SURVEY("ts"),
    CMR_CLEARANCE("cmr", "cluster munition clearance", "cmr clearance"),
    BATTLE_AREA_CLEARANCE("bac"),
    MINE_CLEARANCE("mine", "mines", "demining", "mc"),
    EOD_SPOT_TASK("eod", "spot", "spot task"),
    UNKNOWN("");

    private final List<String> also;

    TaskType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True for the tasks that clear land, whatever the hazard. */
    public boolean clears() {
        return switch (this) {
            case CMR_CLEARANCE, BATTLE_AREA_CLEARANCE, MINE_CLEARANCE, EOD_SPOT_TASK -> true;
            case NON_TECHNICAL_SURVEY, TECHNICAL_SURVEY, UNKNOWN -> false;
        };
    }

    /** The hazard that a task of this type is for. */
    public HazardType hazard() {
        return switch (this) {
            case CMR_CLEARANCE -> HazardType.CLUSTER_MUNITION_REMNANTS;
            case BATTLE_AREA_CLEARANCE, EOD_SPOT_TASK -> HazardType.OTHER_UXO;
            case MINE_CLEARANCE -> HazardType.MIXED_MINES;
            case NON_TECHNICAL_SURVEY, TECHNICAL_SURVEY, UNKNOWN -> HazardType.UNKNOWN;
        };
    }
}
