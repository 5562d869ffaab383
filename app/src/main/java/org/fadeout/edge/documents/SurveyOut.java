package org.fadeout.edge.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fadeout.base.geometry.Land;
import org.fadeout.base.geometry.SquareGrid;
import org.fadeout.base.record.RecordId;
import org.fadeout.edge.actions.SurveyPlan;
import org.fadeout.flow.survey.Box;
import org.fadeout.flow.survey.BoxMap;
import org.fadeout.flow.survey.BoxState;
import org.fadeout.flow.survey.Extension;
import org.fadeout.flow.survey.MissRate;
import org.fadeout.flow.survey.ProposedArea;
import org.fadeout.flow.survey.SurveyGrid;
import org.fadeout.flow.survey.SurveyedGrid;
import org.jspecify.annotations.Nullable;

/** Where a survey stands: for a terminal with a map of letters, as JSON and as GeoJSON. */
public final class SurveyOut {
    private static final String FEATURE = "Feature";

    private SurveyOut() {}

    public static List<String> text(SurveyPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("Survey as of " + plan.asOf() + (plan.notice() == null ? "" : " (*" + plan.notice() + "*)"));
        plan.grids().forEach(grid -> grid(grid, lines));
        plan.silent()
                .forEach(grid -> lines.add("  grid " + name(grid)
                        + ": cannot be judged; it has no corner, or its standard says nothing of survey grids"));
        if (plan.grids().isEmpty() && plan.silent().isEmpty()) {
            lines.add("  no survey grid; lay one out with --lay-out STRIKE or --from EVIDENCE");
        }
        for (Extension extension : plan.extensions()) {
            lines.add("  extension of " + extension.hazard() + ": " + extension.added() + " more, to "
                    + extension.land().area() + ", for " + ids(extension.finds()));
        }
        lines.add("  " + missRate(plan.missRate()));
        return lines;
    }

    private static void grid(SurveyedGrid surveyed, List<String> lines) {
        SurveyGrid grid = surveyed.grid();
        lines.add("  grid " + name(grid) + ": " + grid.columns() + " by " + grid.rows() + " boxes of " + grid.cell()
                + ", corner " + grid.position() + ", least coverage "
                + surveyed.rule().leastCoverage() + ", stop: " + surveyed.rule().stopRule());
        lines.add("    " + states(surveyed));
        BoxMap map = BoxMap.of(surveyed);
        if (!map.lines().isEmpty()) {
            lines.add("    map, west column " + map.west() + ", north row " + map.north()
                    + "; R CMR, f fragments, u other, o no evidence, ~ partly, x inaccessible, ? next, . not searched");
            map.lines().forEach(line -> lines.add("      " + line));
        }
        lines.add("    next: " + (surveyed.next().isEmpty() ? "nothing" : boxes(surveyed.next())));
        for (Box box : surveyed.unresolved()) {
            lines.add("    unresolved: " + box.name() + ", " + box.state().text() + ", coverage "
                    + (box.coverage() == null ? "unknown" : box.coverage())
                    + (box.reason() == null ? "" : ", " + box.reason()));
        }
        if (!surveyed.beyondTheEdge().isEmpty()) {
            lines.add("    the search goes on beyond the edge of the grid at "
                    + surveyed.beyondTheEdge().size() + " boxes: lay out another");
        }
        for (ProposedArea area : surveyed.proposals()) {
            lines.add("    proposed " + area.classification().text() + " area: " + area.area() + ", " + area.rule());
        }
    }

    private static String states(SurveyedGrid surveyed) {
        List<String> words = new ArrayList<>();
        counts(surveyed).forEach((state, count) -> words.add(count + " " + state.text()));
        return String.join(", ", words);
    }

    /** All boxes of the grid by their state, the untouched ones too. */
    private static Map<BoxState, Long> counts(SurveyedGrid surveyed) {
        Map<BoxState, Long> counts = new EnumMap<>(BoxState.class);
        long all = surveyed.grid().columns().number() * surveyed.grid().rows().number();
        counts.put(BoxState.NOT_SEARCHED, all - surveyed.boxes().size());
        surveyed.boxes().values().forEach(box -> counts.merge(box.state(), 1L, Long::sum));
        return counts;
    }

    private static String boxes(List<Box> boxes) {
        return String.join("; ", boxes.stream().map(Box::name).toList());
    }

    private static String ids(List<RecordId> ids) {
        return String.join(", ", ids.stream().map(RecordId::text).toList());
    }

    private static String name(SurveyGrid grid) {
        return grid.number() == null ? grid.id().text() : grid.number();
    }

    private static String missRate(MissRate rate) {
        if (rate.since() == null) {
            return "miss rate: none, no land was cancelled or reduced";
        }
        String unclear = rate.unclear().isEmpty() ? "" : "; date unclear for " + ids(rate.unclear());
        String share = rate.share() == null ? "none" : rate.share().value().toPlainString();
        return "miss rate: " + share + " (" + rate.missed() + " of " + rate.since()
                + " items found since the first decision lay in land cancelled or reduced before)" + unclear;
    }

