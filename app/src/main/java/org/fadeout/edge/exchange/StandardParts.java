package org.fadeout.edge.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Length;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.FieldType;
import org.fadeout.flow.evidence.CmrType;
import org.fadeout.flow.evidence.EvidenceType;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.evidence.ItemCategory;
import org.fadeout.flow.standard.Band;
import org.fadeout.flow.standard.Bands;
import org.fadeout.flow.standard.GridRule;
import org.fadeout.flow.standard.Standard;
import org.snakeyaml.engine.v2.nodes.Node;

/** The parts of a standard that are mappings of their own: each is read member by member and kept as named texts. */
final class StandardParts {
    private static final FieldType<Length> LENGTH = new FieldType.Millimetres();
    private static final FieldType<Area> AREA = new FieldType.SquareMetres();
    private static final FieldType<Percent> PERCENT = new FieldType.Hundredths();
    private static final Map<String, FieldType<?>> INSPECTION = Map.of("share", PERCENT, "least", AREA);
    private static final Map<String, FieldType<?>> POINTS =
            Map.of("intermediate_spacing", LENGTH, "longest_leg", LENGTH, "closing_tolerance", LENGTH);

    private final YamlValues values;

    StandardParts(YamlValues values) {
        this.values = values;
    }

    /** Share and least area, both needed. */
    Attributes inspection(String key, Node node) {
        return texts(key, node, INSPECTION, INSPECTION.keySet());
    }

    /** Spacing, longest leg, closing tolerance, each of which may be left out. */
    Attributes boundaryPoints(String key, Node node) {
        return texts(key, node, POINTS, Set.of());
    }

    Attributes byClass(String key, Node node) {
        Map<String, String> byClass = new LinkedHashMap<>();
        for (YamlFile.Member member : values.known(key, node, words(CmrType.values()))) {
            Object length = values.faults().tried(() -> values.typed(member.name(), member.value(), LENGTH));
            if (length != null) {
                byClass.put(member.name(), ((Length) length).metresText());
            }
        }
        return Attributes.of(byClass);
    }

    Attributes evidence(String key, Node node) {
        Map<String, String> counts = new LinkedHashMap<>();
        Set<String> allowed = new TreeSet<>(List.of(Standard.DIRECT, Standard.INDIRECT, Standard.NEITHER));
        for (YamlFile.Member member : values.known(key, node, words(EvidenceType.values()))) {
            String how = values.faults().tried(() -> values.one(member.name(), member.value(), allowed));
            if (how != null) {
                counts.put(member.name(), how);
            }
        }
        return Attributes.of(counts);
    }

    /** The category of item of each model that is named. */
    Attributes models(String key, Node node) {
        Map<String, String> categories = new LinkedHashMap<>();
        Set<String> allowed = words(ItemCategory.values());
        for (YamlFile.Member member : values.members(node)) {
            YamlValues.put(
                    categories,
                    member.name(),
                    values.faults().tried(() -> values.one(member.name(), member.value(), allowed)));
        }
        return Attributes.of(categories);
    }

    Attributes grid(String key, Node node) {
        Map<String, String> grid = new LinkedHashMap<>();
        Set<String> needed = new TreeSet<>(Set.of("cell", "least_coverage", "buffer", "neighbours", "stop_rule"));
        Set<String> allowed = new TreeSet<>(needed);
        allowed.add("colours");
        for (YamlFile.Member member : values.known(key, node, allowed)) {
            needed.remove(member.name());
            switch (member.name()) {
                case "cell", "buffer" -> values.put(grid, member, LENGTH);
                case "least_coverage" -> values.put(grid, member, PERCENT);
                case "neighbours" ->
                    YamlValues.put(
                            grid,
                            member.name(),
                            values.faults().tried(() -> values.one("neighbours", member.value(), Set.of("4", "8"))));
                case "stop_rule" ->
                    YamlValues.put(
                            grid,
                            member.name(),
                            values.faults().tried(() -> values.words("stop_rule", member.value())));
                default ->
                    values.members(member.value())
                            .forEach(colour -> YamlValues.put(
                                    grid,
                                    GridRule.COLOUR + colour.name(),
                                    values.faults().tried(() -> values.words(colour.name(), colour.value()))));
            }
        }
        values.missing(key, node, needed);
        return Attributes.of(grid);
    }

    Attributes bands(String key, Node node) {
        Map<String, String> bands = new LinkedHashMap<>();
        for (YamlFile.Member hazard : values.known(key, node, words(HazardType.values()))) {
            String start = hazard.name() + Bands.SEPARATOR;
            Set<String> needed = new TreeSet<>(Set.of("scheme", "citation", "bands"));
            for (YamlFile.Member member : values.known(key, hazard.value(), Set.copyOf(needed))) {
                needed.remove(member.name());
                if (member.name().equals("bands")) {
                    values.members(member.value())
                            .forEach(band -> YamlValues.put(
                                    bands,
                                    start + Bands.BAND + band.name(),
                                    values.faults().tried(() -> threshold(band.name(), band.value()))));
                } else {
                    YamlValues.put(
                            bands,
                            start + member.name(),
                            values.faults().tried(() -> values.words(member.name(), member.value())));
                }
            }
            values.missing(hazard.name(), hazard.value(), needed);
        }
        return Attributes.of(bands);
    }

    private String threshold(String band, Node node) {
        String text = values.yaml().text(node);
        try {
            return Band.read(band, text).toString();
        } catch (IllegalArgumentException e) {
            throw values.yaml().bad(node, band + " cannot be \"" + text + "\"", String.valueOf(e.getMessage()));
        }
    }

    /** Named values with their types; those that may not be missing are named. */
    Attributes texts(String key, Node node, Map<String, FieldType<?>> types, Set<String> required) {
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> needed = new TreeSet<>(required);
        for (YamlFile.Member member : values.known(key, node, types.keySet())) {
            needed.remove(member.name());
            values.put(texts, member, types.getOrDefault(member.name(), LENGTH));
        }
        values.missing(key, node, needed);
        return Attributes.of(texts);
    }

    private static Set<String> words(Choice[] choices) {
        return new TreeSet<>(Arrays.stream(choices).map(Choice::text).toList());
    }
}
