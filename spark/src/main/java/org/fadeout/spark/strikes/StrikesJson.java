package org.fadeout.spark.strikes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.edge.documents.JsonTree;
import org.jspecify.annotations.Nullable;

/** Strikes told apart, as JSON. Areas are whole m2; null is unknown. */
public final class StrikesJson {
    static final String WHAT = "Strikes told apart by a weapon glossary. Nominal planning areas say where to look;"
            + " they are no contamination, and no figure of land counts them.";

    private StrikesJson() {}

    public static String of(StrikesTold told) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("what", WHAT);
        root.put("rows", told.read().number());
        Map<String, Object> refused = new TreeMap<>();
        told.refused().forEach((rule, count) -> refused.put(rule, count.number()));
        root.put("refused", refused);
        root.put("repeated", told.repeated().number());
        root.put("nominalPlanningAreaM2", told.circle().squareMetres());
        root.put("glossary", glossary(told));
        List<Object> rows = new ArrayList<>();
        told.rows().forEach(row -> rows.add(row(row)));
        root.put("areas", rows);
        return JsonTree.of(root);
    }

    private static Map<String, Object> glossary(StrikesTold told) {
        Map<String, Object> glossary = new LinkedHashMap<>();
        for (WeaponVerdict verdict : WeaponVerdict.values()) {
            Glossary.Total total = told.glossary().get(verdict);
            glossary.put(
                    name(verdict),
                    Map.of(
                            "weapons",
                            total.weapons(),
                            "missions",
                            total.missions().number()));
        }
        return glossary;
    }

    private static Map<String, Object> row(StrikesTold.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("area", row.area());
        for (WeaponVerdict verdict : WeaponVerdict.values()) {
            tree.put(name(verdict), row.missions().get(verdict).number());
        }
        tree.put("planning", planning(row.planning()));
        tree.put("planningAtMost", planning(row.planningAtMost()));
        return tree;
    }

    private static @Nullable Object planning(StrikesTold.@Nullable Planning planning) {
        if (planning == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sumM2", planning.sum().squareMetres());
        tree.put("unionM2", planning.union().squareMetres());
        return tree;
    }

    private static String name(WeaponVerdict verdict) {
        return switch (verdict) {
            case CLUSTER_MUNITION -> "clusterMunition";
            case NOT -> "notClusterMunition";
            case UNKNOWN -> "unknown";
        };
    }
}
