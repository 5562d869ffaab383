package org.fadeout.edge.actions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fadeout.base.record.RecordConflict;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Unpacked;
import org.fadeout.edge.store.Merged;
import org.fadeout.edge.store.SiteRegister;

/** Takes in what another site of the same register recorded, and says which records were changed in two places. */
public final class MergeChanges {
    private MergeChanges() {}

    /**
     * What came of it.
     *
     * @param conflicts records that stand in conflict since this merge
     * @param standing how many stand in conflict in all
     */
    public record Report(Merged merged, List<RecordConflict<?>> conflicts, int standing) {
        public Report {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Merges a file of changes. Throws ProblemException where it is refused; then nothing is merged.
     *
     * @param name what the file is called in messages
     * @param limits how much it may unpack to
     */
    public static Report run(SiteRegister register, Path file, String name, String actor, Unpacked.Limits limits) {
        Set<RecordId> before = new HashSet<>();
        conflicts(register).forEach(conflict -> before.add(conflict.record()));
        Merged merged = register.merge(file, name, actor, limits);
        List<RecordConflict<?>> now = conflicts(register);
        return new Report(
                merged,
                now.stream()
                        .filter(conflict -> !before.contains(conflict.record()))
                        .toList(),
                now.size());
    }

    private static List<RecordConflict<?>> conflicts(Register register) {
        return RecordConflict.all(register, Viewer.KEEPER);
    }
}
