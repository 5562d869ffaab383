package org.fadeout.edge.actions;

import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.clearance.LandRecords;
import org.fadeout.flow.clearance.Task;
import org.fadeout.flow.source.Origins;

/**
 * A task and the records of its own origin: invented land and real land never meet.
 *
 * @param records all land records of the origin of the task
 */
public record OneTask(Task task, LandRecords records) {

    /** Finds it by its id or its own number. Throws ProblemException where there is none, or more than one of that number. */
    public static OneTask find(Snapshot snapshot, String idOrNumber) {
        Task task = one(snapshot, Task.KIND, idOrNumber);
        return new OneTask(task, landOf(snapshot, task));
    }

    /** Any record by its id or its own number. Throws ProblemException where there is none, or more than one of that number. */
    static <T extends Entity> T one(Snapshot snapshot, Kind<T> kind, String idOrNumber) {
        RecordId id = new ReferenceBook(snapshot).find(kind.name(), idOrNumber);
        if (id == null) {
            throw new ProblemException(new RecordProblem.RecordMissing(kind.title(), idOrNumber));
        }
        return snapshot.one(kind, id).orElseThrow();
    }

    /** The land records of the origin that a record has. */
    static LandRecords landOf(Snapshot snapshot, Entity record) {
        return LandRecords.of(snapshot, Origins.of(snapshot).of(record));
    }

    String name() {
        return task.number() == null ? task.id().text() : task.number();
    }
}
