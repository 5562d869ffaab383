package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
            TableRules.PARTS,
            BasisRules.R09,
            TypeRules.GLUED,
            TypeRules.QUOTES,
            TypeRules.SPACES,
            TypeRules.TWICE,
            PersonRules.R13,
            DenialRules.R14);

    private LintText() {}

    /** The findings on a text, by line and rule. No finding holds the name of a private person that the lint knows of. */
    public static List<Issue> lint(ProseText text) {
        List<Issue> found = new ArrayList<>();
        RULES.forEach(rule -> rule.judge(text, found::add));
        found.sort(Comparator.<Issue>comparingLong(issue -> issue.where().row()).thenComparing(Issue::code));
        Set<String> names = new LinkedHashSet<>();
        text.blocks().forEach(block -> ProsePersons.in(block.clean())
                .forEach(name -> names.add(block.clean().substring(name.start(), name.end()).replaceAll("\\s+", " "))));
        return found.stream().map(issue -> without(names, issue)).toList();
    }

    private static Issue without(Set<String> names, Issue issue) {
        String seen = issue.valueSeen();
        if (seen == null || names.isEmpty()) {
            return issue;
        }
        for (String name : names) {
            seen = seen.replace(name, "[name]");
        }
        return issue.seen(seen);
    }

    /** True where a finding stands that must be settled before the text is used. */
    public static boolean isBlocked(Collection<Issue> findings) {
        return findings.stream().anyMatch(issue -> issue.severity() == Severity.BLOCKING);
    }
}
