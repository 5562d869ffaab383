package org.fadeout.flow.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which lines of a text begin a note. A number alone begins one only in the part that holds the notes. */
final class NoteLines {
    private static final Pattern SURE = Pattern.compile(
            "^\\W{0,3}\\[\\s?\\^?(\\d{1,3})\\s?\\]:?\\]?(?:\\(#[^)]*\\))?[:.]?\\s*(?=\\S)|^\\s*<sup>\\s*(\\d{1,3})\\s*</sup>\\s*(?=\\S)"
                    + "|^\\s*([¹²³⁰⁴-⁹]{1,3})\\s*(?=\\S)");
    private static final Pattern LISTED =
            Pattern.compile("^\\s*\\(?(\\d{1,3})(?:[.):]\\s*|\\s+)(?=[\\p{Lu}“\"‘'«<*_\\[@]|https?:|see\\s|www)");
    private static final Pattern HEAD = Pattern.compile(
            "(?i)^(?:(?:foot|end)?notes?(?:\\s+and\\s+(?:sources|references))?|references|sources|citations)\\s*:?$");
    private static final Pattern CITATION = Pattern.compile(
            "(?i)\\b(?:ibid|e-?mails?|letter|interview|statement|see|report|tweet|art(?:icle)? 7|accessed|available at)\\b|https?:|\\b(?:19|20)\\d\\d\\b");
    private static final int WIDEST_GAP = 6;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final ProseLines lines;
    private final int zone;
    private int last;
    private int asked = -1;
    private int answer;

    NoteLines(ProseLines lines) {
        this.lines = lines;
        this.zone = zone();
    }

    /** The number of the note that begins with a line, or 0. Lines are asked in their order; the same one may be asked again. */
    int beginsNote(int i, boolean afterNote) {
        if (asked != i) {
            asked = i;
            answer = noteAt(i, afterNote);
        }
        return answer;
    }

    private int noteAt(int i, boolean afterNote) {
        String line = lines.raw(i);
        Matcher sure = SURE.matcher(line);
        if (sure.find() && (i >= zone || afterNote || lines.isBlank(i - 1) || lines.isRule(i - 1) || isHead(i - 1))) {
            last = number(sure);
            return last;
        }
        int listed = i >= zone ? listed(i) : 0;
        if (listed > last && listed <= last + WIDEST_GAP) {
            last = listed;
            return listed;
        }
        return 0;
    }

    boolean isHead(int i) {
        return HEAD.matcher(lines.bare(i)).matches();
    }

    boolean inZone(int i) {
        return i >= zone;
    }

    private static int number(Matcher mark) {
        if (mark.group(3) == null) {
            return Integer.parseInt(mark.group(1) != null ? mark.group(1) : mark.group(2));
        }
        int number = 0;
        for (char digit : mark.group(3).toCharArray()) {
            number = number * 10 + RAISED.indexOf(digit);
        }
        return number;
    }

    private int listed(int i) {
        Matcher mark = LISTED.matcher(ProseBlock.plain(lines.raw(i)));
        return mark.find() ? Integer.parseInt(mark.group(1)) : 0;
    }

    /** The first line of the part that holds the notes: below its heading, below a line of dashes, or the citations at the end. */
    private int zone() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isHead(i) && opens(next(i + 1))) {
                return i;
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.isRule(i) && listed(next(i + 1)) == 1) {
                return i;
            }
        }
        return citationsAtEnd();
    }

    private boolean opens(int i) {
        return i < lines.size() && (listed(i) > 0 || SURE.matcher(lines.raw(i)).find());
    }

    private int next(int i) {
        int next = i;
        while (next < lines.size() && lines.isBlank(next)) {
            next++;
        }
        return Math.min(next, lines.size() - 1);
    }

    private int citationsAtEnd() {
        int first = lines.size();
        int expected = Integer.MAX_VALUE;
        long citations = 0;
        long all = 0;
        for (int i = lines.size() - 1; i >= 0 && !lines.isHeading(i); i--) {
            int number = listed(i);
            if (number > 0 && number < expected) {
                citations += CITATION.matcher(lines.at(i)).find() ? 1 : 0;
                all++;
                expected = number;
                first = i;
            }
            if (number == 1) {
                break;
            }
        }
        List<String> before = first == lines.size()
                ? List.of()
                : List.of(lines.at(Math.max(0, first - 2)), lines.at(Math.max(0, first - 1)));
        boolean list = before.stream().anyMatch(line -> line.endsWith(":"));
        return expected == 1 && all >= 2 && citations * 3 >= all * 2 && !list ? first : lines.size();
    }
}
