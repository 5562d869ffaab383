package org.fadeout.flow.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.Quantity;
import org.jspecify.annotations.Nullable;

/** Rules on numbers that claims give: of one event, of one period, of two editions. Numbers are never added or averaged here. */
final class CountRules {

    static final Rule<ClaimBook> W01 = Rule.of(
            "W01",
            Severity.WARNING,
            "Different counts that may be of one event",
            "Whoever adds or averages them prints a number that nobody stated",
            "Keep all with their qualifiers; say in a resolution whether they are of one event",
            (rule, book, found) -> groups(book)
                    .forEach(group -> different(
                            rule,
                            group,
                            claim -> String.valueOf(claim.quantity()),
                            "Claims that may be of one event count differently",
                            found)));

    static final Rule<ClaimBook> W02 = Rule.of(
            "W02",
            Severity.WARNING,
            "Counts that may be of one event name different actors",
            "A count of two operators is not the count of one of them",
            "Read which actors each count covers before one is set beside the other",
            (rule, book, found) -> groups(book)
                    .forEach(group -> different(
                            rule,
                            group,
                            claim -> "by " + String.join(", ", actors(claim)),
                            "Counts that may be of one event are of different actors",
                            found)));

    static final Rule<ClaimBook> W03 = Rule.of(
            "W03",
            Severity.WARNING,
            "Counts that may be of one event at places whose relation is not recorded",
            "Where one place may hold the other, the counts may overlap in part; nobody can tell how much",
            "Record which place is part of which, or resolve as relation unknown",
            CountRules::unrelated);

    static final Rule<ClaimBook> W04 = Rule.of(
            "W04",
            Severity.WARNING,
            "A reported figure and an estimate rest on different bases",
            "Their ratio is of two different things and must name both",
            "Print both with their bases; never print one as a correction of the other",
            CountRules::otherBasis);

    static final Rule<ClaimBook> W05 = Rule.of(
            "W05",
            Severity.WARNING,
            "A figure changed between editions",
            "Readers of the earlier edition cannot know why it changed",
            "Ask for the reason and record it, or mark which claim supersedes the other",
            CountRules::changed);

    static final Rule<ClaimBook> W06 = Rule.of(
            "W06",
            Severity.WARNING,
            "An estimate without a method",
            "Nobody can repeat or judge it",
            "Ask the author for the method, and print until then that it is not published",
            (rule, book, found) -> book.claims().stream()
                    .filter(claim -> claim.type() == ClaimType.ESTIMATE && claim.method() == null)
                    .forEach(claim -> found.accept(Issue.of(
                                    rule, "It is not said how the estimate was made", ClaimBook.where(List.of(claim)))
                            .seen(ClaimBook.told(List.of(claim), one -> one.quantity() + ", basis: " + one.basis())))));

    private CountRules() {}

    /** Who acted: the subject, else the one who speaks. */
    private static List<String> actors(Claim claim) {
        List<String> subject = Claim.texts(claim.subject());
        return subject.isEmpty()
                ? List.of(claim.who())
                : subject.stream().sorted().toList();
    }

