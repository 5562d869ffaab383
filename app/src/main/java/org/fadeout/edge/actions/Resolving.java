package org.fadeout.edge.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fadeout.base.issues.ProblemException;
import org.fadeout.base.issues.RecordProblem;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.UsageProblem;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Batch;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Change;
import org.fadeout.base.record.FieldType;
import org.fadeout.base.record.Known;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.Register;
import org.fadeout.base.record.Snapshot;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Viewer;
import org.fadeout.edge.exchange.Ids;
import org.fadeout.flow.access.ApprovalRule;
import org.fadeout.flow.claims.ClaimBook;
import org.fadeout.flow.claims.ClaimRules;
import org.fadeout.flow.claims.ConflictDecision;
import org.fadeout.flow.claims.ConflictResolution;

/** Keeps what a person decided of claims that a rule put side by side. The same conflict decided again takes the place of the decision before. */
public final class Resolving {
    private Resolving() {}

    /**
     * What was decided.
     *
     * @param rule the rule that found the conflict
     * @param claims the numbers of all its claims; the id of what has none
     * @param decision a word of {@link ConflictDecision}
     */
    public record Wish(String rule, List<String> claims, String decision, String reason, String actor, LocalDate day) {
        public Wish {
            claims = List.copyOf(claims);
        }
    }

    /** Keeps the decision. Throws ProblemException where the rule, a claim or the decision is unknown, or no reason is given. */
    public static BatchEntry run(Register register, Wish wish) {
        List<String> rules = ClaimRules.ALL.stream().map(Rule::id).toList();
        if (!rules.contains(wish.rule())) {
            throw bad("rule", wish.rule(), String.join(", ", rules));
        }
        FieldType.OneOf<ConflictDecision> words = new FieldType.OneOf<>(ConflictDecision.class);
        ConflictDecision decision = words.read(wish.decision())
                .orElseThrow(() -> bad("decision", wish.decision(), String.join(", ", words.words())));
        if (wish.reason().isBlank()) {
            throw bad("reason", "", "a sentence that says why");
        }
        Snapshot snapshot = register.at(Known.NOW, Viewer.KEEPER);
        List<String> claims =
                new ArrayList<>(wish.claims().stream().distinct().sorted().toList());
        refuseUnknown(ClaimBook.of(snapshot), claims);
        RecordId id =
                Ids.of(ConflictResolution.KIND, wish.rule(), claims.stream().collect(Collectors.joining("\u0001")));
        ConflictResolution resolution = new ConflictResolution(
                id,
                null,
                null,
                wish.rule(),
                new TextList(claims),
                decision,
                wish.actor(),
                wish.reason().strip(),
                PartialDate.of(wish.day()),
                Attributes.NONE);
        return register.append(new Batch(
                        wish.actor(),
                        "Resolution of " + wish.rule() + ": " + wish.reason().strip(),
                        ApprovalRule.standingOfEntry(snapshot),
                        List.of(new Change.Put<>(
                                ConflictResolution.KIND, resolution, register.tips(ConflictResolution.KIND, id)))))
                .orElseThrow();
    }

    /** Findings may name sources and controls too, by their ids. */
    private static void refuseUnknown(ClaimBook book, List<String> claims) {
        if (claims.isEmpty()) {
            throw bad("claims", "", "every claim of the conflict");
        }
        for (String claim : claims) {
            boolean known = book.numbered(claim) != null
                    || book.sources().stream().anyMatch(one -> one.id().text().equals(claim))
                    || book.controls().stream().anyMatch(one -> one.id().text().equals(claim))
                    || book.names().stream().anyMatch(one -> one.id().text().equals(claim));
            if (!known) {
                throw new ProblemException(new RecordProblem.RecordMissing("claim", claim));
            }
        }
    }

    private static ProblemException bad(String name, String seen, String allowed) {
        return new ProblemException(new UsageProblem.BadOption(name, seen, allowed));
    }
}
