package org.fadeout.flow.source;

import java.util.List;
import java.util.function.Consumer;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.issues.Where;

/**
 * The rules on what was sent from the field: all of it became a record, nothing of it is doubtful, all of its files came, and
 * nobody changed the record in between.
 */
public final class SubmissionRules {
    /** Sent, acknowledged, and in no figure. */
    public static final Rule<List<Submission>> S01 = Rule.of(
            "S01",
            Severity.WARNING,
            "A submission that could not become a record",
            "The team believes that it is reported; it stands in no figure and on no map",
            "Open the submission, look at what is wrong, and enter the record from what was sent",
            SubmissionRules::notMade);

    /** Became a record, with doubts. */
    public static final Rule<List<Submission>> S02 = Rule.of(
            "S02",
            Severity.WARNING,
            "A submission with values that are doubtful",
            "A value that could not be read is unknown in the record; a photo from elsewhere may belong to another place",
            "Compare the submission with its record, correct the record or ask the team",
            SubmissionRules::doubtful);

    /** A photo is still on the phone. */
    public static final Rule<List<Submission>> S03 = Rule.of(
            "S03",
            Severity.INFORMATION,
            "A submission whose files have not all come",
            "The evidence is still on the phone and is lost with it",
            "Ask the team to send once more where there is a connection",
            SubmissionRules::notWhole);

    /** The office knew more than the phone. */
    public static final Rule<List<Submission>> S04 = Rule.of(
            "S04",
            Severity.WARNING,
            "A submission about a record that was changed since the phone saw it",
            "Approving it as it stands would put what the phone knew in place of what was entered since",
            "Compare both versions and put them together under Quality, or reject one",
            SubmissionRules::overtaken);

    private SubmissionRules() {}

    private static void notMade(Rule<List<Submission>> rule, List<Submission> all, Consumer<Issue> found) {
        all.stream()
                .filter(one -> one.isBroken() && one.replacedBy() == null)
                .forEach(one -> found.accept(issue(rule, "No record was made of the submission", one)
                        .seen(String.join("; ", one.problems().texts()))));
    }

    private static void doubtful(Rule<List<Submission>> rule, List<Submission> all, Consumer<Issue> found) {
        all.stream()
                .filter(one -> one.isRecord() && one.replacedBy() == null)
                .filter(one -> !one.problems().texts().isEmpty())
                .forEach(one -> found.accept(issue(rule, "The submission has doubtful values", one)
                        .seen(String.join("; ", one.problems().texts()))));
    }

    private static void notWhole(Rule<List<Submission>> rule, List<Submission> all, Consumer<Issue> found) {
        all.stream()
                .filter(one -> !one.isWhole())
                .forEach(one -> found.accept(issue(rule, "Files have not come", one)
                        .seen(String.join(", ", one.missing().texts()))));
    }

    private static void overtaken(Rule<List<Submission>> rule, List<Submission> all, Consumer<Issue> found) {
        all.stream()
                .filter(one -> Boolean.TRUE.equals(one.overtaken()) && one.replacedBy() == null)
                .forEach(one -> found.accept(issue(rule, "The record was changed since the phone saw it", one)
                        .seen(one.baseVersion() == null ? null : "version " + one.baseVersion())));
    }

    private static Issue issue(Rule<List<Submission>> rule, String what, Submission one) {
        String owner = one.owner();
        Where where = owner == null
                ? Where.records(one.id().text())
                : Where.records(one.id().text(), owner);
        return Issue.of(rule, what, where);
    }
}
