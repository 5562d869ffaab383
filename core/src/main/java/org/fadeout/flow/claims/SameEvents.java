package org.fadeout.flow.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Puts claims together that may be of one event: a person said so, they name the same event, or their days overlap at places of which one
 * is, or is part of, the other. What it puts together is a question, never a sum.
 *
 * <p>No claim is compared with every other: a sweep over the days of each place costs n log n, times the depth of places.
 */
final class SameEvents {
    private final PlaceTree places;
    private final Map<Claim, Claim> above = new java.util.IdentityHashMap<>();

    private SameEvents(PlaceTree places) {
        this.places = places;
    }

    /** The groups of two or more, in the order of the ids of their first claims. */
    static List<List<Claim>> of(Collection<Claim> claims, ClaimBook book) {
        SameEvents same = new SameEvents(book.places());
        claims.forEach(claim -> same.above.put(claim, claim));
        same.byWord(claims, book);
        same.byPlace(claims);
        Map<RecordId, List<Claim>> groups = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(Claim::id))
                .forEach(claim -> groups.computeIfAbsent(same.top(claim).id(), top -> new ArrayList<>())
                        .add(claim));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void byWord(Collection<Claim> claims, ClaimBook book) {
        Map<String, Claim> events = new HashMap<>();
        for (Claim claim : claims) {
            book.numbered(claim.sameEventAs().texts()).forEach(other -> join(claim, other));
            if (claim.event() != null) {
                join(claim, Objects.requireNonNullElse(events.putIfAbsent(claim.event(), claim), claim));
            }
        }
        for (ClaimRelation relation : book.relations()) {
            if (relation.type() == RelationType.POSSIBLY_SAME_EVENT_AS) {
                List<Claim> said = book.numbered(relation.claims().texts());
                said.forEach(claim -> join(said.get(0), claim));
            }
        }
    }

    private void byPlace(Collection<Claim> claims) {
        Map<String, List<Claim>> at = new TreeMap<>();
        Map<String, List<Claim>> within = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.days() != null) {
                for (String place : Claim.texts(claim.places())) {
                    at.computeIfAbsent(place, name -> new ArrayList<>()).add(claim);
                    List<String> around = places.upwards(place);
                    around.subList(1, around.size())
                            .forEach(larger -> within.computeIfAbsent(larger, name -> new ArrayList<>())
                                    .add(claim));
                }
            }
        }
        at.forEach((place, here) -> new Sweep().over(here, within.getOrDefault(place, List.of())));
    }

    /** Goes through the claims of one place and of what is part of it by their first days. Two that lie within it need not meet. */
    private final class Sweep {
        private @Nullable Claim furthest;
        private List<Claim> waiting = new ArrayList<>();

        void over(List<Claim> here, List<Claim> within) {
            List<Claim> all = new ArrayList<>(here);
            all.addAll(within);
            java.util.Set<Claim> own = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            own.addAll(here);
            all.sort(Comparator.comparing((Claim claim) -> DaySet.start(days(claim)))
                    .thenComparing(Claim::id));
            for (Claim claim : all) {
                meet(claim, own.contains(claim));
            }
        }

        private void meet(Claim claim, boolean own) {
            LocalDate start = DaySet.start(days(claim));
            if (furthest != null && !end(furthest).isBefore(start)) {
                join(claim, furthest);
            }
            if (!own) {
                waiting.add(claim);
                return;
            }
            // All that wait and still last belong together from here on, so one of them stands for all.
            Claim longest = null;
            for (Claim one : waiting) {
                if (!end(one).isBefore(start)) {
                    join(claim, one);
                    longest = longest == null || end(one).isAfter(end(longest)) ? one : longest;
                }
            }
            waiting = new ArrayList<>(longest == null ? List.of() : List.of(longest));
            furthest = furthest == null || end(claim).isAfter(end(furthest)) ? claim : furthest;
        }
    }

    private static PartialDate days(Claim claim) {
        return Objects.requireNonNull(claim.days());
    }

    private static LocalDate end(Claim claim) {
        return DaySet.end(days(claim));
    }

    private void join(Claim one, Claim other) {
        if (above.containsKey(one) && above.containsKey(other)) {
            above.put(top(one), top(other));
        }
    }

    private Claim top(Claim claim) {
        Claim at = claim;
        Claim next = Objects.requireNonNull(above.get(at));
        while (next != at) {
            Claim further = Objects.requireNonNull(above.get(next));
            above.put(at, further);
            at = next;
            next = further;
        }
        return at;
    }
}
