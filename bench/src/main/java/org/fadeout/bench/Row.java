package org.fadeout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of the report; null where a contestant did not run, or where there is nothing to compare with. */
record Row(
        int size,
        String variant,
        String work,
        Double engineMs,
        Double jtsMs,
        Double postgisMs,
        Double jtsError,
        Double postgisError) {

    static List<Row> of(DataSet data, Map<String, Outcome> outcomes) {
        List<Row> rows = new ArrayList<>();
        for (Work work : Work.values()) {
            rows.add(new Row(
                    data.size(),
                    data.variant(),
                    work.label(),
                    milliseconds(outcomes, Contestants.ENGINE, work),
                    milliseconds(outcomes, Contestants.JTS, work),
                    milliseconds(outcomes, Contestants.POSTGIS, work),
                    error(outcomes, Contestants.JTS, work),
                    error(outcomes, Contestants.POSTGIS, work)));
        }
        return rows;
    }

    static String json(List<Row> rows) {
        return rows.stream().map(Row::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String json() {
        return String.format(
                Locale.ROOT,
                "  {\"size\": %d, \"variant\": \"%s\", \"work\": \"%s\", \"engineMs\": %s, \"jtsMs\": %s, \"postgisMs\": %s}",
                size,
                variant,
                work,
                json(engineMs),
                json(jtsMs),
                json(postgisMs));
    }

    private static String json(Double value) {
        return value == null ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Double milliseconds(Map<String, Outcome> outcomes, String name, Work work) {
        Outcome outcome = outcomes.get(name);
        return outcome == null ? null : outcome.milliseconds(work);
    }

    private static Double error(Map<String, Outcome> outcomes, String name, Work work) {
        Outcome outcome = outcomes.get(name);
        Outcome engine = outcomes.get(Contestants.ENGINE);
        boolean area = Work.IN_WHOLE.contains(work);
        return area && outcome != null && engine != null
                ? Agreement.error(outcome.result(work), engine.result(work))
                : null;
    }
}
