package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What contaminates land. Other UXO never includes submunitions, so that the types do not overlap. */
public enum HazardType implements Choice {
    CLUSTER_MUNITION_REMNANTS(
            "cmr", "cluster munition", "cluster munitions", "cluster munition remnant", "submunition", "submunitions"),
    ANTI_PERSONNEL_MINES(
            "ap mine", "ap mines", "apm", "anti-personnel mine", "anti-personnel mines", "antipersonnel mines"),
    ANTI_VEHICLE_MINES("av mine", "av mines", "avm", "anti-vehicle mine", "anti-vehicle mines", "anti-tank mines"),
    MIXED_MINES("mine", "mines", "mixed mined area", "mined area", "minefield"),
    OTHER_UXO("uxo", "other uxo", "unexploded ordnance"),
    ABANDONED_ORDNANCE("axo", "abandoned explosive ordnance"),
    IMPROVISED_DEVICES("ied", "ieds", "improvised explosive device"),
    MIXED("mixed hazards"),
    UNKNOWN("", "not known", "n/a", "none");

    private final List<String> also;

    HazardType(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** True where the two may name one hazard: equal, or one of them unknown or mixed, or both of them mines. */
    public boolean mayBe(HazardType other) {
        return this == other || isOpen() || other.isOpen() || (isMine() && other.isMine());
    }

    private boolean isOpen() {
        return this == UNKNOWN || this == MIXED;
    }

    private boolean isMine() {
        return switch (this) {
            case ANTI_PERSONNEL_MINES, ANTI_VEHICLE_MINES, MIXED_MINES -> true;
            case CLUSTER_MUNITION_REMNANTS, OTHER_UXO, ABANDONED_ORDNANCE, IMPROVISED_DEVICES, MIXED, UNKNOWN -> false;
        };
    }
}
