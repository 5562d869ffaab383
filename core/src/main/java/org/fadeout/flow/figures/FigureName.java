package org.fadeout.flow.figures;

import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.figures.Figures.Column;
import org.jspecify.annotations.Nullable;

/** The numbers of figures behind which records stand, each under the name that it has in every output. */
public enum FigureName {
    TASK_POLYGON("taskPolygonM2", Column.TASK_POLYGON),
    SEARCHED("searchedM2", Column.SEARCHED),
    CMR_AREA("cmrAreaM2", Column.CMR),
    CLEARED_BEYOND_EVIDENCE("clearedBeyondEvidenceM2", null),
    SURFACE_SEARCHED("surfaceSearchedM2", null),
    RE_SEARCHED("reSearchedM2", null),
    RE_CLEARED("reClearedAfterStrikeM2", null),
    CLEARED("released.clearedM2", Column.CLEARED),
    REDUCED("released.reducedM2", Column.REDUCED),
    CANCELLED("released.cancelledM2", Column.CANCELLED),
    FOUND_ITEMS("foundItems", null),
    DESTROYED_ITEMS("destroyedItems", null),
    FIND_RECORDS("findRecords", null),
    UNDATED_ITEMS("undatedItems", null);

    private final String text;
    private final @Nullable Column column;

    FigureName(String text, @Nullable Column column) {
        this.text = text;
        this.column = column;
    }

    /** Its name in the JSON of figures. */
    public String text() {
        return text;
    }

    /** The column of the rows that tells it apart; nothing where rows do not. */
    public Optional<Column> column() {
        return Optional.ofNullable(column);
    }

    /** True where it counts items or records, and measures no land. */
    public boolean counts() {
        return switch (this) {
            case FOUND_ITEMS, DESTROYED_ITEMS, FIND_RECORDS, UNDATED_ITEMS -> true;
            default -> false;
        };
    }

    public static Optional<FigureName> named(String text) {
        return Stream.of(values()).filter(one -> one.text.equals(text)).findFirst();
    }

    /** The area in m2, or null where it is unknown or this counts. */
    public @Nullable Area area(Figures figures) {
        return switch (this) {
            case TASK_POLYGON -> figures.taskPolygon();
            case SEARCHED -> figures.searched();
            case CMR_AREA -> figures.cmr().area();
            case CLEARED_BEYOND_EVIDENCE -> figures.clearedBeyondEvidence();
            case SURFACE_SEARCHED -> figures.surfaceSearched();
            case RE_SEARCHED -> figures.reSearched();
            case RE_CLEARED -> figures.reClearedAfterStrike();
            case CLEARED -> figures.released().cleared();
            case REDUCED -> figures.released().reduced();
            case CANCELLED -> figures.released().cancelled();
            case FOUND_ITEMS, DESTROYED_ITEMS, FIND_RECORDS, UNDATED_ITEMS -> null;
        };
    }

    /** The number of items or records, or null where this measures land. */
    public @Nullable Count count(Figures figures) {
        return switch (this) {
            case FOUND_ITEMS -> figures.items().found();
            case DESTROYED_ITEMS -> figures.items().destroyed();
            case FIND_RECORDS -> figures.items().records();
            case UNDATED_ITEMS -> figures.items().undated();
            default -> null;
        };
    }
}
