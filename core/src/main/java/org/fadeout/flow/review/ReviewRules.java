package org.fadeout.flow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;
import org.fadeout.flow.review.StrategyState.StrategyStanding;

/** The rules on recommendations through their editions, and on strategies. */
public final class ReviewRules {
    public static final Rule<ReviewRecords> K01 = Rule.of(
            "K01",
            Severity.WARNING,
            "A recommendation stands in several editions and no answer is recorded",
            "Whoever it is addressed to may have answered, or may never have been asked",
            "Ask the addressee and record the answer with its date, or record why there is none",
            ReviewRules::unanswered);

    public static final Rule<ReviewRecords> K02 = Rule.of(
            "K02",
            Severity.WARNING,
            "A recommendation may go on from one of an earlier edition, and no link says so",
            "Reworded and unlinked it counts as new, and what was asked for before seems dropped",
            "Link it to the one that it goes on from, or give it a theme of its own",
            ReviewRules::unlinked);

    public static final Rule<ReviewRecords> K03 = Rule.of(
            "K03",
            Severity.WARNING,
            "A strategy has expired and none of the same owner is in force",
            "Targets of an expired strategy bind nobody, and there is nothing to hold progress against",
            "Record the strategy that follows it; a draft is in force from no date",
            ReviewRules::expired);

    public static final List<Rule<ReviewRecords>> ALL = List.of(K01, K02, K03);

    private ReviewRules() {}

    private static void unanswered(Rule<ReviewRecords> rule, ReviewRecords records, Consumer<Issue> found) {
        for (List<Recommendation> chain : RecommendationsOf.chains(records.recommendations())) {
            Recommendation latest = chain.get(chain.size() - 1);
            Set<String> editions = chain.stream()
                    .filter(one -> one.text() != null)
                    .map(Recommendation::edition)
                    .collect(Collectors.toSet());
            boolean stands = latest.status() == null || latest.status().stands();
            boolean answered = chain.stream()
                    .anyMatch(one -> one.answer() != null && !one.answer().isBlank());
            if (stands && !answered && editions.size() > 1) {
                found.accept(Issue.of(rule, "It is made again and no answer is on record", where(chain))
                        .seen(latest.number() + " to " + latest.addressee() + ", " + editions.size() + " editions"));
            }
        }
    }

    /** Of one author, addressee and theme, in two editions, and not joined by links; and links that lead nowhere. */
    private static void unlinked(Rule<ReviewRecords> rule, ReviewRecords records, Consumer<Issue> found) {
        Set<String> numbers =
                records.recommendations().stream().map(Recommendation::number).collect(Collectors.toSet());
        for (Recommendation one : records.recommendations()) {
            if (one.continues() != null && !numbers.contains(one.continues())) {
                found.accept(Issue.of(rule, "It goes on from one that is not on record", where(List.of(one)))
                        .seen(one.number() + " goes on from " + one.continues()));
            }
        }
        Map<String, List<List<Recommendation>>> matters = new TreeMap<>();
        for (List<Recommendation> chain : RecommendationsOf.chains(records.recommendations())) {
            Recommendation one = chain.get(0);
            String matter = String.join("|", one.who(), one.addressee(), RecommendationsOf.plain(one.theme()));
            matters.computeIfAbsent(matter, key -> new ArrayList<>()).add(chain);
        }
        for (List<List<Recommendation>> chains : matters.values()) {
            List<Recommendation> all =
                    chains.stream().flatMap(Collection::stream).toList();
            if (chains.size() > 1 && apart(chains)) {
                found.accept(
                        Issue.of(rule, "Recommendations of one theme in several editions are not linked", where(all))
                                .seen(all.stream()
                                        .sorted(RecommendationsOf.BY_EDITION)
                                        .map(one -> one.number() + " (" + one.edition() + ")")
                                        .collect(Collectors.joining("; "))));
            }
        }
    }

    /** True where two of the chains share no edition: one may be the other, worded anew. */
    private static boolean apart(List<List<Recommendation>> chains) {
        List<Set<String>> editions = chains.stream()
                .map(chain -> chain.stream().map(Recommendation::edition).collect(Collectors.toSet()))
                .toList();
        return editions.stream().anyMatch(one -> editions.stream().anyMatch(other -> Collections.disjoint(one, other)));
    }

    private static void expired(Rule<ReviewRecords> rule, ReviewRecords records, Consumer<Issue> found) {
        LocalDate day = records.day();
        if (day == null) {
            return;
        }
        Map<String, List<Strategy>> byOwner = records.strategies().stream()
                .collect(Collectors.groupingBy(Strategy::owner, TreeMap::new, Collectors.toList()));
        byOwner.forEach((owner, own) -> own.stream()
                .filter(one -> StrategiesOf.state(one, own, day) == StrategyStanding.EXPIRED_WITHOUT_SUCCESSOR)
                .max(Comparator.comparing(Strategy::validUntil, Comparator.nullsLast(Comparator.naturalOrder())))
                .ifPresent(last -> {
                    long drafts = own.stream().filter(Strategy::draft).count();
                    found.accept(Issue.of(
                                    rule,
                                    "No strategy is in force",
                                    Where.records(last.id().text()))
                            .seen(owner + ": the last ended " + last.validUntil()
                                    + (drafts == 0 ? "" : ", drafts on record: " + drafts)));
                }));
    }

    private static Where where(List<Recommendation> some) {
        return Where.records(some.stream().map(one -> one.id().text()).sorted().toArray(String[]::new));
    }
}
