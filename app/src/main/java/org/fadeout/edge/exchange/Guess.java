package org.fadeout.edge.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;

/**
 * Tells what kind of record a table holds, and says by what: its name, the words of a column such as {@code typeArea}, its headings,
 * the type of its geometry. Never a guess between two that fit equally well.
 */
final class Guess {
    /** What was told, by what, and what follows for the columns. */
    record Told(Kind<?> kind, String by, Mapping mapping) {}

    private static final Set<String> TYPE_COLUMNS = Set.of(
            "typearea", "type_area", "area_type", "layer", "class", "category", "feature_type", "type", "record_type");
    /** Words and the kinds they speak of, for land, for points and for tables; the first that stands in the text wins. */
    private static final Map<Shape, List<Map.Entry<String, String>>> WORDS = Map.of(
            Shape.LAND,
            List.of(
                    Map.entry("exclusion", "exclusion"),
                    Map.entry("footprint", "footprint"),
                    Map.entry("searched", "searched"),
                    Map.entry("processed", "searched"),
                    Map.entry("cleared", "release"),
                    Map.entry("cancelled", "release"),
                    Map.entry("reduced", "release"),
                    Map.entry("release", "release"),
                    Map.entry("task", "task"),
                    Map.entry("worksite", "task"),
                    Map.entry("suspect", "hazard"),
                    Map.entry("confirmed", "hazard"),
                    Map.entry("hazard", "hazard"),
                    Map.entry("minefield", "hazard"),
                    Map.entry("sha", "hazard"),
                    Map.entry("cha", "hazard"),
                    Map.entry("adm", "admin_area"),
                    Map.entry("district", "admin_area"),
                    Map.entry("municipalit", "admin_area"),
                    Map.entry("boundar", "admin_area")),
            Shape.POINTS,
            List.of(
                    Map.entry("turning_point", "turning_point"),
                    Map.entry("survey_grid", "survey_grid"),
                    Map.entry("find", "find"),
                    Map.entry("item", "find"),
                    Map.entry("ordnance", "find"),
                    Map.entry("submunition", "find"),
                    Map.entry("incident", "accident"),
                    Map.entry("accident", "accident"),
                    Map.entry("victim", "accident"),
                    Map.entry("strike", "strike"),
                    Map.entry("bombing", "strike"),
                    Map.entry("sortie", "strike"),
                    Map.entry("lifted", "evidence"),
                    Map.entry("evidence", "evidence"),
                    Map.entry("event", "evidence"),
                    Map.entry("place", "place"),
                    Map.entry("settlement", "place"),
                    Map.entry("village", "place")),
            Shape.NONE,
            List.of(
                    Map.entry("turning_point", "turning_point"),
                    Map.entry("survey_entr", "survey_entry"),
                    Map.entry("place_name", "place_name"),
                    Map.entry("claim", "claim"),
                    Map.entry("source", "source"),
                    Map.entry("control", "control"),
                    Map.entry("standard", "standard"),
                    Map.entry("find", "find"),
                    Map.entry("task", "task"),
                    Map.entry("place", "place")));

    private enum Shape {
        LAND,
        POINTS,
        NONE
    }

    private final Table table;
    private final Shape shape;

    private Guess(Table table) {
        this.table = table;
        this.shape = shape(table);
    }

    static Optional<Told> of(Table table) {
        Guess guess = new Guess(table);
        return guess.byOwnWord()
                .or(() -> guess.byName(table.layer()))
                .or(() -> guess.byName(table.file()))
                .or(guess::byCodeList)
                .or(guess::byTypeColumn)
                .or(() -> guess.byWords(tokens(table.layer()), "the layer's name"))
                .or(() -> guess.byWords(tokens(table.file()), "the file's name"))
                .or(guess::byHeadings);
    }

    private Optional<Told> byOwnWord() {
        return table.kind().flatMap(Kinds::named).map(kind -> new Told(kind, "the file's own word", Mapping.NONE));
    }

    private static Shape shape(Table table) {
        GeometryColumns columns = GeometryColumns.of(table.headings(), Map.of());
        int land = 0;
        int points = 0;
        for (Row row : table.sample()) {
            String type = row.geometry() != null
                    ? row.geometry().getGeometryType()
                    : row.text(columns.headings().get("wkt"));
            land += type.toLowerCase(Locale.ROOT).contains("polygon") ? 1 : 0;
            points += type.toLowerCase(Locale.ROOT).contains("point") ? 1 : 0;
        }
        if (land == 0 && points == 0) {
            return columns.any() ? Shape.POINTS : Shape.NONE;
        }
        return land > points ? Shape.LAND : Shape.POINTS;
    }

