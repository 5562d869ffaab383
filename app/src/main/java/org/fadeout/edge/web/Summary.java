package org.fadeout.edge.web;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.record.Snapshot;
import org.fadeout.edge.documents.Wording;
import org.jspecify.annotations.Nullable;

/** What the first page says beside the map: where is it, what is left, can I trust the number. */
@FunctionalInterface
public interface Summary {

    /** Counts of records only, for a register whose figures nobody has asked for. */
    Summary COUNTS = SummaryCounts::lines;

    List<Line> lines(Asked asked);

    /**
     * Of what the lines are to tell.
     *
     * @param snapshot what was known by the time that the reader chose
     * @param day the day on which things are to be true, or null for the present state
     * @param standard true where the reader chose neither a day nor a knowledge
     */
    record Asked(Snapshot snapshot, @Nullable LocalDate day, boolean standard, Wording words) {}

    /**
     * One line.
     *
     * @param question what a reader asks
     * @param answer the short answer, with unit
     * @param basis on what it rests, in a sentence
     */
    record Line(String question, String answer, String basis) {}
}
