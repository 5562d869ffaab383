package org.fadeout.flow.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fadeout.base.record.Snapshot;
import org.fadeout.flow.source.Origin;
import org.fadeout.flow.source.Origins;
import org.jspecify.annotations.Nullable;

/** Follows recommendations through their editions: each goes on from the one that it names. */
public final class RecommendationsOf {
    static final Comparator<Recommendation> BY_EDITION = Comparator.comparing(
                    Recommendation::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Recommendation::edition)
            .thenComparing(Recommendation::id);

    private RecommendationsOf() {}

    /**
     * All recommendations of a snapshot, by the number of their latest wording.
     *
     * @param asked gives what the register shows, for a check and a state or area
     */
    public static List<TrackedRecommendation> of(Snapshot snapshot, Asked asked) {
        Origins origins = Origins.of(snapshot);
        return chains(snapshot.all(Recommendation.KIND)).stream()
                .map(chain -> tracked(chain, asked, origins))
                .sorted(Comparator.comparing(one -> one.latest().number()))
                .toList();
    }

    /** Gives the result of a check for a state or area. */
    @FunctionalInterface
    public interface Asked {
        ReviewCheck.Result of(ReviewCheck check, String participant);
    }

    /** The wordings that hang together by their links, each group by edition. A link that leads nowhere, or round, joins nothing more. */
    static Collection<List<Recommendation>> chains(List<Recommendation> all) {
        Map<String, String> above = new HashMap<>();
        all.forEach(one -> above.put(one.number(), one.number()));
        for (Recommendation one : all) {
            if (one.continues() != null && above.containsKey(one.continues())) {
                above.put(root(above, one.number()), root(above, one.continues()));
            }
        }
        Map<String, List<Recommendation>> groups = new TreeMap<>();
        all.forEach(one -> groups.computeIfAbsent(root(above, one.number()), root -> new ArrayList<>())
                .add(one));
        groups.values().forEach(group -> group.sort(BY_EDITION));
        return groups.values();
    }

    private static String root(Map<String, String> above, String number) {
        String here = number;
        for (String up = above.get(here); up != null && !up.equals(here); up = above.get(here)) {
            here = up;
        }
        return here;
    }

    private static TrackedRecommendation tracked(List<Recommendation> chain, Asked asked, Origins origins) {
        Recommendation latest = chain.get(chain.size() - 1);
        Set<ReviewCheck> checks = new TreeSet<>();
        chain.forEach(one -> checks.addAll(one.checked()));
        boolean judged = latest.status() != null;
        return new TrackedRecommendation(
                chain,
                judged ? latest.status() : derived(chain),
                !judged,
                checks.stream()
                        .map(check -> asked.of(check, latest.concerned()))
                        .toList(),
                origins.of(latest) == Origin.INVENTED);
    }

    /** Told by link and words alone; null for a single wording, because the edition before may not be on record. */
    private static @Nullable RecommendationStatus derived(List<Recommendation> chain) {
        if (chain.size() < 2) {
            return null;
        }
        String before = chain.get(chain.size() - 2).text();
        String now = chain.get(chain.size() - 1).text();
        if (before == null || now == null) {
            return null;
        }
        return plain(before).equals(plain(now)) ? RecommendationStatus.REPEATED : RecommendationStatus.REWORDED;
    }

    /** Words without what printing changes: case, blanks, marks. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
