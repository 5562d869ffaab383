package org.fadeout.base.record;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which versions of one record are its latest, out of those that count. */
public final class Lineage {
    private final Map<VersionId, Node> nodes = new HashMap<>();

    /** A version, what it builds on, and how it stands. */
    public record Node(VersionId id, List<VersionId> buildsOn, Standing standing) {
        public Node {
            buildsOn = List.copyOf(buildsOn);
        }
    }

    public Lineage(Collection<Node> versions) {
        versions.forEach(version -> nodes.put(version.id(), version));
    }

    /**
     * The versions that count and on which no other that counts builds, directly or through others, by their ids. A version that does not
     * count hides nothing; what builds on it still builds on what lies before it.
     *
     * @param least the least standing that counts
     */
    public List<VersionId> latest(Standing least) {
        Set<VersionId> before = new HashSet<>();
        nodes.values().stream()
                .filter(node -> node.standing().countsFrom(least))
                .forEach(node -> before.addAll(before(node.id())));
        return nodes.values().stream()
                .filter(node -> node.standing().countsFrom(least))
                .map(Node::id)
                .filter(id -> !before.contains(id))
                .sorted()
                .toList();
    }

    /** The one of them that is shown: where several do not know each other, the one with the largest id. */
    public Optional<VersionId> shown(Standing least) {
        List<VersionId> latest = latest(least);
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1));
    }

    /** All versions on which one builds, directly or through others. */
    public Set<VersionId> before(VersionId version) {
        Set<VersionId> before = new HashSet<>();
        Deque<VersionId> open = new ArrayDeque<>(List.of(version));
        for (VersionId next = open.poll(); next != null; next = open.poll()) {
            Node node = nodes.get(next);
            if (node != null) {
                node.buildsOn().stream().filter(before::add).forEach(open::add);
            }
        }
        return before;
    }
}
