package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;

/** What another site holds already, so that a file of changes holds the rest. */
public sealed interface Since {

    /** Nothing: the file holds all batches. */
    Since NOTHING = new Number(0);

    /**
     * The batches that it lacks, in the order in which they arrived here, in which each follows on those that it builds on.
     *
     * @param arrived all batches in the order of their arrival
     * @param site the site that writes the file
     */
    List<BatchEntry> lacking(List<BatchEntry> arrived, String site);

    /** What was known here when this site wrote the batch with a number; 0 is nothing. */
    record Number(long batch) implements Since {
        @Override
        public List<BatchEntry> lacking(List<BatchEntry> arrived, String site) {
            if (batch == 0) {
                return arrived;
            }
            for (int i = 0; i < arrived.size(); i++) {
                if (arrived.get(i).site().equals(site) && arrived.get(i).number() == batch) {
                    return arrived.subList(i + 1, arrived.size());
                }
            }
            long last = arrived.stream().filter(one -> one.site().equals(site)).count();
            throw bad("--since", Long.toString(batch), "0 to " + last + ", the batches of this site");
        }
    }

    /** What the head of the other register names, chain by chain. */
    record Heads(KeptHead head) implements Since {
        @Override
        public List<BatchEntry> lacking(List<BatchEntry> arrived, String site) {
            if (head.chains().isEmpty()) {
                throw bad("--since-heads", head.hash(), "a file of verify --print-head, which names every chain");
            }
            Map<String, Long> known = new HashMap<>();
            head.chains().forEach(chain -> known.put(chain.site(), chain.number()));
            return after(arrived, known);
        }
    }

    /** What another site knew when it wrote the last of its batches that are here. */
    record Site(String other) implements Since {
        @Override
        public List<BatchEntry> lacking(List<BatchEntry> arrived, String site) {
            Optional<BatchEntry> last =
                    arrived.stream().filter(one -> one.site().equals(other)).reduce((one, later) -> later);
            Map<String, Long> known = new HashMap<>();
            BatchEntry entry = last.orElseThrow(() -> bad(
                    "--since-site",
                    other,
                    String.join(
                            ", ",
                            arrived.stream()
                                    .map(BatchEntry::site)
                                    .distinct()
                                    .sorted()
                                    .toList())));
            known.put(other, entry.number());
            entry.heads().forEach(text -> Head.read(text).ifPresent(one -> known.put(one.site(), one.number())));
            return after(arrived, known);
        }
    }

    private static List<BatchEntry> after(List<BatchEntry> arrived, Map<String, Long> known) {
        List<BatchEntry> lacking = new ArrayList<>(arrived);
        lacking.removeIf(one -> one.number() <= known.getOrDefault(one.site(), 0L));
        return lacking;
    }

    private static ProblemException bad(String option, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(option, seen, allowed));
    }
}
