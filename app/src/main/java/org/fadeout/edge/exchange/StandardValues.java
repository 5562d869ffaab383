package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Length;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The values of one standard's file. Every key is read even when others are wrong, so that all faults come at once. */
final class StandardValues {
    /** Said in few words of every standard, and no values of it. */
    private static final Set<String> ABOUT = Set.of("name", "title", "draft", "citation", "unverified");

    private static final Set<String> NEEDED = Set.of(
            "name", "title", "draft", "fade_out", "detecting_methods", "gap_tolerance", "unverified", "citation");
    private static final FieldType<Length> LENGTH = new FieldType.Millimetres();

    /** Every key, and how its value is read. */
    private final Map<String, Reading> readings = new TreeMap<>();

    private final YamlFile yaml;
    private final Faults faults = new Faults();
    private final YamlValues reading;
    private final Map<String, Node> keyNodes = new LinkedHashMap<>();

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object read(String key, Node node);
    }

    StandardValues(YamlFile yaml) {
        this.yaml = yaml;
        this.reading = new YamlValues(yaml, faults);
        StandardParts parts = new StandardParts(reading);
        for (String text : List.of("name", "title", "citation")) {
            readings.put(text, reading::words);
        }
        for (String yesNo : List.of("draft", "cancellation_through_nts", "accuracy_added")) {
            readings.put(yesNo, (key, node) -> yaml.yes(node));
        }
        for (String typed : List.of(
                "valid_from",
                "valid_until",
                "fade_out",
                "clearance_depth",
                "surface_depth",
                "assumed_accuracy",
                "gap_tolerance",
                "reduction_coverage",
                "nominal_planning_area")) {
            readings.put(
                    typed,
                    (key, node) -> reading.typed(
                            key, node, Standard.KIND.field(key).orElseThrow().type()));
        }
        readings.put("idle_days", this::days);
        readings.put("detecting_methods", this::methods);
        readings.put("sensitivity_radii", this::radii);
        readings.put("fade_out_by_class", parts::byClass);
        readings.put("evidence", parts::evidence);
        readings.put("models", parts::models);
        readings.put("grid", parts::grid);
        readings.put("contamination_bands", parts::bands);
        readings.put("inspection", parts::inspection);
        readings.put("boundary_points", parts::boundaryPoints);
        readings.put("unverified", (key, node) -> unverified(node));
    }

    /** The standard. Throws ProblemException with all faults of the file. */
    Standard standard() {
        Map<String, Object> values = new HashMap<>();
        for (YamlFile.Member member : reading.members(yaml.root())) {
            keyNodes.put(member.name(), member.key());
            Reading how = readings.get(member.name());
            if (how == null) {
                faults.add(yaml.bad(
                        member.key(),
                        "there is no key \"" + member.name() + "\"",
                        String.join(", ", readings.keySet())));
                continue;
            }
            Object value = faults.tried(() -> how.read(member.name(), member.value()));
            if (value != null) {
                values.put(member.name(), value);
            }
        }
        for (String key : new TreeSet<>(NEEDED)) {
            if (!keyNodes.containsKey(key)) {
                faults.add(yaml.bad(
                        yaml.root(), "the key \"" + key + "\" is missing", "every one of " + new TreeSet<>(NEEDED)));
            }
        }
        if (Boolean.TRUE.equals(values.get("draft")) && keyNodes.containsKey("valid_from")) {
            faults.add(
                    yaml.bad(node("valid_from"), "a draft is in force from no date", "draft: false, or no valid_from"));
        }
        faults.raise(yaml.name());
        return made(values);
    }

    private Standard made(Map<String, Object> values) {
        values.putIfAbsent("sensitivity_radii", TextList.NONE);
        values.putIfAbsent("fade_out_by_class", Attributes.NONE);
        values.put("other", Attributes.NONE);
        values.put("id", Ids.of(Standard.KIND, "standard", String.valueOf(values.get("name"))));
        try {
            return Standard.KIND.make(values);
        } catch (IllegalArgumentException e) {
            String what = String.valueOf(e.getMessage());
            int end = what.indexOf("; allowed: ");
            faults.add(yaml.bad(
                    yaml.root(),
                    end < 0 ? what : what.substring(0, end),
                    end < 0 ? "a standard that holds together" : what.substring(end + "; allowed: ".length())));
            faults.raise(yaml.name());
            throw e;
        }
    }

    private Node node(String key) {
        return keyNodes.getOrDefault(key, yaml.root());
    }

    private Count days(String key, Node node) {
        String text = yaml.text(node);
        if (!text.matches("[1-9][0-9]{0,4} days")) {
            throw yaml.bad(node, key + " cannot be \"" + text + "\"", "a whole number of days, such as 90 days");
        }
        return Count.of(Long.parseLong(text.substring(0, text.indexOf(' '))));
    }

    private TextList methods(String key, Node node) {
        return new TextList(yaml.list(node).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The radii as numbers of metres, as the standard keeps them. */
    private TextList radii(String key, Node node) {
        List<String> metres = new ArrayList<>();
        for (Node item : yaml.items(node)) {
            Object length = faults.tried(() -> reading.typed(key, item, LENGTH));
            if (length != null) {
                metres.add(((Length) length).metresText());
            }
        }
        return new TextList(metres);
    }

    /** Each value that nobody verified, with the reason: {@code fade_out: why}. */
    private TextList unverified(Node node) {
        List<String> reasons = new ArrayList<>();
        Set<String> values = new TreeSet<>(readings.keySet());
        values.removeAll(ABOUT);
        for (YamlFile.Member member : reading.known("unverified", node, values)) {
            String reason = faults.tried(() -> reading.words(member.name(), member.value()));
            if (reason != null) {
                reasons.add(member.name() + ": " + reason);
            }
        }
        return new TextList(reasons);
    }
}
