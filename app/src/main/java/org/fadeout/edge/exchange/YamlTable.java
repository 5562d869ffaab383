package org.fadeout.edge.exchange;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Rows in a YAML file: a list of records, or lists of them under the names of their kinds. A list of single values is read as several texts;
 * {@code quantity} may be a mapping of low, high, qualifier and unit.
 */
final class YamlTable implements Table {
    private static final int SAMPLE = 200;

    private final String file;
    private final String layer;
    private final boolean invented;
    private final List<Row> rows;

    private YamlTable(String file, String layer, boolean invented, List<Row> rows) {
        this.file = file;
        this.layer = layer;
        this.invented = invented;
        this.rows = rows;
    }

    static List<Table> open(TextFile text) throws java.io.IOException {
        try (Reader in = text.reader()) {
            YamlFile yaml = YamlFile.read(text.name(), in);
            if (yaml.root() instanceof SequenceNode list) {
                return List.of(new YamlTable(text.name(), "", false, rows(yaml, list)));
            }
            Map<String, Node> members = yaml.members(yaml.root());
            boolean invented = members.containsKey("invented") && yaml.yes(members.remove("invented"));
            List<Table> tables = new ArrayList<>();
            members.forEach((kind, node) -> {
                if (!(node instanceof SequenceNode list)) {
                    throw yaml.bad(
                            node, "\"" + kind + "\" is no list of records", "a list, one record behind each hyphen");
                }
                tables.add(new YamlTable(text.name(), kind, invented, rows(yaml, list)));
            });
            return tables;
        }
    }

    private static List<Row> rows(YamlFile yaml, SequenceNode list) {
        List<Row> rows = new ArrayList<>();
        for (Node one : list.getValue()) {
            Map<String, String> values = new LinkedHashMap<>();
            yaml.members(one).forEach((key, value) -> put(yaml, key, value, values));
            rows.add(new Row(rows.size() + 1L, values, null, null, List.of()));
        }
        return rows;
    }

    private static void put(YamlFile yaml, String key, Node value, Map<String, String> values) {
        if (value instanceof MappingNode && key.equals("quantity")) {
            yaml.texts(value).forEach((part, text) -> {
                boolean end = part.equals("low") || part.equals("high");
                put(end ? "quantity_" + part : part, text, values);
            });
        } else if (value instanceof SequenceNode) {
            put(key, String.join(";", yaml.list(value)), values);
        } else {
            put(key, yaml.text(value), values);
        }
    }

    private static void put(String key, String text, Map<String, String> values) {
        if (!text.isEmpty() && !text.equals("null") && !text.equals("~")) {
            values.put(key, text);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String layer() {
        return layer;
    }

    @Override
    public List<String> headings() {
        Set<String> headings = new LinkedHashSet<>();
        rows.forEach(row -> headings.addAll(row.values().keySet()));
        return List.copyOf(headings);
    }

    @Override
    public Optional<String> crs() {
        return Optional.empty();
    }

    @Override
    public boolean invented() {
        return invented;
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public List<Row> sample() {
        return rows.subList(0, Math.min(SAMPLE, rows.size()));
    }

    @Override
    public void rows(Consumer<Row> each) {
        rows.forEach(each);
    }
}
