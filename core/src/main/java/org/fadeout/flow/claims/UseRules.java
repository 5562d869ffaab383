package org.fadeout.flow.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/** Rules on who used what, who denies it, and who leaves it open. They set words beside words; none says who is right. */
final class UseRules {
    private static final Set<ClaimType> HELD = EnumSet.of(ClaimType.USE, ClaimType.POSSESSION, ClaimType.STOCKPILING);
    private static final Set<ClaimStatus> OF_PARTIES =
            EnumSet.of(ClaimStatus.STATED_BY_PARTY, ClaimStatus.STATED_BY_PARTY_WITH_EVIDENCE, ClaimStatus.ACCUSED);
    private static final Set<ClaimStatus> WEAK =
            EnumSet.of(ClaimStatus.PUBLISHER_ANALYSIS, ClaimStatus.REPORTED, ClaimStatus.UNSOURCED);

    static final Rule<ClaimBook> W11 = Rule.of(
            "W11",
            Severity.WARNING,
            "No use at a place, and use at that place",
            "A sentence that there was no use may mean no use by its speaker; readers will take it for no use at all",
            "Print both verbatim with their dates, and ask the speaker which is meant",
            UseRules::noUseAgainstUse);

    static final Rule<ClaimBook> W12 = Rule.of(
            "W12",
            Severity.WARNING,
            "A party says that it holds or uses none; a later finding names it",
            "A later finding does not rewrite the earlier statement, and a statement does not undo a finding",
            "Print both with their dates, and leave open what the finding leaves open",
            UseRules::statementAgainstFinding);

    static final Rule<ClaimBook> W13 = Rule.of(
            "W13",
            Severity.INFORMATION,
            "A denial stands beside the claim that it denies",
            "A denial never deletes an allegation",
            "Print both sides together with their sources",
            (rule, book, found) -> denials(book).forEach(denial -> {
                List<Claim> denied = book.denied(denial);
                if (!denied.isEmpty()) {
                    List<Claim> all = new ArrayList<>(denied);
                    all.add(denial);
                    found.accept(Issue.of(rule, "A claim is denied", ClaimBook.where(all))
                            .seen(ClaimBook.told(all, UseRules::speaker)));
                }
            }));

    static final Rule<ClaimBook> W14 = Rule.of(
            "W14",
            Severity.WARNING,
            "A denial without the allegation that it answers",
            "A reader cannot know what is denied",
            "Record the allegation with its source, and link the denial to it",
            (rule, book, found) -> denials(book).stream()
                    .filter(denial -> book.denied(denial).isEmpty())
                    .forEach(denial -> found.accept(
                            Issue.of(rule, "It is not recorded what is denied", ClaimBook.where(List.of(denial)))
                                    .seen(denial.number()))));

    static final Rule<ClaimBook> W15 = Rule.of(
            "W15",
            Severity.INFORMATION,
            "Responsibility is left open, and the same author names an actor of the same days",
            "Fighting by an actor is not use of cluster munitions by it",
            "Keep them as two claims; do not let one stand for the other",
            UseRules::openAndNamed);

    static final Rule<ClaimBook> W16 = Rule.of(
            "W16",
            Severity.WARNING,
            "A weapon that only parties name",
            "Evidence for one weapon is not evidence for another",
            "Print for each weapon who found it; ask whether an operator or investigator did",
            UseRules::byPartiesOnly);

    static final Rule<ClaimBook> W17 = Rule.of(
            "W17",
            Severity.INFORMATION,
            "Use whose user is not named",
            "Any name that is put in would be ours",
            "Leave the attribution open, and print that the source names nobody",
            (rule, book, found) -> book.claims().stream()
                    .filter(claim -> claim.type() == ClaimType.USE && claim.affirms())
                    .filter(claim -> Claim.texts(claim.subject()).isEmpty())
                    .forEach(claim -> found.accept(
                            Issue.of(rule, "The source does not name the user", ClaimBook.where(List.of(claim)))
                                    .seen(claim.number()
                                            + (claim.quantity() == null ? "" : ", quantity " + claim.quantity())))));

