package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.measure.Area;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.record.FieldType;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads nodes of a YAML file as typed values; what does not fit becomes a fault of its line, and the rest is read. */
final class YamlValues {
    private static final ValueText READING = new ValueText(false, false);

    private final YamlFile yaml;
    private final Faults faults;

    YamlValues(YamlFile yaml, Faults faults) {
        this.yaml = yaml;
        this.faults = faults;
    }

    YamlFile yaml() {
        return yaml;
    }

    Faults faults() {
        return faults;
    }

    /** The members of a node; where it is none, or a key stands twice, that is a fault and the rest is read. */
    List<YamlFile.Member> members(Node node) {
        List<YamlFile.Member> all = faults.tried(() -> yaml.each(node));
        List<YamlFile.Member> once = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlFile.Member member : all == null ? List.<YamlFile.Member>of() : all) {
            if (seen.add(member.name())) {
                once.add(member);
            } else {
                faults.add(yaml.twice(member));
            }
        }
        return once;
    }

    String words(String key, Node node) {
        String text = yaml.text(node);
        if (text.isEmpty()) {
            throw yaml.bad(node, key + " is empty", "a text");
        }
        return text;
    }

    /** What tables of others may leave open a standard must say: the unit, and that of an area squared. */
    private static void refuse(FieldType<?> type, String text) {
        if (type.title().equals("date")) {
            return;
        }
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("zero or more");
        }
        boolean area = type.javaType() == Area.class;
        boolean percent = type.javaType() == Percent.class;
        if (text.matches("[+0-9.,]+")
                || (area && !text.matches(".*(2|²|ha|hectares|sqm|sqkm)"))
                || (percent && !text.endsWith("%"))) {
            throw new IllegalArgumentException("a number with its unit, such as "
                    + (area ? "100 m2 or 0.5 km2" : percent ? "50 %" : "50 m or 20 cm"));
        }
    }

    /** A value with its unit, such as {@code 50 m}, {@code 20 cm}, {@code 100 m2} or {@code 50 %}, or a date. */
    Object typed(String key, Node node, FieldType<?> type) {
        String text = yaml.text(node);
        try {
            refuse(type, text);
            return READING.read(type, text, "");
        } catch (IllegalArgumentException e) {
            throw yaml.bad(node, key + " cannot be \"" + text + "\"", String.valueOf(e.getMessage()));
        }
    }

    String one(String key, Node node, Set<String> allowed) {
        String text = yaml.text(node);
        if (!allowed.contains(text)) {
            throw yaml.bad(node, key + " cannot be \"" + text + "\"", String.join(", ", new TreeSet<>(allowed)));
        }
        return text;
    }

    /** The members whose names are among the allowed; each other one is a fault. */
    List<YamlFile.Member> known(String key, Node node, Set<String> allowed) {
        List<YamlFile.Member> known = new ArrayList<>();
        for (YamlFile.Member member : members(node)) {
            if (allowed.contains(member.name())) {
                known.add(member);
            } else {
                faults.add(yaml.bad(
                        member.key(),
                        key + " knows no \"" + member.name() + "\"",
                        String.join(", ", new TreeSet<>(allowed))));
            }
        }
        return known;
    }

    void missing(String key, Node node, Set<String> names) {
        names.forEach(name -> faults.add(yaml.bad(node, key + " has no \"" + name + "\"", name + ": its value")));
    }

    void put(Map<String, String> values, YamlFile.Member member, FieldType<?> type) {
        Object value = faults.tried(() -> typed(member.name(), member.value(), type));
        put(values, member.name(), value == null ? null : value.toString());
    }

    static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
