package org.fadeout.flow.evidence;

import java.util.List;
import org.fadeout.base.record.Choice;

/** What an item is. Casings and fragments are evidence, not items of the count. */
public enum ItemCategory implements Choice {
    CLUSTER_MUNITION_REMNANT("cmr", "submunition", "bomblet", "cluster munition", "cluster munition remnants"),
    ANTI_PERSONNEL_MINE("ap mine", "apm", "anti-personnel mine", "antipersonnel mine"),
    ANTI_VEHICLE_MINE("av mine", "avm", "anti-vehicle mine", "anti-tank mine"),
    OTHER_UXO("uxo", "other uxo", "unexploded ordnance"),
    ABANDONED_ORDNANCE("axo"),
    IMPROVISED_DEVICE("ied"),
    CASING_OR_FRAGMENT("casing", "fragment", "fragments", "tail unit", "container"),
    UNKNOWN("", "not known");

    private final List<String> also;

    ItemCategory(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }
}