    /** The name of a kind, or its plural, is said and not guessed. */
    private Optional<Told> byName(String name) {
        String plain = Headings.normal(name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", ""));
        return Kinds.ALL.stream()
                .filter(kind -> plain.equals(kind.name())
                        || plain.equals(kind.name() + "s")
                        || plain.equals(kind.name().replaceFirst("y$", "ies"))
                        || plain.equals(Headings.normal(kind.title()))
                        || plain.equals(Headings.normal(kind.title()) + "s"))
                .findFirst()
                .map(kind -> new Told(kind, "the name " + name, Mapping.NONE));
    }

    private Optional<Told> byCodeList() {
        Set<String> headings =
                new HashSet<>(table.headings().stream().map(Headings::normal).toList());
        return headings.containsAll(Set.of("tipo_evento", "departamento", "municipio"))
                ? Optional.of(new Told(
                        Kinds.named("evidence").orElseThrow(),
                        "the headings of the Colombian event list",
                        MappingFile.packaged("colombia-events.yaml")))
                : Optional.empty();
    }

    private Optional<Told> byTypeColumn() {
        for (String heading : table.headings()) {
            if (TYPE_COLUMNS.contains(Headings.normal(heading))) {
                Set<String> words = new TreeSet<>();
                table.sample().forEach(row -> words.add(row.text(heading)));
                Optional<Told> told = byWords(tokens(String.join(" ", words)), "the words of column " + heading)
                        .map(found -> withType(found, heading));
                if (told.isPresent() && words.size() <= 8) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    /** The column that told the kind also holds the type of evidence, where no other does. */
    private static Told withType(Told told, String heading) {
        if (!told.kind().name().equals("evidence")) {
            return told;
        }
        Mapping mapping =
                new Mapping(null, null, null, null, Map.of("type", heading), Map.of(), Map.of(), Map.of(), false);
        return new Told(told.kind(), told.by(), mapping);
    }

    private Optional<Told> byWords(String text, String by) {
        for (Map.Entry<String, String> word : WORDS.getOrDefault(shape, List.of())) {
            if (text.contains("_" + word.getKey())) {
                Kind<?> kind = Kinds.named(word.getValue()).orElseThrow();
                return Optional.of(new Told(kind, by, constants(kind, text)));
            }
        }
        return Optional.empty();
    }

    /** What the same words say of classification and product, for tables that have no column for it. */
    private static Mapping constants(Kind<?> kind, String text) {
        Map<String, String> constants = new HashMap<>();
        if (kind.name().equals("hazard")) {
            one(constants, "classification", text, "suspect", "confirmed");
        } else if (kind.name().equals("release")) {
            one(constants, "product", text, "cleared", "cancelled", "reduced");
        }
        constants.replaceAll((field, word) -> word.equals("suspect") ? "suspected" : word);
        return new Mapping(null, null, null, null, Map.of(), Map.of(), Map.of(), constants, false);
    }

    private static void one(Map<String, String> constants, String field, String text, String... words) {
        List<String> found = List.of(words).stream()
                .filter(word -> text.contains("_" + word))
                .toList();
        if (found.size() == 1) {
            constants.put(field, found.get(0));
        }
    }

    private static String tokens(String text) {
        String parted = text.replaceAll("([a-z])([A-Z])", "$1_$2");
        return "_" + Headings.normal(parted) + "_";
    }

    /** The kind most of whose fields the headings hold; with at least three, and more than any other. */
    private Optional<Told> byHeadings() {
        List<Map.Entry<Kind<?>, Integer>> scores = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            boolean land = kind.geometry()
                    .map(field -> field.type().title().equals("polygons"))
                    .orElse(false);
            boolean fits = shape == Shape.NONE || (kind.geometry().isPresent() && land == (shape == Shape.LAND));
            if (fits) {
                scores.add(Map.entry(kind, Headings.bind(kind, table.headings()).size()));
            }
        }
        scores.sort(Comparator.comparing((Map.Entry<Kind<?>, Integer> score) -> score.getValue())
                .reversed());
        boolean clear = scores.size() > 1
                && scores.get(0).getValue() >= 3
                && scores.get(0).getValue() > scores.get(1).getValue();
        return clear ? Optional.of(new Told(scores.get(0).getKey(), "the headings", Mapping.NONE)) : Optional.empty();
    }
}
