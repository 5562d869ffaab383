package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.Field;
import org.fadeout.base.record.Kind;
import org.fadeout.flow.Kinds;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a mapping from YAML. A key or field that does not exist gives {@link org.fadeout.base.issues.FileProblem.BadFile} with its line and
 * what is allowed.
 */
public final class MappingFile {
    private static final Set<String> KEYS =
            Set.of("kind", "source", "invented", "crs", "columns", "units", "values", "constants", "dates");
    /** What a quantity is made of, beside its field. */
    static final Set<String> QUANTITY = Set.of("quantity_low", "quantity_high", "qualifier", "unit");

    private final YamlFile yaml;
    private final @Nullable Kind<?> kind;

    private MappingFile(YamlFile yaml, @Nullable Kind<?> kind) {
        this.yaml = yaml;
        this.kind = kind;
    }

    /**
     * Reads a mapping.
     *
     * @param said the kind that the command says, or null; it goes before the mapping's own
     */
    public static Mapping read(Path path, @Nullable String said) {
        return read(YamlFile.read(path), said);
    }

    /** The mappings that travel in the program, by name, with what each is for. */
    public static final Map<String, String> PACKAGED =
            java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(Map.of(
                    "colombia-events", "events of Descontamina Colombia, as evidence",
                    "imsma-hazard-area", "hazardous area reports of IMSMA Core with a boundary, as hazards",
                    "imsma-hazard-evidence",
                            "hazardous area reports of IMSMA Core, what was seen at their point, as evidence",
                    "imsma-community-survey", "community surveys of IMSMA Core, as visits of non-technical survey")));

    /**
     * Reads a mapping that travels in the program.
     *
     * @param name one of {@link #PACKAGED}; otherwise ProblemException
     * @param said the kind that the command says, or null
     */
    public static Mapping named(String name, @Nullable String said) {
        if (!PACKAGED.containsKey(name)) {
            throw new ProblemException(
                    new UsageProblem.BadOption("--mapping", name, String.join(", ", PACKAGED.keySet())));
        }
        return packaged(name + ".yaml", said);
    }

    /** Reads a mapping that travels in the program, from beside this class. */
    static Mapping packaged(String name) {
        return packaged(name, null);
    }

    private static Mapping packaged(String name, @Nullable String said) {
        try (InputStream in = MappingFile.class.getResourceAsStream("mappings/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its mapping " + name);
            }
            return read(YamlFile.read(name, new InputStreamReader(in, StandardCharsets.UTF_8)), said);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Mapping read(YamlFile yaml, @Nullable String said) {
        Map<String, Node> keys = yaml.keys(KEYS);
        String name = keys.containsKey("kind") ? kindName(yaml, keys.get("kind")) : null;
        String wanted = said == null ? name : said;
        Kind<?> kind = wanted == null ? null : Kinds.named(wanted).orElse(null);
        return new MappingFile(yaml, kind).mapping(keys, wanted);
    }

    private static String kindName(YamlFile yaml, Node node) {
        String name = yaml.text(node);
        if (Kinds.named(name).isEmpty()) {
            throw yaml.bad(
                    node,
                    "there is no kind \"" + name + "\"",
                    String.join(", ", Kinds.ALL.stream().map(Kind::name).toList()));
        }
        return name;
    }

    private Mapping mapping(Map<String, Node> keys, @Nullable String name) {
        return new Mapping(
                name,
                one(keys, "source", yaml::text),
                one(keys, "invented", yaml::yes),
                one(keys, "crs", this::crs),
                fields(keys.get("columns"), true),
                fields(keys.get("units"), false),
                values(keys.get("values")),
                fields(keys.get("constants"), true),
                Boolean.TRUE.equals(one(keys, "dates", this::monthFirst)));
    }

    private static <V> @Nullable V one(Map<String, Node> keys, String key, Function<Node, V> reading) {
        Node node = keys.get(key);
        return node == null ? null : reading.apply(node);
    }

    private String crs(Node node) {
        String text = yaml.text(node);
        if (Crs.of(text).isEmpty()) {
            throw yaml.bad(node, "the reference system is not known", "a code such as EPSG:32633, or WKT");
        }
        return text;
    }

    private Boolean monthFirst(Node node) {
        String word = yaml.text(node);
        if (!word.equals("mdy") && !word.equals("dmy")) {
            throw yaml.bad(node, "\"" + word + "\" is no order of a date", "dmy, mdy");
        }
        return word.equals("mdy");
    }

    private Map<String, String> fields(@Nullable Node node, boolean parts) {
        if (node != null) {
            yaml.members(node).forEach((field, value) -> check(field, value, parts));
        }
        return yaml.texts(node);
    }

    private Map<String, Map<String, String>> values(@Nullable Node node) {
        Map<String, Map<String, String>> values = new HashMap<>();
        if (node != null) {
            yaml.members(node).forEach((field, words) -> {
                check(field, words, false);
                Map<String, String> lower = new LinkedHashMap<>();
                yaml.texts(words).forEach((word, meaning) -> lower.put(word.toLowerCase(Locale.ROOT), meaning));
                values.put(field, lower);
            });
        }
        return values;
    }

    private void check(String field, Node at, boolean parts) {
        Set<String> allowed = new TreeSet<>();
        for (Kind<?> one : kind == null ? Kinds.ALL : java.util.List.of(kind)) {
            one.fields().stream().map(Field::name).forEach(allowed::add);
        }
        allowed.remove("other");
        if (parts) {
            allowed.addAll(GeometryColumns.PARTS.keySet());
            allowed.addAll(QUANTITY);
        }
        if (!allowed.contains(field)) {
            String whose = kind == null ? "any kind" : kind.title();
            throw yaml.bad(at, "there is no field \"" + field + "\" of " + whose, String.join(", ", allowed));
        }
    }
}
