package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fadeout.base.issues.FileProblem;
import org.fadeout.base.issues.ProblemException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file whose every value knows its line. What does not fit becomes {@link FileProblem.BadFile} with line and what is allowed. */
final class YamlFile {
    /** In characters: records of a whole register fit, a file without end does not fill the memory. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final String name;
    private final Node root;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    static YamlFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (Reader in = Files.newBufferedReader(path)) {
            return read(name, in);
        } catch (IOException e) {
            throw new ProblemException(
                    new FileProblem.BadFile(name, "line 1", "it could not be read", "a YAML file in UTF-8"), e);
        }
    }

    static YamlFile read(String name, Reader in) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setCodePointLimit(LARGEST)
                    .build();
            Node root = new Compose(settings)
                    .composeReader(in)
                    .orElseThrow(() -> new ProblemException(
                            new FileProblem.BadFile(name, "line 1", "it is empty", "a mapping of keys to values")));
            return new YamlFile(name, root);
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark().map(YamlFile::line).orElse("line 1");
            throw new ProblemException(
                    new FileProblem.BadFile(name, line, "not YAML: " + e.getProblem(), "YAML 1.2"), e);
        } catch (YamlEngineException e) {
            throw new ProblemException(new FileProblem.BadFile(name, "line 1", "not YAML", "YAML 1.2"), e);
        }
    }

    private static String line(Mark mark) {
        return "line " + (mark.getLine() + 1);
    }

    /** The top-level keys; others than the allowed ones are refused. */
    Map<String, Node> keys(Set<String> allowed) {
        Map<String, Node> members = members(root);
        for (NodeTuple tuple : ((MappingNode) root).getValue()) {
            String key = text(tuple.getKeyNode());
            if (!allowed.contains(key)) {
                throw bad(tuple.getKeyNode(), "there is no key \"" + key + "\"", String.join(", ", sorted(allowed)));
            }
        }
        return members;
    }

    Map<String, Node> members(Node node) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Member member : each(node)) {
            if (members.put(member.name(), member.value()) != null) {
                throw twice(member);
            }
        }
        return members;
    }

    /** A key with its value, both with their lines. */
    record Member(String name, Node key, Node value) {}

    /** The keys and values of a node in their order, also where a key stands twice. */
    List<Member> each(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(node, "a single value where keys and values are needed", "key: value, one a line");
        }
        List<Member> each = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            each.add(new Member(text(tuple.getKeyNode()), tuple.getKeyNode(), tuple.getValueNode()));
        }
        return each;
    }

    ProblemException twice(Member member) {
        return bad(member.key(), "\"" + member.name() + "\" stands twice", "each key once");
    }

    String name() {
        return name;
    }

    /** Keys to single values. */
    Map<String, String> texts(@Nullable Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node != null) {
            members(node).forEach((key, value) -> texts.put(key, text(value)));
        }
        return texts;
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw bad(node, "keys or a list where a single value is needed", "one value");
    }

    List<String> list(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad(node, "a single value where a list is needed", "a list, one value a line behind a hyphen");
        }
        List<String> texts = new ArrayList<>();
        sequence.getValue().forEach(one -> texts.add(text(one)));
        return texts;
    }

    /** The nodes of a list, each with its own line. */
    List<Node> items(Node node) {
        list(node);
        return ((SequenceNode) node).getValue();
    }

    boolean yes(Node node) {
        String word = text(node);
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        throw bad(node, "\"" + word + "\" is neither true nor false", "true, false");
    }

    Node root() {
        return root;
    }

    ProblemException bad(Node node, String why, String allowed) {
        String line = node.getStartMark().map(YamlFile::line).orElse("line 1");
        return new ProblemException(new FileProblem.BadFile(name, line, why, allowed));
    }

    static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
