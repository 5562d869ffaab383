package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Quantity;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Figures;
import org.fadeout.flow.figures.Figures.Column;
import org.fadeout.flow.report.Words;
import org.jspecify.annotations.Nullable;

/** Figures as JSON: areas in whole m2, unknown is null. */
public final class FiguresJson {
    private FiguresJson() {}

    public static String of(Figures figures) {
        return JsonTree.of(tree(figures));
    }

    /** Figures with the balance of the same question. */
    public static String of(Figures figures, @Nullable Balance balance) {
        return JsonTree.of(tree(figures, balance));
    }

    /** Several periods, each with its figures and, where it was asked for, its balance. */
    public static String ofAll(List<Figures> figures, List<Balance> balances) {
        List<Object> periods = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            periods.add(tree(figures.get(i), balances.isEmpty() ? null : balances.get(i)));
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("periods", periods);
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(Figures figures, @Nullable Balance balance) {
        Map<String, @Nullable Object> tree = tree(figures);
        if (balance != null) {
            tree.put("balance", BalanceOut.tree(balance));
        }
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Figures figures) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Figures.Overlap cmr =
                figures.cmr().area() == null ? null : figures.overlaps().get("cmr");
        tree.put("period", figures.question().period().toString());
        tree.put("asOf", figures.question().asOf().toString());
        tree.put(
                "asKnownOn",
                figures.question().known().instant().map(Object::toString).orElse("now"));
        tree.put("basis", basis(figures));
        tree.put("taskPolygonM2", m2(figures.taskPolygon()));
        tree.put("searchedM2", m2(figures.searched()));
        tree.put(
                "searchRecorded",
                map(
                        "tasks",
                        figures.searchRecorded().tasks(),
                        "of",
                        figures.searchRecorded().of()));
        tree.put("cmrAreaM2", m2(figures.cmr().area()));
        tree.put(
                "cmrAreaQualifier",
                figures.cmr().qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        tree.put("cmrAreaWhy", figures.cmr().why());
        tree.put(
                "cmrAreaRange",
                map(
                        "lowM2",
                        m2(figures.cmr().range().low()),
                        "highM2",
                        m2(figures.cmr().range().high())));
        tree.put("cmrAreaByClass", byClass(figures.cmr()));
        tree.put("clearedBeyondEvidenceM2", m2(figures.clearedBeyondEvidence()));
        tree.put("surfaceSearchedM2", m2(figures.surfaceSearched()));
        tree.put("reSearchedM2", m2(figures.reSearched()));
        tree.put("reClearedAfterStrikeM2", m2(figures.reClearedAfterStrike()));
        tree.put("foundItems", figures.items().found().number());
        tree.put("destroyedItems", figures.items().destroyed().number());
        tree.put("findRecords", figures.items().records().number());
        tree.put("undatedItems", figures.items().undated().number());
        tree.put("items", counts(figures.items().byCategory()));
        tree.put("sumM2", cmr == null ? null : m2(cmr.sum()));
        tree.put("unionM2", cmr == null ? null : m2(cmr.union()));
        tree.put("overlapM2", cmr == null ? null : m2(cmr.overlap()));
        tree.put("areas", overlaps(figures));
        tree.put(
                "inflationRatio",
                figures.inflation() == null ? null : figures.inflation().value());
        tree.put("inflationRatioOf", Words.ratio(figures));
        tree.put(
                "sensitivity",
                figures.sensitivity().stream()
                        .map(s -> map("radiusM", metres(s.radius()), "cmrAreaM2", m2(s.area())))
                        .toList());
        tree.put("released", released(figures.released()));
        tree.put(
                "reported",
                figures.reported().stream().map(FiguresJson::reported).toList());
        tree.put(
                "onRecord",
                figures.onRecord().stream().map(FiguresJson::onRecord).toList());
        tree.put("rows", rows(figures));
        tree.put("questions", figures.questions().stream().map(IssuesOut::tree).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> basis(Figures figures) {
        Figures.Basis basis = figures.basis();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        String banner = Words.banner(figures);
        tree.put("records", basis.origin().text());
        tree.put("notice", banner);
        tree.put("text", "qualifying cleared land within the envelope of the finds; " + Words.searchRecorded(figures));
        tree.put("standard", basis.standard());
        tree.put("citation", basis.citation());
        tree.put("radiusM", basis.radius() == null ? null : metres(basis.radius()));
        tree.put("unverified", basis.unverified());
        tree.put("whatIf", basis.whatIf());
        tree.put("includesSubmitted", figures.question().known().includeSubmitted());
        return tree;
    }

    private static Object metres(org.fadeout.base.measure.Length length) {
        return new java.math.BigDecimal(length.metresText());
    }

    private static Map<String, @Nullable Object> byClass(Figures.CmrArea cmr) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("searchedM2", m2(cmr.searchedLand()));
        tree.put("searchAssumedM2", m2(cmr.assumed()));
        tree.put("modelledM2", m2(cmr.modelled()));
        tree.put("modelledItems", cmr.modelledItems().number());
        tree.put("notDeterminableM2", m2(cmr.notDeterminable()));
        return tree;
    }

    private static Map<String, @Nullable Object> overlaps(Figures figures) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        new TreeMap<>(figures.overlaps())
                .forEach((name, o) -> tree.put(
                        name, map("sumM2", m2(o.sum()), "unionM2", m2(o.union()), "overlapM2", m2(o.overlap()))));
        return tree;
    }

    private static Map<String, @Nullable Object> released(Figures.Released released) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("cancelledM2", m2(released.cancelled()));
        tree.put("reducedM2", m2(released.reduced()));
        tree.put("clearedM2", m2(released.cleared()));
        tree.put("clearedAssumedM2", m2(released.clearedAssumed()));
        tree.put("undatedProducts", released.undated().number());
        return tree;
    }