    static final Rule<ClaimBook> W18 = Rule.of(
            "W18",
            Severity.WARNING,
            "A later publication is firmer than an earlier one, and cites nothing",
            "Firmer words without new evidence turn an open question into a fact",
            "Print both, ask for the source, and do not replace the earlier one",
            UseRules::firmerLater);

    static final Rule<ClaimBook> W19 = Rule.of(
            "W19",
            Severity.INFORMATION,
            "That nobody reported use is not that there was none",
            "An absence of reports is a dated finding of its own",
            "Print it as no reports, with its date and place",
            (rule, book, found) -> book.claims().stream()
                    .filter(claim -> claim.type() == ClaimType.NEGATIVE_FINDING && claim.speaksOf(ClaimType.USE))
                    .forEach(claim -> found.accept(
                            Issue.of(rule, "No reports of use, with a date", ClaimBook.where(List.of(claim)))
                                    .seen(claim.number() + " about " + claim.days()))));

    private UseRules() {}

    private static String speaker(Claim claim) {
        return claim.who() + (claim.said() == null ? ", undated" : ", " + claim.said());
    }

    private static List<Claim> denials(ClaimBook book) {
        return book.claims().stream()
                .filter(claim -> claim.type() == ClaimType.DENIAL)
                .toList();
    }

    private static boolean isUse(Claim claim) {
        return claim.type() == ClaimType.ACCUSATION || claim.speaksOf(ClaimType.USE);
    }

    private static LocalDate saidBy(Claim claim) {
        return claim.said() == null ? LocalDate.MAX : DaySet.end(claim.said());
    }

    private static LocalDate saidFrom(Claim claim) {
        return claim.said() == null ? LocalDate.MIN : DaySet.start(claim.said());
    }

    /** One finding for each largest place: all that say no use there, and all use there up to the last of them. */
    private static void noUseAgainstUse(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, List<Claim>> none = new TreeMap<>();
        Map<String, List<Claim>> some = new TreeMap<>();
        for (Claim claim : book.claims()) {
            boolean nobody = Claim.texts(claim.subject()).isEmpty();
            boolean denies = claim.type() == ClaimType.DENIAL || claim.type() == ClaimType.NEGATIVE_FINDING;
            Map<String, List<Claim>> side = claim.negates() && nobody && !denies ? none : claim.affirms() ? some : null;
            if (side != null && isUse(claim)) {
                book.places()
                        .roots(claim)
                        .forEach(root -> side.computeIfAbsent(root, name -> new ArrayList<>())
                                .add(claim));
            }
        }
        none.forEach((root, noUse) -> {
            LocalDate last = noUse.stream()
                    .map(UseRules::saidBy)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            List<Claim> use = some.getOrDefault(root, List.of()).stream()
                    .filter(claim ->
                            claim.days() != null && !DaySet.start(claim.days()).isAfter(last))
                    .toList();
            both(rule, noUse, use, "Claims of no use and of use at one place", found);
        });
    }

    private static void both(
            Rule<ClaimBook> rule, List<Claim> one, List<Claim> other, String what, Consumer<Issue> found) {
        if (!one.isEmpty() && !other.isEmpty()) {
            List<Claim> all = new ArrayList<>(one);
            all.addAll(other);
            found.accept(Issue.of(rule, what, ClaimBook.where(all)).seen(ClaimBook.told(all, UseRules::speaker)));
        }
    }

    /** Whom a claim is of: those that it names; a party's statement that names nobody is of the party. */
    private static List<String> subjects(Claim claim) {
        List<String> named = Claim.texts(claim.subject());
        return !named.isEmpty() || !OF_PARTIES.contains(claim.status()) ? named : List.of(claim.who());
    }

