package org.fadeout.flow.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.jspecify.annotations.Nullable;

/** The rule that holds a printed total against the sum of its terms, where a person recorded which claims are its terms. */
final class SumRules {
    static final Rule<ClaimBook> W28 = Rule.of(
            "W28",
            Severity.WARNING,
            "A printed total is not the sum of its terms",
            "One of the numbers is wrong or left out, and each will be quoted by somebody",
            "Print both with their difference; compare every term with its source, and record which is right",
            SumRules::totals);

    private SumRules() {}

    private static void totals(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        for (ClaimRelation relation : book.relations()) {
            List<Claim> claims = book.numbered(relation.claims().texts());
            boolean whole = claims.size() == relation.claims().texts().size() && claims.size() > 1;
            if (relation.type() == RelationType.IS_SUM_OF && whole) {
                String seen = differs(
                        claims.get(0).quantity(),
                        claims.subList(1, claims.size()).stream()
                                .map(Claim::quantity)
                                .toList());
                if (!seen.isEmpty()) {
                    found.accept(
                            Issue.of(rule, "The terms add to another number than is printed", ClaimBook.where(claims))
                                    .seen(claims.get(0).number() + " " + seen));
                }
            }
        }
    }

    /** How the total differs; empty where it may be right, because a number is not exact, or where it cannot be compared. */
    private static String differs(@Nullable Quantity total, List<@Nullable Quantity> terms) {
        if (total == null
                || terms.stream().anyMatch(term -> term == null || !term.unit().equals(total.unit()))) {
            return "";
        }
        List<Quantity> known = new ArrayList<>();
        terms.forEach(term -> known.add(Objects.requireNonNull(term)));
        Quantity.Sum sum = Quantity.sum(known, total.unit());
        boolean below = sum.known().low() != null
                && total.high() != null
                && total.high().compareTo(sum.known().low()) < 0;
        boolean above = sum.unknownTerms().isZero()
                && sum.known().high() != null
                && total.low() != null
                && total.low().compareTo(sum.known().high()) > 0;
        boolean about = total.qualifier() == Qualifier.ABOUT || sum.known().qualifier() == Qualifier.ABOUT;
        return about || !(below || above)
                ? ""
                : "printed " + total + ", the terms add to " + sum.known() + ", difference "
                        + total.number()
                                .orElseThrow()
                                .subtract(sum.known().number().orElseThrow())
                                .abs()
                                .toPlainString();
    }
}
