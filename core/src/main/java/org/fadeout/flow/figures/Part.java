package org.fadeout.flow.figures;

/** What a tally sums. Areas are whole m2, {@code EXTENT}s units of the engine, the others numbers of things; a flag is a number above zero. */
enum Part {
    TASK_POLYGON,
    TASK_POLYGON_SUM,
    /** Recorded passes of the period: without any, what was searched is unknown. */
    SEARCHES,
    SEARCHED,
    SEARCHED_SUM,
    TASKS,
    TASKS_WITH_SEARCH,
    CMR_SEARCHED,
    CMR_ASSUMED,
    CMR_SUM,
    ASSUMED_TASKS,
    NOT_DETERMINABLE,
    UNDATED_PASSES,
    BEYOND_EVIDENCE,
    SURFACE,
    RE_SEARCHED,
    RE_CLEARED,
    /** What was cleared on completed tasks of the period within the envelope. */
    SAME_TASKS,
    CANCELLED,
    REDUCED,
    CLEARED,
    CLEARED_ASSUMED,
    UNDATED_PRODUCTS,
    /** By product: those without any date. */
    NEVER_DATED,
    NOT_JUDGED,
    FOUND,
    DESTROYED,
    FIND_RECORDS,
    UNDATED_ITEMS,
    /** By category. */
    CATEGORY,
    /** By the area per positioned item: tasks that have it. */
    PER_ITEM,
    /** By number of items without position and land cleared: tasks that have them. */
    UNPLACED,
    /** By end of the range: the area where land is cut into faces again. */
    RANGE_FACES,
    /** By end of the range: the extent where all is measured as one shape. */
    RANGE_EXTENT,
    ASKED_EXTENT,
    /** By radius in mm. */
    SENSITIVITY,
    /** By kind, sort and type of hazard. */
    ON_RECORD,
    ON_RECORD_SUM,
    ON_RECORD_EXTENT,
    /** By key and column. */
    ROW,
    ROW_SHARED,
    ROW_FOUND,
    ROW_DESTROYED,
    /** A question, by what it needs to be told. */
    ORDER_UNCLEAR,
    FIND_UNDATED
}
