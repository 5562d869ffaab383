package org.fadeout.flow.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern SPEAKS = Pattern.compile("(?i)\\b(?:said|stated?s?|told|claim\\w*|den(?:y|ies|ied)|declared|wrote|informed|according)\\b");
    private static final Pattern COULD_NOT = Pattern.compile(
            "(?i)\\b(?:could|can|did)\\s*not\\s+(?:be\\s+)?(?:confirm|verify|determin|establish|independently)\\w*\\b.*");

    private UpdateRules() {}

    private static void overtaken(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        List<ProseSentence> summary = text.sentences().stream()
                .filter(one -> one.block().summary() && one.block().type() != ProseType.UPDATE)
                .toList();
        List<ProseSentence> body = summary.isEmpty()
                ? text.sentences().stream()
                        .filter(one -> one.block().type() != ProseType.UPDATE && !SPEAKS.matcher(one.text()).find())
                        .filter(one -> DENIES.matcher(one.text()).find() && ProseDates.in(one.text()).isEmpty())
                        .toList()
                : summary;
        for (ProseUpdate update : text.updates()) {
            Stream.of(UpdateTopic.values())
                    .filter(topic -> tells(update, topic))
                    .flatMap(topic -> body.stream().filter(one -> isOvertaken(one, topic, update)))
                    .findFirst()
                    .ifPresent(one -> found.accept(LintFinding.of(
                            rule, text, one.line(), "The update on line " + update.line() + " is newer than this statement", one.text())));
        }
    }

    /** True where the update says that something happened, not only that nothing is known of it. */
    private static boolean tells(ProseUpdate update, UpdateTopic topic) {
        return update.blocks().stream()
                .flatMap(block -> ProseSentence.of(block, 0).stream())
                .map(one -> COULD_NOT.matcher(one.text()).replaceAll(""))
                .anyMatch(words -> topic.isIn(words) && !DENIES.matcher(words).find());
    }

    private static boolean isOvertaken(ProseSentence statement, UpdateTopic topic, ProseUpdate update) {
        String words = statement.text();
        if (!topic.isIn(words)) {
            return false;
        }
        List<Period> dates = ProseDates.in(words).stream().map(ProseDates.Found::period).toList();
        Period date = update.date();
        LocalDate latest = dates.stream().map(Period::to).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        if (date != null && !latest.isBefore(LocalDate.of(date.from().getYear(), 1, 1))) {
            return false;
        }
        // Past use, membership or a deadline that is dated stays true; only an undated or negative statement is overtaken by an update.
        boolean denied = DENIES.matcher(words.toLowerCase(Locale.ROOT)).find();
        boolean stopsBefore = statement.block().summary() && topic == UpdateTopic.USE && date != null && !dates.isEmpty();
        return denied || stopsBefore;
    }
}
