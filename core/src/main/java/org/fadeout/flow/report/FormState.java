package org.fadeout.flow.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fadeout.base.measure.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a form of this year's report stands to the last final one.
 *
 * @param own the record of this period, or null where nobody wrote one
 * @param text what it says: of this period, else carried forward; null where nobody ever wrote anything
 * @param lines what the register fills in
 * @param since the period since which it says the same; this period where it changed
 */
public record FormState(
        FormLetter form,
        @Nullable Article7Form own,
        State state,
        @Nullable String text,
        boolean notApplicable,
        List<String> lines,
        Period since) {

    /** What the report ticks. */
    public enum State {
        CHANGED,
        /** There is no earlier final report. */
        FIRST,
        UNCHANGED,
        NOT_APPLICABLE,
        /** Nobody wrote anything: a definite statement is missing. */
        BLANK
    }

    public FormState {
        lines = List.copyOf(lines);
    }

    /**
     * The state of one form.
     *
     * @param forms all records of forms, of any state and period
     * @param lines what the register fills in this year; empty for a form that people write alone
     */
    public static FormState of(
            FormLetter form, List<Article7Form> forms, String participant, Period period, List<String> lines) {
        List<Article7Form> ours = forms.stream()
                .filter(one -> one.form() == form && one.participant().equalsIgnoreCase(participant))
                .toList();
        Article7Form own = ours.stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElse(null);
        Optional<Article7Form> last = ours.stream()
                .filter(one -> one.isFinal() && one.period().to().isBefore(period.from()))
                .max(Comparator.comparing(one -> one.period().to()));
        String text = own != null && own.text() != null
                ? own.text()
                : last.map(Article7Form::text).orElse(null);
        Boolean stated = own == null ? null : own.notApplicable();
        boolean notApplicable = !form.alwaysApplies()
                && (stated != null
                        ? stated
                        : last.map(one -> Boolean.TRUE.equals(one.notApplicable()))
                                .orElse(false));
        boolean same = last.filter(one -> says(one, text, notApplicable, lines)).isPresent();
        Period since = same
                ? last.map(one -> one.since() == null ? one.period() : one.since())
                        .orElse(period)
                : period;
        return new FormState(
                form,
                own,
                state(text, notApplicable, lines, same, last.isPresent()),
                text,
                notApplicable,
                lines,
                since);
    }

    private static boolean says(Article7Form last, @Nullable String text, boolean notApplicable, List<String> lines) {
        List<String> before = last.lines() == null ? List.of() : last.lines().texts();
        return Objects.equals(last.text(), text)
                && Boolean.TRUE.equals(last.notApplicable()) == notApplicable
                && before.equals(lines);
    }

    private static State state(
            @Nullable String text, boolean notApplicable, List<String> lines, boolean same, boolean later) {
        if (text == null && lines.isEmpty()) {
            return State.BLANK;
        }
        if (notApplicable) {
            return State.NOT_APPLICABLE;
        }
        return same ? State.UNCHANGED : later ? State.CHANGED : State.FIRST;
    }
}
