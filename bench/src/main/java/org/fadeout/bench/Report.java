package org.fadeout.bench;

import java.util.List;
import java.util.Locale;

/** The report as text. */
final class Report {
    private static final String LINE = "%8s  %-9s  %-8s  %12s %12s %12s  %11s %15s  %14s %18s%n";

    private final StringBuilder text = new StringBuilder();

    void heading() {
        add(
                LINE,
                "size",
                "variant",
                "work",
                "engine ms",
                "jts ms",
                "postgis ms",
                "jts/engine",
                "postgis/engine",
                "jts area error",
                "postgis area error");
    }

    void rows(List<Row> rows) {
        for (Row row : rows) {
            add(
                    LINE,
                    row.size(),
                    row.variant(),
                    row.work(),
                    number("%.2f", row.engineMs()),
                    number("%.2f", row.jtsMs()),
                    number("%.2f", row.postgisMs()),
                    number("%.1f", ratio(row.jtsMs(), row.engineMs())),
                    number("%.1f", ratio(row.postgisMs(), row.engineMs())),
                    number("%+.1e", row.jtsError()),
                    number("%+.1e", row.postgisError()));
        }
    }

    void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Double ratio(Double peer, Double engine) {
        return peer == null || engine == null ? null : Double.valueOf(peer / engine);
    }

    private static String number(String format, Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }
}
