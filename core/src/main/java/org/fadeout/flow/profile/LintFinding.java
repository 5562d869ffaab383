package org.fadeout.flow.profile;

import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Where;
import org.jspecify.annotations.Nullable;

/** How rules of the lint say what they found. */
final class LintFinding {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int LONGEST = 140;

    private LintFinding() {}

    static Issue of(Rule<ProseText> rule, ProseText text, int line, String what, @Nullable String seen) {
        return Issue.of(rule, what, Where.row(text.name(), line)).seen(seen == null ? null : brief(seen));
    }

    /** The text on one line, cut where it is long. */
    static String brief(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 4).strip() + " ...";
    }
}
