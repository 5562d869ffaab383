package org.fadeout.edge.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.TextList;
import org.fadeout.flow.standard.Standard;
import org.fadeout.flow.standard.Standards;
import org.jspecify.annotations.Nullable;

/** Standards for a terminal and as JSON: which there are, what one says, and what changed in one. */
public final class StandardOut {
    /** Fields that a reader of a standard does not look for. */
    private static final Set<String> APART = Set.of("id", "source", "unverified", "other");

    private StandardOut() {}

    /** One line a standard, that in force on the day marked. */
    public static List<String> list(Standards standards, LocalDate day) {
        Optional<Standard> inForce = standards.inForce(day);
        List<String> lines = new ArrayList<>();
        lines.add("In force on " + day + ": " + inForce.map(Standard::name).orElse("none"));
        for (Standard standard : standards.all()) {
            boolean now = inForce.filter(standard::equals).isPresent();
            lines.add(String.format(
                    "  %-22s %-28s %s%s", standard.name(), validity(standard), standard.title(), now ? "  *" : ""));
        }
        return lines;
    }

    private static String validity(Standard standard) {
        if (standard.draft()) {
            return "draft, for what-if only";
        }
        String from = standard.validFrom() == null ? "always" : "from " + standard.validFrom();
        return standard.validUntil() == null ? from : from + " until " + standard.validUntil();
    }

    /** Every value that the standard states, and of each that nobody verified the reason. */
    public static List<String> show(Standard standard) {
        List<String> lines = new ArrayList<>();
        for (Field<Standard> field : Standard.KIND.fields()) {
            Object value = field.of(standard);
            if (value != null && !APART.contains(field.name())) {
                List<String> told = told(value);
                lines.add(String.format("  %-26s %s", field.name(), told.size() == 1 ? told.get(0) : ""));
                if (told.size() > 1) {
                    told.forEach(one -> lines.add("      " + one));
                }
                unverified(standard, field.name()).ifPresent(why -> lines.add("      unverified: " + why));
            }
        }
        return lines;
    }

    private static Optional<String> unverified(Standard standard, String field) {
        String start = field + ": ";
        return standard.unverified().texts().stream()
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst();
    }

    /** What differs, value by value: {@code grid, buffer: 50 m -> 60 m}. */
    public static List<String> difference(Standard before, Standard after) {
        List<String> lines = new ArrayList<>();
        for (Field<Standard> field : Standard.KIND.difference(before, after)) {
            Object was = field.of(before);
            Object is = field.of(after);
            if (was instanceof Attributes || is instanceof Attributes) {
                named(field.name(), (Attributes) was, (Attributes) is, lines);
            } else {
                lines.add("  " + field.name() + ": " + one(was) + " -> " + one(is));
            }
        }
        return lines;
    }

    private static void named(String field, @Nullable Attributes was, @Nullable Attributes is, List<String> lines) {
        Attributes before = was == null ? Attributes.NONE : was;
        Attributes after = is == null ? Attributes.NONE : is;
        Set<String> names = new TreeSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        for (String name : names) {
            String old = before.get(name);
            String now = after.get(name);
            if (old == null ? now != null : !old.equals(now)) {
                lines.add("  " + field + ", " + name + ": " + one(old) + " -> " + one(now));
            }
        }
    }

    private static String one(@Nullable Object value) {
        return value == null ? "not stated" : String.join("; ", told(value));
    }

    private static List<String> told(Object value) {
        if (value instanceof TextList list) {
            return list.texts();
        }
        if (value instanceof Attributes named) {
            return named.values().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .toList();
        }
        if (value instanceof Boolean flag) {
            return List.of(flag ? "yes" : "no");
        }
        return List.of(value.toString());
    }

    /** The list as JSON: the name of the one in force, or null, and all of them. */
    public static String json(Standards standards, LocalDate day) {
        return JsonTree.of(FiguresJson.map(
                "day",
                day.toString(),
                "inForce",
                standards.inForce(day).map(Standard::name).orElse(null),
                "standards",
                standards.all().stream().map(StandardOut::summary).toList()));
    }

    private static Map<String, @Nullable Object> summary(Standard standard) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", standard.name());
        tree.put("title", standard.title());
        tree.put("validFrom", text(standard.validFrom()));
        tree.put("validUntil", text(standard.validUntil()));
        tree.put("draft", standard.draft());
        tree.put("citation", standard.citation());
        return tree;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** One standard as JSON, by the names of its fields; lengths in mm, areas in m2, shares in hundredths of a percent, as stored. */
    public static String json(Standard standard) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Field<Standard> field : Standard.KIND.fields()) {
            tree.put(field.name(), field.plainOf(standard));
        }
        return JsonTree.of(tree);
    }
}
