package org.fadeout.edge.actions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.Version;
import org.fadeout.base.record.VersionId;
import org.fadeout.base.record.Viewer;
import org.fadeout.flow.Kinds;
import org.fadeout.flow.clearance.Release;
import org.fadeout.flow.clearance.Searched;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.evidence.Find;
import org.fadeout.flow.figures.Behind;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.FiguresOf;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.standard.Standard;

/**
 * Gathers what an evidence pack holds: the figures of a question with the lines that add to them, the records behind those lines and what
 * they point to (sources, tasks, areas, standards), and the entries of all batches, by which it is proved that these records stand in the log.
 */
public final class GatherPack {
    /** The kinds whose records stand in lines. */
    private static final List<Kind<?>> IN_LINES = List.of(Find.KIND, Task.KIND, Searched.KIND, Release.KIND);

    private final Register register;
    private final Snapshot snapshot;
    private final Map<RecordId, Shown> shown = new TreeMap<>();
    private final Deque<Pointed> waiting = new ArrayDeque<>();

    private record Pointed(Kind<?> kind, RecordId id) {}

    /** A record and the version of it that the figures counted. */
    public record Shown(Kind<?> kind, RecordId record, VersionId version) {}

    /**
     * What the pack holds.
     *
     * @param behind every figure that has rows, with its lines
     * @param records by id
     * @param batches all batches of all chains
     */
    public record Gathered(Figures figures, List<Behind> behind, List<Shown> records, List<BatchEntry> batches) {
        public Gathered {
            behind = List.copyOf(behind);
            records = List.copyOf(records);
            batches = List.copyOf(batches);
        }
    }

    private GatherPack(Register register, Snapshot snapshot) {
        this.register = register;
        this.snapshot = snapshot;
    }

    /** Does it. Cost: the figures twice, and two look-ups a record. */
    public static Gathered of(Register register, Question question) {
        Snapshot snapshot = register.at(question.known(), Viewer.KEEPER);
        List<Behind> behind = FiguresOf.behindAll(snapshot, question);
        GatherPack gather = new GatherPack(register, snapshot);
        behind.forEach(one -> {
            one.lines().forEach(line -> line.records().forEach(gather::ofLine));
            one.finds().forEach(gather::ofLine);
        });
        // Tasks are judged by the standard of their day, without pointing to it.
        snapshot.all(Standard.KIND).forEach(standard -> gather.point(Standard.KIND, standard.id()));
        gather.follow();
        return new Gathered(
                FiguresOf.of(snapshot, question), behind, List.copyOf(gather.shown.values()), register.batches());
    }

    private void ofLine(RecordId id) {
        if (!shown.containsKey(id)) {
            IN_LINES.stream()
                    .filter(kind -> snapshot.one(kind, id).isPresent())
                    .findFirst()
                    .ifPresent(kind -> point(kind, id));
        }
    }

    private void point(Kind<?> kind, RecordId id) {
        waiting.add(new Pointed(kind, id));
    }

    private void follow() {
        while (!waiting.isEmpty()) {
            Pointed next = waiting.remove();
            if (!shown.containsKey(next.id())) {
                take(next.kind(), next.id());
            }
        }
    }

    private <T extends Entity> void take(Kind<T> kind, RecordId id) {
        T entity = snapshot.one(kind, id).orElse(null);
        if (entity == null) {
            return;
        }
        // Of versions that say the same, the last is the one that was counted.
        register.versions(kind, id, Viewer.KEEPER).stream()
                .filter(version -> entity.equals(version.entity()))
                .map(Version::id)
                .max(VersionId::compareTo)
                .ifPresent(version -> shown.put(id, new Shown(kind, id, version)));
        for (Field<T> field : kind.fields()) {
            if (!field.refersTo().isEmpty() && field.of(entity) instanceof RecordId pointed) {
                Kinds.named(field.refersTo()).ifPresent(other -> point(other, pointed));
            }
        }
    }
}
