package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;

/** The issues that a verification finds. The codes are stable. */
final class Found {
    private static final String RESTORE = "Put back a copy that verifies, and find out who wrote to the file";
    private static final String REBUILD = "The changes are whole: make the derived tables anew from them";

    private final List<Issue> issues = new ArrayList<>();

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void changeEdited(StoredChange change) {
        add("V01", "The change " + change.version() + " of a " + change.kind() + " is not as it was recorded", change);
    }

    void headerEdited(String batch) {
        add("V02", "The entry of batch " + batch + " is not as it was recorded", RESTORE, batch);
    }

    void digestDiffers(String batch) {
        add("V03", "The digest or count of batch " + batch + " does not agree with its changes", RESTORE, batch);
    }

    void chainBroken(String batch) {
        add("V04", "Batch " + batch + " does not follow on the batch before it", RESTORE, batch);
    }

    void batchMissing(String batch) {
        add("V05", "Batch " + batch + " is missing", RESTORE, batch);
    }

    void personalDiffers(StoredChange change, String field) {
        add(
                "V06",
                "The personal value in " + field + " of change " + change.version()
                        + " does not agree with its salted hash",
                change);
    }

    void indexDiffers(String kind, String record) {
        add("V07", "The version index differs from the changes of the " + kind + " " + record, REBUILD, record);
    }

    void layerDiffers(String layer, String record) {
        add("V08", "The layer " + layer + " differs from the changes of the record " + record, REBUILD, record);
    }

    void layerUnlike(String layer, String how) {
        add("V08", "The layer " + layer + " " + how, REBUILD, layer);
    }

    void guardMissing(String trigger) {
        add("V09", "The trigger " + trigger + " is missing or not as Fadeout made it", REBUILD, trigger);
    }

    void fileDamaged(String complaint) {
        issues.add(Issue.of("V10", Severity.BLOCKING, "The file is damaged", new Where(null, 0, List.of()), RESTORE)
                .seen(complaint));
    }

    void unreadable(StoredChange change) {
        add("V11", "The body of change " + change.version() + " of a " + change.kind() + " cannot be read", change);
    }

    private void add(String code, String what, StoredChange change) {
        add(code, what, RESTORE, change.record());
    }

    private void add(String code, String what, String remedy, String record) {
        issues.add(Issue.of(code, Severity.BLOCKING, what, Where.records(record), remedy));
    }
}
