package org.fadeout.flow.access;

import java.util.Set;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Standing;

/** Which right it takes to write a record of a kind so that it stands in some way. Plain data: the register's guard asks here. */
public final class Writing {
    /** What all else rests on. */
    private static final Set<String> SETTLED =
            Set.of("approval_rule", "standard", "waiver", "strategy", "target", "device", "own_form");

    /** What moves the state of land or task by being approved. Anybody who enters may propose it. */
    private static final Set<String> DECIDED = Set.of("decision", "completion", "hand_over", "reopening");

    /** What is told to the world under somebody's name. */
    private static final Set<String> TOLD = Set.of("edition_text", "article7_form");

    /** What a publisher makes on the way there, and who enters may too. */
    private static final Set<String> ON_THE_WAY = Set.of("profile", "edition", "passage");

    private Writing() {}

    /** True where somebody with these rights may enter or withdraw a record so. */
    public static boolean mayEnter(Set<Right> rights, Kind<?> kind, Standing standing) {
        String name = kind.name();
        if (SETTLED.contains(name)) {
            return rights.contains(Right.SETTLE);
        }
        if (TOLD.contains(name)) {
            return rights.contains(Right.PUBLISH);
        }
        if (ON_THE_WAY.contains(name) && rights.contains(Right.PUBLISH)) {
            return true;
        }
        boolean proposes = !DECIDED.contains(name) || standing != Standing.APPROVED;
        return rights.contains(Right.ENTER) && (proposes || rights.contains(Right.SETTLE));
    }

    /** True where somebody with these rights may decide so about a version that waits, or submit one. */
    public static boolean mayDecide(Set<Right> rights, Kind<?> kind, Standing decided) {
        if (decided == Standing.SUBMITTED) {
            return rights.contains(Right.ENTER) || rights.contains(Right.PUBLISH);
        }
        return rights.contains(Right.APPROVE) && (!SETTLED.contains(kind.name()) || rights.contains(Right.SETTLE));
    }
}
