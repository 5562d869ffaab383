package org.fadeout.flow.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the rules find among the claims, what people resolved of it, what people recorded that no rule finds, and what the rules could not
 * compare and why.
 *
 * @param findings each finding with its resolution, in the order of rules and ids
 * @param recorded relations that a person recorded and no rule found
 * @param notCompared by reason, the claims that no rule could compare
 */
public record Conflicts(List<Finding> findings, List<Recorded> recorded, Map<String, List<Claim>> notCompared) {

    public Conflicts {
        findings = List.copyOf(findings);
        recorded = List.copyOf(recorded);
    }

    /** What a rule found, and what a person decided of it, or null while it is open. */
    public record Finding(Issue issue, @Nullable ConflictResolution resolution) {}

    /** A relation that a person recorded, with the numbers of its claims. */
    public record Recorded(String relation, List<String> claims, String text) {
        public Recorded {
            claims = List.copyOf(claims);
        }
    }

    public static Conflicts of(ClaimBook book) {
        List<Issue> issues = new ArrayList<>();
        for (Rule<ClaimBook> rule : ClaimRules.ALL) {
            rule.judge(book, issues::add);
        }
        Map<String, List<ConflictResolution>> byClaim = new HashMap<>();
        for (ConflictResolution one : book.resolutions()) {
            one.claims()
                    .texts()
                    .forEach(number -> byClaim.computeIfAbsent(one.rule() + " " + number, key -> new ArrayList<>())
                            .add(one));
        }
        Map<String, String> numbers = new HashMap<>();
        book.claims().forEach(claim -> numbers.put(claim.id().text(), claim.number()));
        List<Finding> findings = issues.stream()
                .map(issue -> new Finding(issue, resolution(issue, byClaim, numbers)))
                .toList();
        return new Conflicts(findings, recorded(book, issues), notCompared(book));
    }

    /** The findings that nobody has resolved. */
    public List<Finding> open() {
        return findings.stream().filter(one -> one.resolution() == null).toList();
    }

    private static @Nullable ConflictResolution resolution(
            Issue issue, Map<String, List<ConflictResolution>> byClaim, Map<String, String> numbers) {
        List<String> named = issue.where().records().stream()
                .map(id -> numbers.getOrDefault(id, id))
                .toList();
        if (named.isEmpty()) {
            return null;
        }
        return byClaim.getOrDefault(issue.code() + " " + named.get(0), List.of()).stream()
                .filter(one -> one.isSigned() && new HashSet<>(one.claims().texts()).containsAll(named))
                .findFirst()
                .orElse(null);
    }

    /** Relations whose claims stand together in no finding. */
    private static List<Recorded> recorded(ClaimBook book, List<Issue> issues) {
        Map<String, Set<Integer>> within = new HashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            int place = i;
            issues.get(i)
                    .where()
                    .records()
                    .forEach(id ->
                            within.computeIfAbsent(id, key -> new HashSet<>()).add(place));
        }
        return relations(book)
                .filter(one -> {
                    Set<Integer> common = null;
                    for (Claim claim : book.numbered(one.claims())) {
                        Set<Integer> here = within.getOrDefault(claim.id().text(), Set.of());
                        if (common == null) {
                            common = new HashSet<>(here);
                        } else {
                            common.retainAll(here);
                        }
                    }
                    return one.relation().equals(RelationType.QUESTION.text()) || common == null || common.isEmpty();
                })
                .toList();
    }

    private static Stream<Recorded> relations(ClaimBook book) {
        Stream<Recorded> records = book.relations().stream()
                .map(one -> new Recorded(one.type().text(), one.claims().texts(), one.text()));
        Stream<Recorded> fields = book.claims().stream()
                .flatMap(claim -> claim.conflictsWith().texts().stream()
                        .map(other ->
                                new Recorded(RelationType.CONFLICTS_WITH.text(), List.of(claim.number(), other), "")));
        return Stream.concat(records, fields);
    }

    private static Map<String, List<Claim>> notCompared(ClaimBook book) {
        Map<String, List<Claim>> reasons = new LinkedHashMap<>();
        for (Claim claim : book.claims()) {
            boolean event = claim.quantity() != null && claim.period() == null;
            boolean compared = event || claim.speaksOf(ClaimType.USE) || claim.type() == ClaimType.ACCUSATION;
            if (compared && Claim.texts(claim.places()).isEmpty()) {
                note(reasons, "no recorded place: compared only where a person linked it or it names a subject", claim);
            }
            if (compared && claim.days() == null && claim.affirms()) {
                note(reasons, "no date of what it is about: not compared by time", claim);
            }
            if (event && claim.figure() == null) {
                note(reasons, "a quantity that does not say what it counts: not compared", claim);
            }
        }
        return reasons;
    }

    private static void note(Map<String, List<Claim>> reasons, String reason, Claim claim) {
        reasons.computeIfAbsent(reason, key -> new ArrayList<>()).add(claim);
    }
}
