package org.fadeout.edge.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** And and or with three answers. */
final class Logic {
    private Logic() {}

    /** The deciding answer where any part gives it; else null where any part does not know; else the other answer. */
    static @Nullable Boolean first(List<Filter> parts, Subject subject, boolean deciding) {
        boolean unknown = false;
        for (Filter part : parts) {
            Boolean answer = part.test(subject);
            if (answer == null) {
                unknown = true;
            } else if (answer == deciding) {
                return deciding;
            }
        }
        return unknown ? null : !deciding;
    }
}
