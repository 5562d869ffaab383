package org.fadeout.flow.clearance;

import org.fadeout.base.record.Choice;

/** What must be so before a task completes, or its land is handed over. */
public enum Gate implements Choice {
    /** The search of the task is recorded: without it nothing can be told. */
    SEARCH_RECORDED("Record what was searched, with its polygon, method, depth and date"),
    /** Depth and method of every pass are recorded, so that each can be judged. */
    DEPTH_RECORDED("Enter depth and method of every pass, depth zero for a surface pass"),
    /** No land within reach of the finds is left. */
    GAP_CLOSED("Search the gap (fadeout gap draws it), declare an exclusion, or have the reason signed"),
    /** Every item of the task was dealt with. */
    FINDS_DISPOSED("Enter the date or the way of disposal of each item"),
    /** Nothing critical or major is open. */
    NONCONFORMITIES_CLOSED("Correct what was found, and enter the day on which it was corrected"),
    /** Quality control inspected as much land as the standard asks, and accepted it. */
    SAMPLE_INSPECTED("Inspect a further sample of the cleared land, or inspect rejected land again"),
    /** The task is complete and none of its land was opened again. */
    TASK_COMPLETE("Complete the task, or clear and close the land that was opened again"),
    /** Post-clearance inspections are done and accepted the land. */
    INSPECTIONS_DONE("Have the cleared land inspected, and inspect rejected land again"),
    /** Nothing at all is left to correct. */
    CORRECTIONS_DONE("Correct what was found, minor things too, and enter the day on which it was corrected"),
    /** Turning and intermediate points stand on the ground and in the record. */
    MARKERS_RECORDED("Emplace and record the turning and intermediate points, and give the day"),
    /** The report of every inspection is at hand. */
    REPORTS_TOGETHER("Enter the report of each inspection of the land");

    private final String remedy;

    Gate(String remedy) {
        this.remedy = remedy;
    }

    /** What a person should do where it is shut. */
    public String remedy() {
        return remedy;
    }
}
