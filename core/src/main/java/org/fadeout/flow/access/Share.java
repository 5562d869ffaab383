package org.fadeout.flow.access;

import java.util.Map;
import org.fadeout.base.record.Kind;

/** What a partner operator sees of the records of a kind. A kind without a decision is hidden, and a test asks for one. */
public enum Share {
    /** Of nobody in particular: every operator sees it and changes nothing. */
    ALL,
    /** Names the operator whose it is. */
    OPERATOR,
    /** Belongs to the records to which it refers: it is seen and entered where each of those that is somebody's is one's own. */
    BELONGS,
    /** Is judged by others about one's own work: seen as {@link #BELONGS} is, and not entered. */
    JUDGED,
    /** Is seen where one's own records refer to it: the hazard that a task works on, the source of a find. */
    NEEDED,
    /** Not seen. */
    HIDDEN;

    private static final Map<String, Share> BY_KIND = Map.ofEntries(
            Map.entry("approval_rule", ALL),
            Map.entry("admin_area", ALL),
            Map.entry("place", ALL),
            Map.entry("place_name", ALL),
            Map.entry("grade_name", ALL),
            Map.entry("standard", ALL),
            Map.entry("treaty_event", ALL),
            Map.entry("treaty_duty", ALL),
            Map.entry("treaty_extension", ALL),
            Map.entry("task", OPERATOR),
            Map.entry("nts_visit", OPERATOR),
            Map.entry("find", BELONGS),
            Map.entry("searched", BELONGS),
            Map.entry("release", BELONGS),
            Map.entry("exclusion", BELONGS),
            Map.entry("progress", BELONGS),
            Map.entry("attachment", BELONGS),
            Map.entry("turning_point", BELONGS),
            Map.entry("quality_visit", JUDGED),
            Map.entry("nonconformity", JUDGED),
            Map.entry("completion", JUDGED),
            Map.entry("hand_over", JUDGED),
            Map.entry("reopening", JUDGED),
            Map.entry("source", NEEDED),
            Map.entry("hazard", NEEDED),
            Map.entry("footprint", NEEDED),
            Map.entry("strike", NEEDED),
            Map.entry("control", HIDDEN),
            Map.entry("citation", HIDDEN),
            Map.entry("evidence", HIDDEN),
            Map.entry("accident", HIDDEN),
            Map.entry("claim", HIDDEN),
            Map.entry("use_incident", HIDDEN),
            Map.entry("claim_relation", HIDDEN),
            Map.entry("conflict_resolution", HIDDEN),
            Map.entry("decision", HIDDEN),
            Map.entry("planning_area", HIDDEN),
            Map.entry("survey_grid", HIDDEN),
            Map.entry("survey_entry", HIDDEN),
            Map.entry("profile", HIDDEN),
            Map.entry("edition", HIDDEN),
            Map.entry("passage", HIDDEN),
            Map.entry("edition_text", HIDDEN),
            Map.entry("judgement", HIDDEN),
            Map.entry("recommendation", HIDDEN),
            Map.entry("strategy", HIDDEN),
            Map.entry("target", HIDDEN),
            Map.entry("waiver", HIDDEN),
            Map.entry("article7_form", HIDDEN),
            Map.entry("device", HIDDEN),
            Map.entry("own_form", HIDDEN),
            Map.entry("submission", HIDDEN));

    /** What is decided about a kind. */
    public static Share of(Kind<?> kind) {
        return of(kind.name());
    }

    static Share of(String kind) {
        return BY_KIND.getOrDefault(kind, HIDDEN);
    }

    /** True where something is decided about a kind. */
    public static boolean isDecided(Kind<?> kind) {
        return BY_KIND.containsKey(kind.name());
    }

    /** True where records of the kind are somebody's. */
    boolean isSomebodys() {
        return this == OPERATOR || hangs();
    }

    /** True where the record hangs on the records to which it refers. */
    boolean hangs() {
        return this == BELONGS || this == JUDGED;
    }
}
