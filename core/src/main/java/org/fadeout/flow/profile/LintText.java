package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/**
 * Lints the plain text of a profile: one that was imported, or one made here and rendered to text. In comes a text, out come findings
 * by line; the text is never changed. The rules go by how such texts are written in general. They are careful, not certain: each finding
 * says what to look at, and a person decides.
 */
public final class LintText {
    /** Every rule of the lint. */
    public static final List<Rule<ProseText>> RULES = List.of(
            NoteRules.R01,
            NoteRules.UNCITED,
            NoteRules.NUMBERS,
            NoteRules.IBID,
            NoteRules.SEVERAL,
            SourceRules.QUOTATION,
            SourceRules.FIGURE,
            SourceRules.UPDATE,
            CountRules.R05,
            CountRules.R06,
            UpdateRules.R07,
            TableRules.R08,
            PartRules.PARTS,
            BasisRules.R09,
            TypeRules.GLUED,
            TypeRules.QUOTES,
            TypeRules.SPACES,
            TwiceRules.TWICE,
            PersonRules.R13,
            DenialRules.R14);

    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\d_])[\\p{Lu}@][\\p{L}\\d_’'-]*");
    private static final Pattern BLANK_OR_END = Pattern.compile("(?=[^\\p{L}\\d_@’'.-])|$|(?<=\\p{L})(?=[.’'])");
    private static final Pattern ACCOUNT = Pattern.compile("(\\[name\\]),?\\s*\\(@\\w+\\)");
    private static final int MOST_WORDS = 9;
    private static final String HIDDEN = "[name]";

    private LintText() {}

    /** The findings on a text, by line and rule. No finding holds the name of a private person that the lint knows of. */
    public static List<Issue> lint(ProseText text) {
        List<Issue> found = new ArrayList<>();
        RULES.forEach(rule -> rule.judge(text, found::add));
        found.sort(Comparator.<Issue>comparingLong(issue -> issue.where().row()).thenComparing(Issue::code));
        Set<String> names = new HashSet<>();
        text.blocks()
                .forEach(block -> text.personsIn(block)
                        .forEach(name -> names.add(block.clean()
                                .substring(name.start(), name.end())
                                .replaceAll("\\s+", " "))));
        return found.stream().map(issue -> without(names, issue)).toList();
    }

    private static Issue without(Set<String> names, Issue issue) {
        String seen = issue.valueSeen();
        if (seen == null || names.isEmpty()) {
            return issue;
        }
        StringBuilder plain = new StringBuilder(seen);
        Matcher word = CAPITAL.matcher(seen);
        int from = 0;
        while (word.find(from)) {
            String name = longest(seen.substring(word.start()), names);
            if (!name.isEmpty()) {
                plain.replace(
                        plain.length() - (seen.length() - word.start()),
                        plain.length() - (seen.length() - word.start()) + name.length(),
                        HIDDEN);
            }
            from = name.isEmpty() ? word.end() : word.start() + name.length();
        }
        // The account of a private person is as good as the name.
        return issue.seen(ACCOUNT.matcher(plain).replaceAll("$1"));
    }

    /** The longest of the names that a text begins with, or an empty text. */
    private static String longest(String text, Set<String> names) {
        Matcher word = BLANK_OR_END.matcher(text);
        String found = "";
        for (int words = 0; words < MOST_WORDS && word.find(); words++) {
            String start = text.substring(0, word.start());
            found = names.contains(start) ? start : found;
        }
        return found;
    }

    /** True where a finding stands that must be settled before the text is used. */
    public static boolean isBlocked(Collection<Issue> findings) {
        return findings.stream().anyMatch(issue -> issue.severity() == Severity.BLOCKING);
    }
}
