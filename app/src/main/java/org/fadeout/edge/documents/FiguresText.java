package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.List;
import org.fadeout.base.measure.Area;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.report.Words;

/** Figures for a terminal. */
public final class FiguresText {
    private static final int MOST_ROWS = 25;

    private FiguresText() {}

    /** What others report: real claims with their sources and bases. */
    public static List<String> reported(List<Figures.Reported> reported) {
        List<String> lines = new ArrayList<>();
        for (Figures.Reported one : reported) {
            lines.add("  " + one.quantity() + ": " + one.figure());
            lines.add("      by " + one.who() + "; source: " + one.source());
            lines.add("      basis: " + one.basis());
        }
        List<Figures.Reported> areas = reported.stream()
                .filter(one -> one.quantity().unit().equals("km2"))
                .toList();
        long bases = areas.stream().map(Figures.Reported::basis).distinct().count();
        if (bases > 1) {
            lines.add("  bases differ: no ratio is formed between these areas");
        }
        return lines;
    }

    /** The computed figures. */
    public static List<String> computed(Figures figures) {
        List<String> lines = new ArrayList<>();
        String banner = Words.banner(figures);
        if (banner != null) {
            lines.add("  *" + banner + "*");
        }
        line(lines, "task polygons", Words.area(figures.taskPolygon()));
        line(lines, "searched area", Words.area(figures.searched()));
        line(lines, "CMR area", Words.cmr(figures));
        line(lines, "  searched", Words.area(figures.cmr().searchedLand()));
        line(lines, "  search assumed", Words.area(figures.cmr().assumed()));
        line(
                lines,
                "  modelled",
                Words.area(figures.cmr().modelled()) + ", " + figures.cmr().modelledItems()
                        + " items, outside the union");
        line(lines, "  not determinable", Words.area(figures.cmr().notDeterminable()));
        line(
                lines,
                "  with accuracy",
                Words.km2(figures.cmr().range().low()) + " to "
                        + Words.km2(figures.cmr().range().high()) + " km2");
        figures.cmr().why().forEach(why -> lines.add("      " + why));
        figures.sensitivity().forEach(s -> line(lines, "  at " + s.radius(), Words.area(s.area())));
        line(lines, "cleared beyond evidence", Words.area(figures.clearedBeyondEvidence()));
        line(lines, "surface-searched", Words.area(figures.surfaceSearched()) + ", not released");
        line(lines, "re-searched", Words.area(figures.reSearched()) + ", cleared before");
        line(lines, "re-cleared", Words.area(figures.reClearedAfterStrike()) + ", after a new strike");
        released(lines, figures.released());
        items(lines, figures);
        overlaps(lines, figures);
        line(lines, "ratio", Words.ratio(figures));
        line(lines, "total", Words.searchRecorded(figures));
        return lines;
    }

    private static void released(List<String> lines, Figures.Released released) {
        line(
                lines,
                "cleared",
                Words.area(released.cleared()) + ", of it " + Words.km2(released.clearedAssumed())
                        + " km2 on assumed search");
        line(lines, "reduced", Words.area(released.reduced()));
        line(lines, "cancelled", Words.area(released.cancelled()));
        if (!released.undated().isZero()) {
            line(lines, "undated products", released.undated() + ", in none of these");
        }
    }

    private static void items(List<String> lines, Figures figures) {
        line(
                lines,
                "CMR items",
                figures.items().found() + " found, " + figures.items().destroyed() + " destroyed, in "
                        + figures.items().records() + " records; "
                        + figures.items().undated() + " undated");
    }

    private static void overlaps(List<String> lines, Figures figures) {
        Figures.Overlap cmr = figures.overlaps().get("cmr");
        if (cmr != null && figures.cmr().area() != null) {
            line(
                    lines,
                    "sum, union, overlap",
                    Words.km2(cmr.sum()) + ", " + Words.km2(cmr.union()) + ", " + Words.km2(cmr.overlap())
                            + " km2 of CMR area");
        }
        Figures.Overlap polygons = figures.overlaps().get("taskPolygon");
        if (polygons != null) {
            line(
                    lines,
                    "",
                    Words.km2(polygons.sum()) + ", " + Words.km2(polygons.union()) + ", "
                            + Words.km2(polygons.overlap()) + " km2 of task polygons");
        }
    }

    /** Land on record without regard to a period. */
    public static List<String> onRecord(Figures figures) {
        List<String> lines = new ArrayList<>();
        for (Figures.OnRecord land : figures.onRecord()) {
            lines.add(String.format(
                    "  %-8s %-14s hazard %-24s %6d polygons, sum %s km2, union %s km2",
                    land.kind(),
                    land.sort(),
                    land.hazardType(),
                    land.polygons(),
                    Words.km2(land.sum()),
                    Words.km2(land.union())));
        }
        return lines;
    }

    /** The rows, the largest CMR area first, as many as a screen holds; JSON and CSV hold all of them. */
    public static List<String> rows(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "  %-36s %9s %9s %9s %9s %9s %9s %9s %9s %7s",
                "row, km2",
                "polygon",
                "searched",
                "cleared",
                "reduced",
                "cancelled",
                "CMR",
                "own",
                "neighbour",
                "items"));
        figures.rows().stream()
                .sorted((a, b) -> b.area(Column.CMR).compareTo(a.area(Column.CMR)))
                .limit(MOST_ROWS)
                .forEach(row -> lines.add(row(row)));
        if (figures.rows().size() > MOST_ROWS) {
            lines.add("  and " + (figures.rows().size() - MOST_ROWS) + " more rows: --format csv or json prints all");
        }
        return lines;
    }

    private static String row(Figures.Row row) {
        return String.format(
                "  %-36s %9s %9s %9s %9s %9s %9s %9s %9s %7s",
                String.join(", ", row.key()),
                km2(row, Column.TASK_POLYGON),
                km2(row, Column.SEARCHED),
                km2(row, Column.CLEARED),
                km2(row, Column.REDUCED),
                km2(row, Column.CANCELLED),
                km2(row, Column.CMR),
                km2(row, Column.OWN),
                km2(row, Column.NEIGHBOUR_ONLY),
                row.found() == null ? "" : row.found().toString());
    }

    private static String km2(Figures.Row row, Column column) {
        Area area = row.area(column);
        return Words.km2(area);
    }

    private static void line(List<String> lines, String label, String value) {
        lines.add(String.format("  %-24s %s", label, value));
    }
}
