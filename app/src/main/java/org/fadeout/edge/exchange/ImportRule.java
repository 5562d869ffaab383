package org.fadeout.edge.exchange;

import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;

/** What an import can find fault with: the stable code, how grave it is, and what a person should do. */
public enum ImportRule {
    NO_GEOMETRY(
            "I01",
            Severity.BLOCKING,
            "Draw the place or boundary again at the source and import the file again; the row was not kept"),
    WRONG_GEOMETRY(
            "I02",
            Severity.BLOCKING,
            "Check that the file holds what was said with --kind, or send the other geometry; the row was not kept"),
    BAD_GEOMETRY(
            "I03",
            Severity.BLOCKING,
            "Correct the coordinates at the source and import the file again; the row was not kept"),
    MENDED("I04", Severity.WARNING, "Compare the mended boundary with the source"),
    SWAPPED("I05", Severity.WARNING, "Check on the map; correct the order of the columns at the source"),
    LOST_SIGN(
            "I06",
            Severity.WARNING,
            "Correct the sign at the source and import the file again; the position was kept as given"),
    OUTSIDE("I07", Severity.WARNING, "Check the position on the map; it was kept as given"),
    NEEDED(
            "I08",
            Severity.BLOCKING,
            "Fill the value in at the source, or say it for all rows under constants in a mapping; the row was not kept"),
    UNREADABLE_VALUE(
            "I09",
            Severity.WARNING,
            "Correct the value at the source, or translate it under values in a mapping; it was kept under other"),
    UNKNOWN_WORD("I10", Severity.WARNING, "Translate the word under values in a mapping; it was kept under other"),
    UNRESOLVED(
            "I11",
            Severity.WARNING,
            "Import the record that it points to, then this file again; the text was kept under other"),
    SAME_NUMBER("I12", Severity.WARNING, "Give each record its own number at the source; both were kept"),
    SAME_ROW("I13", Severity.INFORMATION, "Check whether it is one record written twice; both were kept"),
    NOTE("I14", Severity.INFORMATION, "Check that this is what the file means"),
    EXTRA_CELLS(
            "I15",
            Severity.WARNING,
            "Check the quotes and separators of the row; what was too much was kept under other"),
    DOUBTFUL_POSITION("I16", Severity.WARNING, "Check the position on the map"),
    CHANGES_RECORD("I17", Severity.INFORMATION, "Compare with what the register held before; it stays known"),
    SHARED_SOURCE("I18", Severity.WARNING, "Rename one of the files, or name its source in a mapping"),
    NO_BORDERS(
            "I19",
            Severity.INFORMATION,
            "Look at the map: swapped coordinates and lost signs were not searched for by country"),
    DOUBTFUL_LENGTH(
            "I20", Severity.WARNING, "Say the unit in the heading, such as depth_cm, or under units in a mapping"),
    LAYER_LEFT_OUT("I21", Severity.WARNING, "Say its kind with --kind or a mapping, and import the file again"),
    EMPTY_BOUNDARY(
            "I23",
            Severity.WARNING,
            "Draw the boundary again at the source and import the file again; the record was kept without land"),
    OBJECTION(
            "I22", Severity.BLOCKING, "Correct the row at the source and import the file again; the row was not kept");

    private final String code;
    private final Severity severity;
    private final String remedy;

    ImportRule(String code, Severity severity, String remedy) {
        this.code = code;
        this.severity = severity;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    /** The issue that this rule raises. */
    public Issue issue(String what, Where where) {
        return Issue.of(code, severity, what, where, remedy);
    }
}
