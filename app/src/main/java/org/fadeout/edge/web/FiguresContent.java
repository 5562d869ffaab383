package org.fadeout.edge.web;

import java.util.List;
import java.util.Map;

/**
 * The figures page. Every number carries the name under which the JSON of the same question holds it.
 *
 * @param asked what the form holds
 * @param areas the three areas of the year, and what stands beside them
 * @param classes the CMR area by what it rests on, and its range by the accuracy of positions
 * @param basis on what they rest, a line each
 * @param why how the CMR area is to be read
 */
public record FiguresContent(
        Map<String, String> asked,
        List<Choice> dimensions,
        String answers,
        List<Bar> areas,
        List<Bar> classes,
        List<Bar> released,
        List<Bar> sensitivity,
        List<Number> counts,
        List<Reported> reported,
        List<String> basis,
        List<String> why,
        Table rows,
        List<BalanceLine> balance,
        List<String> questions,
        String query) {

    /** One value of a choice in the form. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * An area as a number and a bar.
     *
     * @param figure its name in the JSON
     * @param m2 whole m2, or empty where it is unknown
     * @param link what opens the records behind it, or empty where it has none of its own
     * @param share its length, in thousandths of the longest bar of its group
     */
    public record Bar(String figure, String label, String km2, String m2, int share, String note, String link) {}

    /** A count. */
    public record Number(String figure, String label, String value, String link) {}

    /**
     * A figure that others report beside the computed one that comes nearest.
     *
     * @param json the name of the computed one in the JSON, or empty where nothing of the sort is computed
     * @param against what keeps them apart; where nothing is known that does, they may be compared
     */
    public record Reported(
            String figure,
            String quantity,
            String basis,
            String who,
            String source,
            String json,
            String computedLabel,
            String computed,
            String computedText,
            String link,
            List<String> against) {}

    /** Rows with their headings. */
    public record Table(List<String> headings, List<Row> rows) {}

    /** One row; the link opens what it is of, and is empty where there is nothing to open. */
    public record Row(String name, String link, boolean overlap, List<PlacesView.Cell> values) {}

    /** The balance of one type of hazard: steps from what remained to what remains. */
    public record BalanceLine(String hazardType, List<Step> steps) {}

    /**
     * One step of a waterfall.
     *
     * @param from where its bar begins, in thousandths
     * @param length how long it is
     * @param way {@code whole}, {@code in}, {@code out} or {@code open}
     */
    public record Step(
            String label, String km2, String m2, int from, int length, String way, List<Link> records, int more) {}

    /** A record behind a number. */
    public record Link(String label, String link) {}
}
