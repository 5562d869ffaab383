package org.fadeout.flow.profile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.Period;

/** The rule on updates that were put before a text and did not go into it. */
final class UpdateRules {
    /** The newest part says one thing, the summary another. */
    static final Rule<ProseText> R07 = Rule.of(
            "R07",
            Severity.WARNING,
            "An update is newer than the summary, which says otherwise or stops before it",
            "Most readers take the summary over; it then says what the update has overtaken",
            "Revise the summary, or date its statements and say in it what the update found",
            UpdateRules::overtaken);

    private static final Pattern DENIES = Pattern.compile(
            "(?i)\\b(?:no|not|never|neither|nor|without|den(?:y|ies|ied)|non-?signatory|no\\s+longer|cannot|yet\\s+to|free\\s+of|un(?:aware|confirmed))\\b|n[’']t\\b");
    private static final Pattern SPEAKS = Pattern.compile(
            "(?i)\\b(?:said|stated?s?|told|claim\\w*|den(?:y|ies|ied)|declared|wrote|informed|according)\\b");
    private static final Pattern COULD_NOT = Pattern.compile(
            "(?i)\\b(?:could|can|did)\\s*not\\s+(?:be\\s+)?(?:confirm|verify|determin|establish|independently)\\w*\\b.*");

    private UpdateRules() {}

    /**
     * What a statement says, as far as an update can overtake it.
     *
     * @param latest the last day that it names, or the first of all days where it names none
     * @param denied true where it says that something is not so
     */
    private record Statement(ProseSentence sentence, LocalDate latest, boolean denied) {}

    private static void overtaken(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        if (text.updates().isEmpty()) {
            return;
        }
        Map<UpdateTopic, Statement> oldest = oldest(text);
        for (ProseUpdate update : text.updates()) {
            oldest.entrySet().stream()
                    .filter(entry -> tells(update, entry.getKey()) && isBefore(entry.getValue(), update))
                    .map(entry -> entry.getValue().sentence())
                    .findFirst()
                    .ifPresent(one -> found.accept(LintFinding.of(
                            rule,
                            text,
                            one.line(),
                            "The update on line " + update.line() + " is newer than this statement",
                            one.text())));
        }
    }

    /** For each topic the statement of the summary that an update overtakes first; of the whole text, where it has no summary. */
    private static Map<UpdateTopic, Statement> oldest(ProseText text) {
        boolean hasSummary = text.sentences().stream().anyMatch(UpdateRules::isOfSummary);
        Map<UpdateTopic, Statement> oldest = new EnumMap<>(UpdateTopic.class);
        for (ProseSentence sentence : text.sentences()) {
            if (sentence.block().type() == ProseType.UPDATE || isOfSummary(sentence) != hasSummary) {
                continue;
            }
            String words = sentence.text();
            boolean denied = DENIES.matcher(words).find();
            LocalDate latest = latest(words);
            boolean undated = latest.equals(LocalDate.MIN);
            for (UpdateTopic topic : UpdateTopic.values()) {
                // Past use, membership or a deadline that is dated stays true; outside a summary so does what a party
                // once said.
                boolean counts = hasSummary
                        ? denied || (topic == UpdateTopic.USE && !undated)
                        : denied && undated && !SPEAKS.matcher(words).find();
                if (counts && topic.isIn(words)) {
                    oldest.merge(topic, new Statement(sentence, latest, denied), UpdateRules::first);
                }
            }
        }
        return oldest;
    }

    private static boolean isOfSummary(ProseSentence sentence) {
        return sentence.block().summary() && sentence.block().type() != ProseType.UPDATE;
    }

    private static Statement first(Statement one, Statement other) {
        boolean sooner =
                one.denied() != other.denied() ? one.denied() : !other.latest().isBefore(one.latest());
        return sooner ? one : other;
    }

    private static LocalDate latest(String words) {
        return ProseDates.in(words).stream()
                .map(found -> found.period().to())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static boolean isBefore(Statement statement, ProseUpdate update) {
        Period date = update.date();
        return date == null
                ? statement.denied()
                : statement.latest().isBefore(LocalDate.of(date.from().getYear(), 1, 1));
    }

    /** True where the update says that something happened, not only that nothing is known of it. */
    private static boolean tells(ProseUpdate update, UpdateTopic topic) {
        return update.blocks().stream()
                .flatMap(block -> ProseSentence.of(block, 0).stream())
                .map(one -> COULD_NOT.matcher(one.text()).replaceAll(""))
                .anyMatch(words -> topic.isIn(words) && !DENIES.matcher(words).find());
    }
}
