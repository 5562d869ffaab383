package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task: what was ordered, searched and found, what is left, which gates stand open, and the forms that bring it further.
 *
 * @param today the day that the forms begin with
 * @param gapM2 the gap in m2, or null where it cannot be told
 * @param clears true for a task that clears: it has a gap
 * @param certificate true where the task was declared complete
 * @param handedOver true where its land was handed over and not opened again
 * @param find the input of a find, by field
 * @param given what of a new find stands without being asked, by field
 * @param findId the id of the next find
 * @param asked what was typed into the form of completion or hand-over, by name
 * @param refused why an act was refused, or empty
 * @param done what was just done, in words, or empty
 * @param sent what came from the field for it
 */
public record TaskContent(
        String id,
        String number,
        boolean invented,
        String asOf,
        String today,
        boolean complete,
        boolean clears,
        @Nullable Long gapM2,
        List<Value> values,
        List<GateLine> gates,
        List<String> next,
        List<Hazard> remaining,
        List<FindLine> finds,
        int moreFinds,
        List<VisitLine> visits,
        List<FormContent.Input> find,
        Map<String, String> given,
        String findId,
        boolean needsReason,
        boolean certificate,
        boolean handedOver,
        Map<String, String> asked,
        List<String> refused,
        String done,
        SentPart sent) {

    /** What was typed under a name. */
    public String typed(String name) {
        return asked.getOrDefault(name, "");
    }

    /**
     * What came from the field for a task.
     *
     * @param said how many came today and wait
     * @param gap the gap with what waits, in words; empty where nothing waits or it is no task of clearance
     */
    public record SentPart(String said, String gap, List<SentContent.Line> lines) {
        public SentPart {
            lines = List.copyOf(lines);
        }
    }

    /** A fact with its unit. */
    public record Value(String label, String text) {}

    /** A gate of completion, or of handing over where the task is complete. */
    public record GateLine(String name, boolean met, String seen, String remedy) {}

    /** A hazardous area that remains. */
    public record Hazard(String label, String link) {}

    /** A find within reach of the task. */
    public record FindLine(
            String number,
            String link,
            String what,
            String quantity,
            String found,
            String disposed,
            String reach,
            boolean own) {}

    /** A quality visit. */
    public record VisitLine(String number, String link, String date, String type, String result) {}
}