    /** Claims of one figure that may be of one event. Figures of a reporting period are of that period and not of an event. */
    private static List<List<Claim>> groups(ClaimBook book) {
        Map<String, List<Claim>> byFigure = new TreeMap<>();
        for (Claim claim : book.claims()) {
            Quantity quantity = claim.quantity();
            if (quantity != null && claim.figure() != null && claim.period() == null) {
                byFigure.computeIfAbsent(claim.figure() + "|" + quantity.unit(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<List<Claim>> groups = new ArrayList<>();
        byFigure.values().forEach(claims -> groups.addAll(SameEvents.of(claims, book)));
        return groups;
    }

    private static void different(
            Rule<ClaimBook> rule,
            List<Claim> group,
            Function<Claim, String> value,
            String what,
            Consumer<Issue> found) {
        if (group.stream().map(value).distinct().count() > 1) {
            found.accept(Issue.of(rule, what, ClaimBook.where(group)).seen(ClaimBook.told(group, value)));
        }
    }

    /** A claim at a place that holds those of the others is no question; those that are left must be at the same places. */
    private static void unrelated(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        for (List<Claim> group : groups(book)) {
            Set<String> around = new HashSet<>();
            group.forEach(claim -> Claim.texts(claim.places()).forEach(place -> {
                List<String> path = book.places().upwards(place);
                around.addAll(path.subList(1, path.size()));
            }));
            List<Claim> apart = group.stream()
                    .filter(claim -> Claim.texts(claim.places()).stream().anyMatch(place -> !around.contains(place)))
                    .toList();
            long sets = apart.stream()
                    .map(claim -> Set.copyOf(Claim.texts(claim.places())))
                    .distinct()
                    .count();
            if (sets > 1) {
                found.accept(Issue.of(
                                rule,
                                "Counts that may be of one event are of places whose relation is not recorded",
                                ClaimBook.where(apart))
                        .seen(ClaimBook.told(apart, claim -> "at " + claim.place())));
            }
        }
    }

    private static void otherBasis(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        by(
                        book,
                        claim -> claim.quantity() == null || claim.period() == null
                                ? null
                                : claim.quantity().unit() + "|" + claim.period() + "|" + roots(book, claim))
                .values()
                .forEach(group -> {
                    List<Claim> estimates = group.stream()
                            .filter(claim -> claim.type() == ClaimType.ESTIMATE)
                            .toList();
                    boolean bases = group.stream().map(Claim::basis).distinct().count() > 1;
                    if (!estimates.isEmpty() && estimates.size() < group.size() && bases) {
                        String ratios = ratios(group, estimates.get(0));
                        found.accept(Issue.of(
                                        rule,
                                        "A reported figure and an estimate of one period have different bases",
                                        ClaimBook.where(group))
                                .seen(ClaimBook.told(group, claim -> claim.quantity() + " (" + basis(claim) + ")")
                                        + ratios));
                    }
                });
    }

    private static String basis(Claim claim) {
        return claim.basis() == null ? "basis not stated" : claim.basis();
    }

    /** The ratio of each reported figure to the estimate, with both bases named by the claims before it. */
    private static String ratios(List<Claim> group, Claim estimate) {
        StringBuilder ratios = new StringBuilder();
        for (Claim claim : group) {
            String ratio = claim.type() == ClaimType.ESTIMATE ? "" : ratio(claim.quantity(), estimate.quantity());
            if (!ratio.isEmpty()) {
                ratios.append("; ratio ")
                        .append(claim.number())
                        .append(" to ")
                        .append(estimate.number())
                        .append(": ")
                        .append(ratio)
                        .append(", bases differ");
            }
        }
        return ratios.toString();
    }

    /** To one decimal with the qualifier of the figure above; empty where a number is unknown or the one below is zero. */
    private static String ratio(@Nullable Quantity over, @Nullable Quantity under) {
        if (over == null
                || under == null
                || over.number().isEmpty()
                || under.number().isEmpty()) {
            return "";
        }
        BigDecimal below = under.number().orElseThrow();
        return below.signum() == 0
                ? ""
                : over.qualifier().before() + over.number().orElseThrow().divide(below, 1, RoundingMode.HALF_UP);
    }

    private static void changed(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        by(
                        book,
                        claim -> claim.quantity() == null || claim.period() == null || claim.figure() == null
                                ? null
                                : claim.who() + "|" + claim.figure() + "|"
                                        + claim.quantity().unit() + "|" + claim.period() + "|" + roots(book, claim))
                .values()
                .forEach(all -> {
                    // What a person marked as superseded is explained.
                    Set<Claim> explained = Collections.newSetFromMap(new IdentityHashMap<>());
                    all.forEach(claim -> explained.addAll(book.superseded(claim)));
                    List<Claim> group = all.stream()
                            .filter(claim -> !explained.contains(claim))
                            .toList();
                    long sources = group.stream().map(Claim::source).distinct().count();
                    if (sources > 1) {
                        different(
                                rule,
                                group,
                                claim -> String.valueOf(claim.quantity()),
                                "One figure of one period differs between documents",
                                found);
                    }
                });
    }

    private static String roots(ClaimBook book, Claim claim) {
        return String.join(",", book.places().roots(claim));
    }

    /** Claims by a key, in the order of the keys; those without one are left out. */
    static Map<String, List<Claim>> by(ClaimBook book, Function<Claim, @Nullable String> key) {
        Map<String, List<Claim>> groups = new TreeMap<>();
        for (Claim claim : book.claims()) {
            String of = key.apply(claim);
            if (of != null) {
                groups.computeIfAbsent(of, name -> new ArrayList<>()).add(claim);
            }
        }
        return groups;
    }
}