    private static Map<String, @Nullable Object> reported(Figures.Reported reported) {
        Quantity quantity = reported.quantity();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("figure", reported.figure());
        tree.put("value", quantity.number().orElse(null));
        tree.put("unit", quantity.unit());
        tree.put(
                "qualifier",
                quantity.qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        tree.put("who", reported.who());
        tree.put("basis", reported.basis());
        tree.put("source", reported.source());
        return tree;
    }

    private static Map<String, @Nullable Object> onRecord(Figures.OnRecord land) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", land.kind());
        tree.put("sort", land.sort());
        tree.put("hazardType", land.hazardType());
        tree.put("polygons", land.polygons());
        tree.put("sumM2", m2(land.sum()));
        tree.put("unionM2", m2(land.union()));
        return tree;
    }

    private static List<Map<String, @Nullable Object>> rows(Figures figures) {
        return figures.rows().stream()
                .map(row -> row(figures.question().by(), row))
                .toList();
    }

    private static Map<String, @Nullable Object> row(List<Dimension> by, Figures.Row row) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            tree.put(by.get(i).text(), row.overlap() ? null : row.key().get(i));
        }
        tree.put("overlap", row.overlap());
        for (Column column : Column.values()) {
            tree.put(name(column), m2(row.area(column)));
        }
        tree.put("foundItems", number(row.found()));
        tree.put("destroyedItems", number(row.destroyed()));
        return tree;
    }

    /** The JSON name of a column. */
    static String name(Column column) {
        return switch (column) {
            case TASK_POLYGON -> "taskPolygonM2";
            case SEARCHED -> "searchedM2";
            case CANCELLED -> "cancelledM2";
            case REDUCED -> "reducedM2";
            case CLEARED -> "clearedM2";
            case CMR -> "cmrAreaM2";
            case OWN -> "ownM2";
            case NEIGHBOUR_ONLY -> "neighbourOnlyM2";
            case CMR_SEARCHED -> "cmrSearchedM2";
            case CMR_ASSUMED -> "cmrAssumedM2";
        };
    }

    private static Map<String, @Nullable Object> counts(Map<String, Count> counts) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((name, count) -> tree.put(name, count.number()));
        return tree;
    }

    private static @Nullable Long number(@Nullable Count count) {
        return count == null ? null : count.number();
    }

    static @Nullable Long m2(@Nullable Area area) {
        return area == null ? null : area.squareMetres();
    }

    static Map<String, @Nullable Object> map(String a, @Nullable Object one, String b, @Nullable Object two) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(a, one);
        map.put(b, two);
        return map;
    }

    static Map<String, @Nullable Object> map(
            String a, @Nullable Object one, String b, @Nullable Object two, String c, @Nullable Object three) {
        Map<String, @Nullable Object> map = map(a, one, b, two);
        map.put(c, three);
        return map;
    }
}