    private static void statementAgainstFinding(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, List<Claim>> statements = new TreeMap<>();
        Map<String, List<Claim>> findings = new TreeMap<>();
        for (Claim claim : book.claims()) {
            boolean says = HELD.stream().anyMatch(claim::speaksOf);
            boolean none = says && claim.negates() && claim.type() != ClaimType.DENIAL;
            boolean finding = claim.speaksOf(ClaimType.USE)
                    && !OF_PARTIES.contains(claim.status())
                    && (claim.affirms() || claim.stance() == Stance.LEAVES_OPEN);
            Map<String, List<Claim>> side = none ? statements : finding ? findings : null;
            if (side != null) {
                subjects(claim)
                        .forEach(subject -> side.computeIfAbsent(subject, name -> new ArrayList<>())
                                .add(claim));
            }
        }
        statements.forEach((subject, said) -> {
            LocalDate first = said.stream()
                    .map(UseRules::saidFrom)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            List<Claim> later = findings.getOrDefault(subject, List.of()).stream()
                    .filter(claim ->
                            claim.days() != null && DaySet.start(claim.days()).isAfter(first))
                    .toList();
            both(rule, said, later, "A statement about oneself, and a later finding that names the same", found);
        });
    }

    private static void openAndNamed(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        CountRules.by(book, claim -> claim.who() + "|" + claim.source())
                .values()
                .forEach(group -> {
                    List<Claim> open = group.stream()
                            .filter(claim ->
                                    claim.stance() == Stance.LEAVES_OPEN && claim.days() != null && isUse(claim))
                            .toList();
                    DaySet left = days(open);
                    List<Claim> named = group.stream()
                            .filter(claim -> claim.type() == ClaimType.EVENT && claim.affirms())
                            .filter(claim -> !Claim.texts(claim.subject()).isEmpty() && left.mayMeet(claim.days()))
                            .toList();
                    DaySet fought = days(named);
                    both(
                            rule,
                            open.stream()
                                    .filter(claim -> fought.mayMeet(claim.days()))
                                    .toList(),
                            named,
                            "Who used cluster munitions is left open; who fought is named",
                            found);
                });
    }

    private static DaySet days(List<Claim> some) {
        return DaySet.of(some.stream().map(Claim::days).filter(Objects::nonNull).toList());
    }

    private static void byPartiesOnly(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, List<Claim>> byModel = new TreeMap<>();
        book.claims().stream()
                .filter(claim -> claim.affirms())
                .forEach(claim -> Claim.texts(claim.munitions())
                        .forEach(model -> byModel.computeIfAbsent(model, name -> new ArrayList<>())
                                .add(claim)));
        byModel.forEach((model, claims) -> {
            if (claims.stream().allMatch(claim -> OF_PARTIES.contains(claim.status()))) {
                found.accept(Issue.of(rule, "Only parties name this weapon", ClaimBook.where(claims))
                        .seen(model + ": " + ClaimBook.told(claims, UseRules::speaker)));
            }
        });
    }

    private static void firmerLater(Rule<ClaimBook> rule, ClaimBook book, Consumer<Issue> found) {
        Map<String, List<Claim>> open = new TreeMap<>();
        Map<String, List<Claim>> firm = new TreeMap<>();
        for (Claim claim : book.claims()) {
            boolean weak =
                    WEAK.contains(claim.status()) && book.citations(claim).isEmpty();
            Map<String, List<Claim>> side =
                    claim.stance() == Stance.LEAVES_OPEN ? open : weak && claim.affirms() ? firm : null;
            if (side != null && claim.speaksOf(ClaimType.USE) && claim.days() != null && claim.said() != null) {
                Claim.texts(claim.subject())
                        .forEach(subject -> side.computeIfAbsent(subject, name -> new ArrayList<>())
                                .add(claim));
            }
        }
        open.forEach((subject, left) -> {
            DaySet days = days(left);
            LocalDate first = left.stream()
                    .map(UseRules::saidBy)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            List<Claim> later = firm.getOrDefault(subject, List.of()).stream()
                    .filter(claim -> saidFrom(claim).isAfter(first) && days.mayMeet(claim.days()))
                    .toList();
            both(rule, left, later, "What was left open is later stated as a fact without a source", found);
        });
    }
}
