package org.fadeout.edge.exchange;

import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;

/** What an import can find fault with: the stable code, how grave it is, why it matters, and what a person should do. */
public enum ImportRule {
    NO_GEOMETRY(
            "F01",
            Severity.BLOCKING,
            "A row without a place or boundary",
            "Land and finds that lie nowhere can stand in no figure and on no map",
            "Draw the place or boundary again at the source and import the file again; the row was not kept"),
    WRONG_GEOMETRY(
            "F02",
            Severity.BLOCKING,
            "A geometry of another sort than the kind of record has",
            "A point has no area, and the middle of a polygon is nobody's find",
            "Check that the file holds what was said with --kind, or send the other geometry; the row was not kept"),
    BAD_GEOMETRY(
            "F03",
            Severity.BLOCKING,
            "Coordinates that lie nowhere on earth, or a boundary that cannot be mended",
            "A guess would put danger where none is, or hide it",
            "Correct the coordinates at the source and import the file again; the row was not kept"),
    MENDED(
            "F04",
            Severity.WARNING,
            "A boundary that crosses itself was rebuilt",
            "The mended boundary decides which land is dangerous or released",
            "Compare the mended boundary with the source"),
    SWAPPED(
            "F05",
            Severity.WARNING,
            "Latitude and longitude were the wrong way round",
            "The place lay in another country; the other way round it lies in this one",
            "Check on the map; correct the order of the columns at the source"),
    LOST_SIGN(
            "F06",
            Severity.WARNING,
            "With the other sign the place lies in the country",
            "A lost minus sign moves a record across the world; which sign is right is known at the source only",
            "Correct the sign at the source and import the file again; the position was kept as given"),
    OUTSIDE(
            "F07",
            Severity.WARNING,
            "A place outside the register's country",
            "A digit may be wrong, or the record may belong to another programme",
            "Check the position on the map; it was kept as given"),
    NEEDED(
            "F08",
            Severity.BLOCKING,
            "A value that the kind of record needs is missing or cannot be read",
            "Without it the record says nothing that a figure could use",
            "Fill the value in at the source, or say it for all rows under constants in a mapping; the row was not kept"),
    UNREADABLE_VALUE(
            "F09",
            Severity.WARNING,
            "A value that is not of the form of its field",
            "It counts as unknown until it is corrected",
            "Correct the value at the source, or translate it under values in a mapping; it was kept under other"),
    UNKNOWN_WORD(
            "F10",
            Severity.WARNING,
            "A word that is not in the list of its field",
            "It counts as unknown until it is translated",
            "Translate the word under values in a mapping; it was kept under other"),
    UNRESOLVED(
            "F11",
            Severity.WARNING,
            "A reference to a record that is not known, or that several have",
            "The link between the two records is missing in every figure and check",
            "Import the record that it points to, then this file again; the text was kept under other"),
    SAME_NUMBER(
            "F12",
            Severity.WARNING,
            "A number that stands on an earlier row too",
            "One of the two may be a copy; both count",
            "Give each record its own number at the source; both were kept"),
    SAME_ROW(
            "F13",
            Severity.INFORMATION,
            "The same row as an earlier one",
            "It may be one record written twice; both count",
            "Check whether it is one record written twice; both were kept"),
    NOTE(
            "F14",
            Severity.INFORMATION,
            "Something about the whole file that a person should know",
            "What is assumed for every row decides every figure",
            "Check that this is what the file means"),
    EXTRA_CELLS(
            "F15",
            Severity.WARNING,
            "More cells than headings",
            "A separator within a value may have moved the values behind it",
            "Check the quotes and separators of the row; what was too much was kept under other"),
    DOUBTFUL_POSITION(
            "F16",
            Severity.WARNING,
            "A position that can be read in more than one way",
            "A wrong reading moves the place",
            "Check the position on the map"),
    CHANGES_RECORD(
            "F17",
            Severity.INFORMATION,
            "The row changes a record that the register holds",
            "What was known before stays known; the figures take what is known now",
            "Compare with what the register held before; it stays known"),
    SHARED_SOURCE(
            "F18",
            Severity.WARNING,
            "Two files are one source",
            "Rows with one number in both files would be taken for one record",
            "Rename one of the files, or name its source in a mapping"),
    NO_BORDERS(
            "F19",
            Severity.INFORMATION,
            "No outline of the register's country is known",
            "Without it swapped coordinates and lost signs cannot be told",
            "Look at the map: swapped coordinates and lost signs were not searched for by country"),
    DOUBTFUL_LENGTH(
            "F20",
            Severity.WARNING,
            "A depth in metres that looks like centimetres",
            "A wrong unit changes a depth a hundred times, and with it whether land is cleared",
            "Say the unit in the heading, such as depth_cm, or under units in a mapping"),
    LAYER_LEFT_OUT(
            "F21",
            Severity.WARNING,
            "A layer whose kind of record cannot be told",
            "Its rows are not in the register",
            "Say its kind with --kind or a mapping, and import the file again"),
    EMPTY_BOUNDARY(
            "F23",
            Severity.WARNING,
            "A boundary without any point",
            "The record was kept, but its land stands in no figure",
            "Draw the boundary again at the source and import the file again; the record was kept without land"),
    IBID(
            "F24",
            Severity.INFORMATION,
            "\"Ibid.\" was resolved to the source before it",
            "A note that points to its neighbour points elsewhere as soon as one is put between them",
            "Check that the source is the one that was meant; what was printed is kept"),
    PUBLISHED(
            "F25",
            Severity.BLOCKING,
            "A published edition would change",
            "Readers have cited it as it was",
            "Make a new edition; the row was not kept"),
    OBJECTION(
            "F22",
            Severity.BLOCKING,
            "A row that contradicts itself",
            "Which of its values is wrong is known at the source only",
            "Correct the row at the source and import the file again; the row was not kept");

    private final String code;
    private final Severity severity;
    private final String title;
    private final String reason;
    private final String remedy;

    ImportRule(String code, Severity severity, String title, String reason, String remedy) {
        this.code = code;
        this.severity = severity;
        this.title = title;
        this.reason = reason;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** One line: what the rule finds. */
    public String title() {
        return title;
    }

    /** Why it matters to the people who use the figures. */
    public String reason() {
        return reason;
    }

    /** What a person should do. */
    public String remedy() {
        return remedy;
    }

    /** The issue that this rule raises. */
    public Issue issue(String what, Where where) {
        return Issue.of(code, severity, what, where, remedy);
    }
}
