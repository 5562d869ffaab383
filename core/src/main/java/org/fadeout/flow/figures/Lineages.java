package org.fadeout.flow.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.contamination.Decision;

/**
 * Which hazardous areas took each other's place: what was released from one stays released in those that follow. Each group is named by its
 * first id. Cost: almost linear in the decisions.
 */
final class Lineages {
    private final Map<RecordId, RecordId> parents = new HashMap<>();

    Lineages(List<Decision> decisions) {
        for (Decision decision : decisions) {
            List<String> others = new ArrayList<>(decision.predecessors().texts());
            others.addAll(decision.successors().texts());
            others.stream().flatMap(Lineages::id).forEach(other -> join(decision.hazard(), other));
        }
    }

    private static Stream<RecordId> id(String text) {
        try {
            return Stream.of(RecordId.of(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private void join(RecordId one, RecordId other) {
        RecordId first = of(one);
        RecordId second = of(other);
        if (first.compareTo(second) < 0) {
            parents.put(second, first);
        } else if (first.compareTo(second) > 0) {
            parents.put(first, second);
        }
    }

    RecordId of(RecordId hazard) {
        RecordId top = hazard;
        while (true) {
            RecordId next = parents.getOrDefault(top, top);
            if (next.equals(top)) {
                break;
            }
            // Halves the way for whoever asks next.
            parents.put(top, parents.getOrDefault(next, next));
            top = next;
        }
        return top;
    }
}
