package org.fadeout.flow.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note as it is printed.
 *
 * @param number the number it carries
 * @param block the block that holds it, with its mark
 */
record NoteBody(int number, ProseBlock block) {
    private static final Pattern MARK = Pattern.compile(
            "^\\W{0,4}(?:<sup>)?[\\^]?(?:\\d{1,3}|[¹²³⁰⁴-⁹]{1,3})(?:</sup>)?[\\]).:^]{0,3}(?:\\(#[^)]*\\))?\\s*");
    private static final Pattern IBID = Pattern.compile("(?i)^(?:see\\s+)?\\W?ibid\\b\\.?");

    /** A source ends with its date; the next begins after a semicolon. */
    private static final Pattern NEXT_SOURCE = Pattern.compile(
            "(?:\\d{4}|accessed|undated|n\\.d\\.|Tweet|Ibid)[^;]{0,60};\\s+(?:and\\s+|see\\s+(?:also\\s+)?)?(?:[\\p{Lu}“\"‘]|e-?mails?\\s|letters?\\s|interviews?\\s|statements?\\s)");

    String text() {
        Matcher mark = MARK.matcher(block.text());
        return mark.lookingAt()
                ? block.text().substring(mark.end()).strip()
                : block.text().strip();
    }

    int line() {
        return block.line();
    }

    /** True where the note takes its source from the note before it. */
    boolean isIbid() {
        return IBID.matcher(text()).find();
    }

    /** True where the note names more than one source, so that an "Ibid." after it does not say which. */
    boolean hasSeveralSources() {
        return !isIbid() && NEXT_SOURCE.matcher(text()).find();
    }
}
