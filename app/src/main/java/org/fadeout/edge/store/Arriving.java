package org.fadeout.edge.store;

import java.util.Map;
import org.fadeout.base.issues.MergeProblem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Standing;
import org.fadeout.flow.Kinds;

/** Judges what a file of changes says before it is kept: each hash is computed anew, and each body is read. */
final class Arriving {
    private final String file;

    /** The file goes by this name in what is refused. */
    Arriving(String file) {
        this.file = file;
    }

    ProblemException altered(String place, String why) {
        return new ProblemException(new MergeProblem.ChangesAltered(file, place, why));
    }

    static String place(BatchEntry entry) {
        return "batch " + entry.site() + "/" + entry.number();
    }

    void sound(BatchEntry entry) {
        if (!Seal.ofBatch(entry).equals(entry.hash())) {
            throw altered(place(entry), "its hash is another");
        }
        if (!entry.site().matches("[0-9a-zA-Z_-]{1,64}") || entry.number() < 1) {
            throw altered(place(entry), "no site has such a batch");
        }
    }

    /** Refuses a change that is not as it was written, or that this program cannot read. */
    void sound(StoredChange change, java.util.List<Body.Personal> personal) {
        String place = "change " + change.version();
        if (!Seal.ofChange(change).equals(change.hash())) {
            throw altered(place, "its hash is another");
        }
        Kind<?> kind = Kinds.named(change.kind()).orElseThrow(() -> newer(place));
        if (change.bodyVersion() > kind.version()) {
            throw newer(place);
        }
        try {
            readable(kind, change);
        } catch (RuntimeException e) {
            throw altered(place, "what it says cannot be read");
        }
        for (Body.Personal value : personal) {
            if (!agrees(kind, change, value)) {
                throw altered(place, "its personal value of " + value.field() + " does not agree with its hash");
            }
        }
    }

    private ProblemException newer(String place) {
        return new ProblemException(new MergeProblem.ChangesUnreadable(
                file, "a newer program wrote " + place + "; bring this one up to date and merge again"));
    }

    private static <T extends Entity> void readable(Kind<T> kind, StoredChange change) {
        RecordId.of(change.record());
        String body = change.body();
        if (change.isDecision()) {
            if (change.decided().filter(decided -> decided != Standing.SAVED).isEmpty()) {
                throw new IllegalArgumentException("Not a decision");
            }
        } else if (body != null) {
            T entity = Body.read(kind, body, change.geometry(), Map.of());
            if (!entity.id().text().equals(change.record())) {
                throw new IllegalArgumentException("Another record");
            }
        } else if (change.geometry() != null) {
            throw new IllegalArgumentException("A withdrawal has no geometry");
        }
    }

    private static boolean agrees(Kind<?> kind, StoredChange change, Body.Personal value) {
        String body = change.body();
        String hash = PersonalValues.MARK + Seal.ofPersonal(value.salt(), value.value());
        return body != null
                && kind.field(value.field()).filter(Field::personal).isPresent()
                && hash.equals(CanonicalJson.readObject(body).get(value.field()));
    }
}
