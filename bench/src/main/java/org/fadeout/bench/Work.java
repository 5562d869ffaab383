package org.fadeout.bench;

import java.util.List;
import java.util.Locale;

/** What is timed, in the order of a run. WHOLE is the sum of the first four within each run. */
enum Work {
    ENVELOPE,
    CLIP,
    GAP,
    UNION,
    CLUSTERS,
    WHOLE;

    static final List<Work> MEASURED = List.of(ENVELOPE, CLIP, GAP, UNION, CLUSTERS);
    static final List<Work> IN_WHOLE = List.of(ENVELOPE, CLIP, GAP, UNION);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
