package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/** The rules on notes: every note that is cited is printed, every printed one is cited, and each says its source. */
final class NoteRules {
    /** A note without a body. */
    static final Rule<ProseText> R01 = Rule.of(
            "R01",
            Severity.BLOCKING,
            "A note is cited that is not printed",
            "Nobody can check the statement, and the one who takes it over cites nothing",
            "Find the source and print the note, or take the statement out; do not guess a source",
            NoteRules::absent);

    /** A note that nothing cites. */
    static final Rule<ProseText> UNCITED = Rule.of(
            "R02-uncited",
            Severity.WARNING,
            "A note is printed that nothing in the text cites",
            "A sentence was dropped, or it lost its source",
            "Put the mark behind the sentence that the note supports, or drop the note",
            NoteRules::uncited);

    /** Numbers that skip, repeat or run backwards. */
    static final Rule<ProseText> NUMBERS = Rule.of(
            "R02-numbers",
            Severity.WARNING,
            "The numbers of the notes skip, repeat or run backwards",
            "A note was lost or moved, and later marks may point to the wrong source",
            "Compare marks and notes one by one, then number them again",
            NoteRules::numbers);

    /** "Ibid." without a note before it. */
    static final Rule<ProseText> IBID = Rule.of(
            "R02-ibid",
            Severity.WARNING,
            "A note points to another note that is not there",
            "The source of the statement cannot be told",
            "Write the source out in the note",
            NoteRules::ibid);

    /** "Ibid." behind a note of several sources. */
    static final Rule<ProseText> SEVERAL = Rule.of(
            "R02-several",
            Severity.INFORMATION,
            "\"Ibid.\" stands behind a note that names several sources",
            "It does not say which of them is meant",
            "Name the source in the note",
            NoteRules::several);

    private static final Pattern SEE_NOTE = Pattern.compile(
            "(?i)\\b(?:see|supra|above|in|op\\.?\\s?cit\\.?,?)\\s+(?:also\\s+)?(?:foot|end)?note\\s+(\\d{1,3})\\b");
    private static final int MANY = 3;

    private NoteRules() {}

    private static void absent(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Set<Integer> printed = text.printed();
        if (printed.isEmpty() && text.cited().size() > MANY) {
            ProseBlock first = firstCiting(text);
            String seen = first.text()
                    .substring(first.refs().get(0).start(), first.refs().get(0).end());
            found.accept(LintFinding.of(
                    rule,
                    text,
                    first.lineAt(first.refs().get(0).start()),
                    text.cited().size() + " notes are cited and none is printed",
                    "the first is " + seen));
            return;
        }
        Set<Integer> told = new HashSet<>(printed);
        for (ProseBlock block : text.blocks()) {
            for (NoteRef ref : block.refs()) {
                if (told.add(ref.number())) {
                    found.accept(LintFinding.of(
                            rule,
                            text,
                            block.lineAt(ref.start()),
                            "Note " + ref.number() + " is cited and not printed",
                            before(block, ref)));
                }
            }
        }
    }

    private static ProseBlock firstCiting(ProseText text) {
        return text.blocks().stream()
                .filter(block -> !block.refs().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The words to which a mark belongs. */
    private static String before(ProseBlock block, NoteRef ref) {
        int from = Math.max(0, ref.start() - 70);
        int blank = from == 0 ? 0 : block.text().indexOf(' ', from) + 1;
        return (blank == 0 ? "" : "... ") + block.text().substring(Math.min(blank, ref.start()), ref.end());
    }

    private static void uncited(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Set<Integer> cited = text.cited();
        if (cited.isEmpty() && text.notes().size() > MANY) {
            found.accept(LintFinding.of(
                    rule,
                    text,
                    text.notes().get(0).line(),
                    text.notes().size() + " notes are printed and none is cited",
                    null));
            return;
        }
        for (NoteBody note : text.notes()) {
            if (!cited.contains(note.number())) {
                found.accept(LintFinding.of(
                        rule, text, note.line(), "Note " + note.number() + " is never cited", note.text()));
            }
        }
    }

    private static void numbers(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Set<Integer> seen = new HashSet<>();
        List<NoteBody> again =
                text.notes().stream().filter(note -> !seen.add(note.number())).toList();
        if (again.size() >= MANY) {
            // Numbers that begin anew on each page or in each part are a way of printing, not a fault.
            return;
        }
        again.forEach(note -> found.accept(
                LintFinding.of(rule, text, note.line(), "Note " + note.number() + " is printed twice", note.text())));
        skipped(rule, text, found);
        backwards(rule, text, found);
    }

    private static void skipped(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        TreeSet<Integer> known = new TreeSet<>(text.printed());
        if (known.size() < 2) {
            return;
        }
        Set<Integer> cited = text.cited();
        int first = Math.min(known.first(), 1);
        List<Integer> missing = new ArrayList<>();
        for (int number = first; number < known.last(); number++) {
            if (number > 0 && !known.contains(number) && !cited.contains(number)) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty()) {
            int line = text.notes().stream()
                    .filter(note -> note.number() > missing.get(0))
                    .mapToInt(NoteBody::line)
                    .min()
                    .orElse(1);
            found.accept(LintFinding.of(rule, text, line, "The notes skip a number", "missing: " + join(missing)));
        }
    }

    /** A note may be cited again later, but for the first time in the order of the numbers. */
    private static void backwards(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Set<Integer> seen = new HashSet<>();
        int highest = 0;
        List<Integer> late = new ArrayList<>();
        int line = 0;
        for (ProseBlock block : text.blocks()) {
            for (NoteRef ref : block.refs()) {
                if (seen.add(ref.number()) && ref.number() < highest) {
                    line = line == 0 ? block.lineAt(ref.start()) : line;
                    late.add(ref.number());
                }
                highest = Math.max(highest, ref.number());
            }
        }
        if (!late.isEmpty()) {
            found.accept(LintFinding.of(
                    rule,
                    text,
                    line,
                    "Notes are not cited in the order of their numbers",
                    "cited behind a higher number: " + join(late)));
        }
    }

    private static String join(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void ibid(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Set<Integer> printed = text.printed();
        int last = Integer.MIN_VALUE;
        for (NoteBody note : text.notes()) {
            boolean restarts = note.number() <= last;
            if (note.isIbid() && (last != note.number() - 1 || restarts)) {
                found.accept(LintFinding.of(
                        rule,
                        text,
                        note.line(),
                        "Note " + note.number() + " says \"Ibid.\" and the note before it is not there",
                        note.text()));
            }
            Matcher see = SEE_NOTE.matcher(note.text());
            while (see.find()) {
                if (!printed.contains(Integer.parseInt(see.group(1)))) {
                    found.accept(LintFinding.of(
                            rule,
                            text,
                            note.line(),
                            "Note " + note.number() + " points to note " + see.group(1) + ", which is not there",
                            see.group()));
                }
            }
            last = note.number();
        }
    }

    private static void several(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        for (int i = 1; i < text.notes().size(); i++) {
            NoteBody note = text.notes().get(i);
            NoteBody before = text.notes().get(i - 1);
            if (note.isIbid() && before.number() == note.number() - 1 && before.hasSeveralSources()) {
                found.accept(LintFinding.of(
                        rule,
                        text,
                        note.line(),
                        "Note " + note.number() + " says \"Ibid.\" behind a note of several sources",
                        before.text()));
            }
        }
    }
}