    public static String json(SurveyPlan plan) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("asOf", plan.asOf().toString());
        tree.put("notice", plan.notice());
        tree.put("grids", plan.grids().stream().map(SurveyOut::tree).toList());
        tree.put(
                "notJudged",
                plan.silent().stream().map(grid -> grid.id().text()).toList());
        tree.put("extensions", plan.extensions().stream().map(SurveyOut::tree).toList());
        tree.put("missRate", tree(plan.missRate()));
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> tree(SurveyedGrid surveyed) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        SurveyGrid grid = surveyed.grid();
        tree.put("grid", name(grid));
        tree.put("record", grid.id().text());
        tree.put("cellM", grid.cell().metres());
        tree.put("columns", grid.columns().number());
        tree.put("rows", grid.rows().number());
        tree.put("leastCoveragePercent", surveyed.rule().leastCoverage().hundredths() / 100.0);
        tree.put("bufferM", surveyed.rule().buffer().metres());
        tree.put("stopRule", surveyed.rule().stopRule());
        tree.put(
                "boxes",
                surveyed.boxes().values().stream()
                        .map(box -> tree(surveyed, box))
                        .toList());
        tree.put("next", surveyed.next().stream().map(box -> tree(box.cell())).toList());
        tree.put(
                "unresolved",
                surveyed.unresolved().stream().map(box -> tree(box.cell())).toList());
        tree.put(
                "beyondTheEdge",
                surveyed.beyondTheEdge().stream().map(SurveyOut::tree).toList());
        tree.put("proposals", surveyed.proposals().stream().map(SurveyOut::tree).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(SquareGrid.Cell cell) {
        return FiguresJson.map("column", cell.column(), "row", cell.row());
    }

    private static Map<String, @Nullable Object> tree(SurveyedGrid surveyed, Box box) {
        Map<String, @Nullable Object> tree = tree(box.cell());
        tree.put("state", box.state().text());
        tree.put("colour", surveyed.rule().colourOf(box.state().text()).orElse(null));
        tree.put(
                "coveragePercent",
                box.coverage() == null ? null : box.coverage().hundredths() / 100.0);
        tree.put("finished", box.finished());
        tree.put("inaccessible", box.blocked());
        tree.put("reason", box.reason());
        tree.put("evidence", box.evidence());
        tree.put("finds", box.finds().stream().map(RecordId::text).toList());
        tree.put("entries", box.entries().stream().map(RecordId::text).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(ProposedArea area) {
        Map<String, @Nullable Object> tree = FiguresJson.map(
                "classification",
                area.classification().text(),
                "areaM2",
                area.area().squareMetres());
        tree.put("rule", area.rule());
        tree.put("boxes", area.boxes().stream().map(SurveyOut::tree).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Extension extension) {
        Map<String, @Nullable Object> tree = FiguresJson.map(
                "hazard",
                extension.hazard().text(),
                "addedM2",
                extension.added().squareMetres(),
                "areaM2",
                extension.land().area().squareMetres());
        tree.put("finds", extension.finds().stream().map(RecordId::text).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(MissRate rate) {
        Map<String, @Nullable Object> tree = FiguresJson.map(
                "missedItems",
                rate.since() == null ? null : rate.missed().number(),
                "itemsSince",
                rate.since() == null ? null : rate.since().number(),
                "share",
                rate.share() == null ? null : rate.share().value());
        tree.put(
                "misses",
                rate.misses().stream()
                        .map(miss -> FiguresJson.map(
                                "find",
                                miss.find().text(),
                                "release",
                                miss.release().text(),
                                "product",
                                miss.product()))
                        .toList());
        tree.put("unclear", rate.unclear().stream().map(RecordId::text).toList());
        return tree;
    }

    /** A feature for each box, proposal and extension; {@code feature} says which it is. */
    public static String geojson(SurveyPlan plan) {
        List<Object> features = new ArrayList<>();
        for (SurveyedGrid surveyed : plan.grids()) {
            for (Box box : surveyed.boxes().values()) {
                features.add(feature("box", surveyed.squares().land(box.cell()), tree(surveyed, box)));
            }
            surveyed.proposals().forEach(area -> features.add(feature("proposed area", area.land(), tree(area))));
        }
        plan.extensions()
                .forEach(extension -> features.add(feature("proposed extension", extension.ground(), tree(extension))));
        Map<String, @Nullable Object> tree = FiguresJson.map("type", "FeatureCollection", "features", features);
        tree.put("notice", plan.notice());
        return JsonTree.of(tree);
    }

    private static Map<String, @Nullable Object> feature(
            String what, Land land, Map<String, @Nullable Object> properties) {
        properties.put("feature", what);
        return FiguresJson.map("type", FEATURE, "geometry", GapsOut.multi(List.of(land)), "properties", properties);
    }
}
