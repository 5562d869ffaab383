package org.fadeout.flow.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Decision;

/** Which hazardous areas took the place of which: what was released from an area stays released in those that follow it. */
final class Lineages {
    private final Map<RecordId, Set<RecordId>> predecessors = new HashMap<>();

    Lineages(List<Decision> decisions) {
        for (Decision decision : decisions) {
            decision.predecessors().texts().stream()
                    .flatMap(Lineages::id)
                    .forEach(earlier -> follows(decision.hazard(), earlier));
            decision.successors().texts().stream()
                    .flatMap(Lineages::id)
                    .forEach(later -> follows(later, decision.hazard()));
        }
    }

    private static Stream<RecordId> id(String text) {
        try {
            return Stream.of(RecordId.of(text));
        } catch (IllegalArgumentException e) {
            // A list of texts may hold anything; what is no id names no area.
            return Stream.empty();
        }
    }

    private void follows(RecordId later, RecordId earlier) {
        if (!later.equals(earlier)) {
            predecessors.computeIfAbsent(later, id -> new TreeSet<>()).add(earlier);
        }
    }

    /** The areas whose place it takes, and those whose place they took; never itself, even where decisions go round. */
    Set<RecordId> ancestors(RecordId hazard) {
        Set<RecordId> found = new TreeSet<>();
        collect(hazard, found);
        found.remove(hazard);
        return found;
    }

    private void collect(RecordId hazard, Set<RecordId> found) {
        for (RecordId earlier : predecessors.getOrDefault(hazard, Set.of())) {
            if (found.add(earlier)) {
                collect(earlier, found);
            }
        }
    }
}
