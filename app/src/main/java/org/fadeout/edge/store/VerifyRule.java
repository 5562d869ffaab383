package org.fadeout.edge.store;

import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;

/** What verify can find: the stable code, what it means, and what a person should do. All of them are blocking. */
public enum VerifyRule {
    CHANGE_EDITED(
            "V01",
            "A change is not as it was recorded",
            "Somebody wrote to the file beside Fadeout: what the change says now was never entered",
            Remedy.RESTORE),
    BATCH_EDITED(
            "V02",
            "The entry of a batch is not as it was recorded",
            "Actor, time, reason or standing of a batch were changed after the fact",
            Remedy.RESTORE),
    DIGEST(
            "V03",
            "The digest or count of a batch does not agree with its changes",
            "A change was added to the batch, taken out of it or moved within it",
            Remedy.RESTORE),
    CHAIN(
            "V04",
            "A batch does not follow on the batch before it",
            "A batch was put in, taken out, moved or written anew",
            Remedy.RESTORE),
    BATCH_MISSING("V05", "A batch is missing", "What it said is no longer known", Remedy.RESTORE),
    PERSONAL(
            "V06",
            "A personal value does not agree with its salted hash",
            "Somebody wrote to the file beside Fadeout; an erased value would be absent and not another",
            Remedy.RESTORE),
    INDEX(
            "V07",
            "The version index differs from the changes",
            "Figures are read through the index, so they may differ from what was recorded",
            Remedy.REBUILD),
    LAYER(
            "V08",
            "A layer differs from the changes",
            "What QGIS shows is not what was recorded; figures do not read the layers",
            Remedy.REBUILD),
    GUARD(
            "V09",
            "A trigger is missing or not as Fadeout made it",
            "Without it other programs can write what only Fadeout should",
            Remedy.REBUILD),
    FILE(
            "V10",
            "The file is damaged",
            "The database itself does not hold together: a disk, a stick or a broken copy",
            Remedy.RESTORE),
    UNREADABLE(
            "V11",
            "The body of a change cannot be read",
            "The record is in no figure; a newer Fadeout may have written it",
            Remedy.RESTORE),
    CUT_OFF(
            "V12",
            "A chain is shorter than the head that was kept says",
            "Batches that stood when the head was kept have been cut off the end",
            Remedy.KEPT),
    REWRITTEN(
            "V13",
            "A chain is another one than the head that was kept says",
            "It was written anew, with hashes that agree among themselves: only the head that was kept elsewhere tells",
            Remedy.KEPT),
    NEVER_STOOD(
            "V14",
            "The register never had the head that was kept",
            "A chain was cut off or written anew since, or the head is another register's",
            Remedy.KEPT),
    CONTENT_EDITED(
            "V15",
            "The content of an attachment is not as it was attached",
            "Somebody wrote to the file beside Fadeout, or the file is damaged: the picture shows something else",
            Remedy.RESTORE),
    CONTENT_MISSING(
            "V16",
            "The content of an attachment is not in the register",
            "It was taken out beside Fadeout, or only the record came in, as from a table",
            Remedy.ATTACH),
    ARRIVAL(
            "V17",
            "A batch stands in another order of arrival than the chains say",
            "What was known here on an earlier day is asked by the order of arrival",
            Remedy.RESTORE);

    private final String code;
    private final String title;
    private final String reason;
    private final String remedy;

    VerifyRule(String code, String title, String reason, String remedy) {
        this.code = code;
        this.title = title;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The ways out. */
    private static final class Remedy {
        static final String RESTORE = "Put back a copy that verifies, and find out who wrote to the file";
        static final String REBUILD =
                "The changes are whole: make the derived tables anew from them with verify --rebuild";
        static final String ATTACH = "Attach the file again, or withdraw the record of it";
        static final String KEPT = "Put back a copy made when the head was kept or later, and find out who wrote to the"
                + " file; check that the head is this register's";
    }

    public String code() {
        return code;
    }

    /** One line: what is found. */
    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    Issue issue(String what, Where where) {
        return Issue.of(code, Severity.BLOCKING, what, where, remedy);
    }
}
