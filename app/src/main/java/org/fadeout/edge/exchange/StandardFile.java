package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fadeout.base.issues.Problem;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.standard.Standard;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a national standard from YAML: dated, cited, every value that nobody verified named. What does not fit gives {@link
 * Problem.BadFile} with its line and what is allowed.
 */
public final class StandardFile {
    private static final Set<String> NEEDED = Set.of(
            "name", "title", "draft", "fade_out", "detecting_methods", "gap_tolerance", "unverified", "citation");
    private static final Set<String> MAY = Set.of(
            "valid_from",
            "valid_until",
            "fade_out_by_class",
            "clearance_depth",
            "assumed_accuracy",
            "sensitivity_radii",
            "reduction_coverage",
            "cancellation_through_nts");
    private static final ValueText READING = new ValueText(false, false);

    private final YamlFile yaml;
    private final Map<String, Node> keys;

    private StandardFile(YamlFile yaml) {
        this.yaml = yaml;
        this.keys = yaml.keys(Stream.concat(NEEDED.stream(), MAY.stream()).collect(Collectors.toSet()));
    }

    /** Reads a file. */
    public static Standard read(Path path) {
        return new StandardFile(YamlFile.read(path)).standard();
    }

    /** Reads a standard that travels in the program, such as {@code default}. */
    public static Standard packaged(String name) {
        String resource = "/org/fadeout/standards/" + name + ".yaml";
        try (InputStream in = name.matches("[a-z0-9-]+") ? StandardFile.class.getResourceAsStream(resource) : null) {
            if (in == null) {
                throw new ProblemException(
                        new Problem.BadOption("--standard", name, "default, or the path of a standard's file"));
            }
            return new StandardFile(YamlFile.read(name + ".yaml", new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .standard();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Standard standard() {
        for (String key : new TreeSet<>(NEEDED)) {
            if (!keys.containsKey(key)) {
                throw yaml.bad(
                        yaml.root(), "the key \"" + key + "\" is missing", "every one of " + new TreeSet<>(NEEDED));
            }
        }
        Map<String, Object> values = new HashMap<>();
        for (String text : List.of("name", "title", "citation")) {
            put(values, text, one(text));
        }
        for (String typed : List.of(
                "valid_from",
                "valid_until",
                "fade_out",
                "clearance_depth",
                "assumed_accuracy",
                "gap_tolerance",
                "reduction_coverage")) {
            put(values, typed, typed(typed));
        }
        put(values, "draft", yaml.yes(node("draft")));
        Node cancellation = keys.get("cancellation_through_nts");
        put(values, "cancellation_through_nts", cancellation == null ? null : yaml.yes(cancellation));
        values.put("detecting_methods", list("detecting_methods", true));
        values.put("sensitivity_radii", radii());
        values.put("unverified", unverified());
        values.put("fade_out_by_class", byClass());
        values.put("other", Attributes.NONE);
        values.put("id", Ids.of(Standard.KIND, "standard", String.valueOf(values.get("name"))));
        return made(values);
    }

    private Standard made(Map<String, Object> values) {
        if (Boolean.TRUE.equals(values.get("draft")) && values.containsKey("valid_from")) {
            throw yaml.bad(node("valid_from"), "a draft is in force from no date", "draft: false, or no valid_from");
        }
        try {
            return Standard.KIND.make(values);
        } catch (IllegalArgumentException e) {
            throw yaml.bad(yaml.root(), String.valueOf(e.getMessage()), "a standard that holds together");
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Node node(String key) {
        return keys.getOrDefault(key, yaml.root());
    }

    private @Nullable String one(String key) {
        Node node = keys.get(key);
        return node == null ? null : yaml.text(node);
    }

    /** A value with its unit, such as {@code 50 m}, {@code 20 cm}, {@code 100 m2} or {@code 50 %}, or a date. */
    private @Nullable Object typed(String key) {
        Node node = keys.get(key);
        if (node == null) {
            return null;
        }
        return typed(key, node, yaml.text(node));
    }

    private Object typed(String key, Node node, String text) {
        try {
            var type = Standard.KIND.field(key).orElseThrow().type();
            if (text.matches("[-+0-9.,]+") && !type.title().equals("date")) {
                throw new IllegalArgumentException("a number with its unit, such as 50 m, 20 cm, 100 m2 or 50 %");
            }
            return READING.read(type, text, "");
        } catch (IllegalArgumentException e) {
            throw yaml.bad(node, key + " cannot be \"" + text + "\"", String.valueOf(e.getMessage()));
        }
    }

    private TextList list(String key, boolean lower) {
        Node node = keys.get(key);
        List<String> texts = node == null ? List.of() : yaml.list(node);
        return new TextList(
                lower
                        ? texts.stream()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .toList()
                        : texts);
    }

    /** The radii as numbers of metres, as the standard keeps them. */
    private TextList radii() {
        Node node = keys.get("sensitivity_radii");
        if (node == null) {
            return TextList.NONE;
        }
        return new TextList(
                yaml.list(node).stream().map(text -> metres(node, text)).toList());
    }

    private Attributes byClass() {
        Map<String, String> byClass = new LinkedHashMap<>();
        Node node = keys.get("fade_out_by_class");
        if (node != null) {
            yaml.members(node).forEach((name, value) -> byClass.put(name, metres(value, yaml.text(value))));
        }
        return Attributes.of(byClass);
    }

    private String metres(Node node, String text) {
        return ((org.fadeout.base.measure.Length) typed("fade_out", node, text)).metresText();
    }

    /** Each value that nobody verified, with the reason: {@code fade_out: why}. */
    private TextList unverified() {
        Node node = keys.get("unverified");
        if (node == null) {
            return TextList.NONE;
        }
        Map<String, String> reasons = yaml.texts(node);
        reasons.forEach((key, reason) -> {
            if (!NEEDED.contains(key) && !MAY.contains(key)) {
                throw yaml.bad(node, "\"" + key + "\" is no value of a standard", String.join(", ", keys.keySet()));
            }
        });
        return new TextList(reasons.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList());
    }
}
