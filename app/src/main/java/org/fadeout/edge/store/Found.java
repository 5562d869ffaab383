package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Where;

/** The issues that a verification finds. The codes are those of {@link VerifyRule}. */
final class Found {
    private final List<Issue> issues = new ArrayList<>();

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void changeEdited(StoredChange change) {
        add(
                VerifyRule.CHANGE_EDITED,
                "The change " + change.version() + " of a " + change.kind() + " is not as it was recorded",
                change);
    }

    void headerEdited(String batch) {
        add(VerifyRule.BATCH_EDITED, "The entry of batch " + batch + " is not as it was recorded", batch);
    }

    void digestDiffers(String batch) {
        add(VerifyRule.DIGEST, "The digest or count of batch " + batch + " does not agree with its changes", batch);
    }

    void chainBroken(String batch) {
        add(VerifyRule.CHAIN, "Batch " + batch + " does not follow on the batch before it", batch);
    }

    void batchMissing(String batch) {
        add(VerifyRule.BATCH_MISSING, "Batch " + batch + " is missing", batch);
    }

    void arrivalDiffers(String batch) {
        add(VerifyRule.ARRIVAL, "Batch " + batch + " stands in another order of arrival than the chains say", batch);
    }

    void personalDiffers(StoredChange change, String field) {
        add(
                VerifyRule.PERSONAL,
                "The personal value in " + field + " of change " + change.version()
                        + " does not agree with its salted hash",
                change);
    }

    void indexDiffers(String kind, String record) {
        add(VerifyRule.INDEX, "The version index differs from the changes of the " + kind + " " + record, record);
    }

    void layerDiffers(String layer, String record) {
        add(VerifyRule.LAYER, "The layer " + layer + " differs from the changes of the record " + record, record);
    }

    void layerUnlike(String layer, String how) {
        add(VerifyRule.LAYER, "The layer " + layer + " " + how, layer);
    }

    void guardMissing(String trigger) {
        add(VerifyRule.GUARD, "The trigger " + trigger + " is missing or not as Fadeout made it", trigger);
    }

    void fileDamaged(String complaint) {
        issues.add(VerifyRule.FILE
                .issue("The file is damaged", new Where(null, 0, List.of()))
                .seen(complaint));
    }

    void contentDiffers(String hash) {
        add(VerifyRule.CONTENT_EDITED, "The content " + hash + " is not as it was attached", hash);
    }

    void contentMissing(String record) {
        add(VerifyRule.CONTENT_MISSING, "The content of the attachment " + record + " is not in the register", record);
    }

    void unreadable(StoredChange change) {
        add(
                VerifyRule.UNREADABLE,
                "The body of change " + change.version() + " of a " + change.kind() + " cannot be read",
                change);
    }

    private void add(VerifyRule rule, String what, StoredChange change) {
        add(rule, what, change.record());
    }

    private void add(VerifyRule rule, String what, String record) {
        issues.add(rule.issue(what, Where.records(record)));
    }
}
