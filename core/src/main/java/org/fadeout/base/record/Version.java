package org.fadeout.base.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record, with who entered it and what was decided about it.
 *
 * @param entity the record as it was entered; null where it was withdrawn, or where the viewer may not see it
 * @param withdrawal true where the version says that the record is no longer held to be so
 * @param buildsOn the versions on which it builds
 * @param entered who entered it, when, why, and how it stood then
 * @param decisions what was decided about it since, in the order in which it became known here
 */
public record Version<T extends Entity>(
        VersionId id,
        Kind<T> kind,
        RecordId record,
        @Nullable T entity,
        boolean withdrawal,
        List<VersionId> buildsOn,
        Act entered,
        List<Act> decisions) {

    public Version {
        buildsOn = List.copyOf(buildsOn);
        decisions = List.copyOf(decisions);
    }

    /** Who gave a version its standing, when it was recorded here, and why. */
    public record Act(Standing standing, String actor, String reason, Instant at) {
        /** The act of a batch. */
        public static Act of(BatchEntry batch, Standing standing) {
            return new Act(standing, batch.actor(), batch.reason(), batch.recordedAt());
        }
    }

    /** How it stands now. */
    public Standing standing() {
        Standing standing = entered.standing();
        for (Act decision : decisions) {
            standing = standing.after(decision.standing());
        }
        return standing;
    }

    /** What of it the lineage of its record needs. */
    public Lineage.Node node() {
        return new Lineage.Node(id, buildsOn, standing());
    }
}
