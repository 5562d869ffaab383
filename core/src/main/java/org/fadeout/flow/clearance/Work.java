package org.fadeout.flow.clearance;

import java.util.List;
import java.util.function.Predicate;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.Snapshot;

/** What was done on tasks day by day, how it was inspected, and by which acts tasks were completed, handed over and opened again. */
public record Work(
        List<Progress> progress,
        List<QualityVisit> visits,
        List<Nonconformity> nonconformities,
        List<Completion> completions,
        List<HandOver> handOvers,
        List<Reopening> reopenings) {

    static Work of(Snapshot snapshot, Predicate<Entity> chosen) {
        return new Work(
                some(snapshot, Progress.KIND, chosen),
                some(snapshot, QualityVisit.KIND, chosen),
                some(snapshot, Nonconformity.KIND, chosen),
                some(snapshot, Completion.KIND, chosen),
                some(snapshot, HandOver.KIND, chosen),
                some(snapshot, Reopening.KIND, chosen));
    }

    private static <T extends Entity> List<T> some(Snapshot snapshot, Kind<T> kind, Predicate<Entity> chosen) {
        return snapshot.all(kind).stream().filter(chosen).toList();
    }
}
