package org.fadeout.edge.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Where;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.KeptHead;

/**
 * Holds the chains of today against a head that was kept. Batches are only ever added, so a head that was kept is one that the chains once
 * had, and every batch of then still stands in its place.
 */
final class HeadCheck {
    private final Map<String, List<BatchEntry>> chains = new HashMap<>();
    private final List<BatchEntry> arrived;
    private final List<Issue> found = new ArrayList<>();

    /** The batches in the order in which they arrived here. */
    HeadCheck(List<BatchEntry> arrived) {
        this.arrived = arrived;
        arrived.forEach(batch ->
                chains.computeIfAbsent(batch.site(), site -> new ArrayList<>()).add(batch));
    }

    List<Issue> against(KeptHead head) {
        Map<String, List<KeptHead.Chain>> kept = new TreeMap<>();
        head.chains()
                .forEach(chain -> kept.computeIfAbsent(chain.site(), site -> new ArrayList<>())
                        .add(chain));
        kept.values().forEach(this::chain);
        if (found.isEmpty() && !head.hash().isEmpty() && !stood(head.hash())) {
            found.add(VerifyRule.NEVER_STOOD.issue(
                    "The chains never had the head " + head.hash(), Where.records(head.hash())));
        }
        return List.copyOf(found);
    }

    /** A head may have kept several batches of one chain: the first that is another tells from where on, as closely as they lie. */
    private void chain(List<KeptHead.Chain> marks) {
        long stands = 0;
        long first = found.size();
        for (KeptHead.Chain kept : marks.stream()
                .sorted(Comparator.comparingLong(KeptHead.Chain::number))
                .toList()) {
            chain(kept, stands);
            if (found.size() > first) {
                return;
            }
            stands = kept.number();
        }
    }

    private void chain(KeptHead.Chain kept, long stands) {
        Map<Long, String> here = new HashMap<>();
        chains.getOrDefault(kept.site(), List.of()).forEach(batch -> here.put(batch.number(), batch.hash()));
        for (int i = 0; i < kept.hashes().size(); i++) {
            long number = i + 1L;
            if (here.containsKey(number) && !kept.hashes().get(i).equals(here.get(number))) {
                rewritten(kept, "from batch " + number + " on", number);
                return;
            }
        }
        long last = here.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (last < kept.number()) {
            found.add(VerifyRule.CUT_OFF.issue(
                    "The chain of site " + kept.site() + " ends with batch " + last + "; batch " + (last + 1) + " to "
                            + kept.number() + " stood when the head was kept",
                    Where.records(kept.site() + "/" + (last + 1))));
        } else if (!kept.hash().equals(here.get(kept.number()))) {
            rewritten(kept, between(stands, kept.number()), kept.number());
        }
    }

    private static String between(long stands, long number) {
        if (stands == 0) {
            return "at batch " + number + " or before it";
        }
        return stands + 1 == number
                ? "from batch " + number + " on"
                : "from a batch on that lies between " + (stands + 1) + " and " + number;
    }

    private void rewritten(KeptHead.Chain kept, String where, long number) {
        found.add(VerifyRule.REWRITTEN.issue(
                "The chain of site " + kept.site() + " was written anew " + where,
                Where.records(kept.site() + "/" + number)));
    }

    /** True where the chains had this head after some batch arrived, or before the first. */
    private boolean stood(String hash) {
        Map<String, String> heads = new TreeMap<>();
        if (Seal.ofHeads(List.of()).equals(hash)) {
            return true;
        }
        for (BatchEntry batch : arrived) {
            heads.put(batch.site(), batch.site() + "/" + batch.number() + "/" + batch.hash());
            if (Seal.ofHeads(List.copyOf(heads.values())).equals(hash)) {
                return true;
            }
        }
        return false;
    }
}
