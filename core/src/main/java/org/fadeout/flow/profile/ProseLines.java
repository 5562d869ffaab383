package org.fadeout.flow.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a text, and what each looks like by itself and between its neighbours. */
final class ProseLines {
    private static final Pattern MARKED_HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+\\S.*");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(?:={3,}|-{3,})\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-_*=–—]\\s?){3,}$");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[•·▪◦‣●○■§–*+-]|o(?=\\s\\p{Lu})|\\(?(?:\\d{1,2}|[a-hivx]{1,4})[.)])\\s+\\S.*");
    private static final Pattern REFS_AT_END =
            Pattern.compile("(?:\\[[\\^\\d,;–\\s-]{1,12}\\]|[¹²³⁰⁴-⁹]{1,3}|<sup>[^<]{1,12}</sup>)\\s*$");
    private static final Pattern HEAD_MARKS = Pattern.compile("^#{1,6}\\s+|(?<!\\s)\\s+#+$|^_{1,2}|_{1,2}$");
    private static final Pattern ENDS = Pattern.compile("[.!?…][”\"’»)\\]]{0,3}\\d{0,3}$");
    private static final Pattern NUMBER_CELL = Pattern.compile(".*\\d.*");
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_WORDS = 12;
    private static final int WRAPPED = 160;
    private static final int LONGEST_CELL = 30;

    private final List<String> lines;
    private final boolean unwrapped;
    private final int[] tables;

    /** Each line is asked for often; its plain and its bare form are made once. */
    private final @Nullable String[] plain;

    private final @Nullable String[] bare;

    ProseLines(String text) {
        String all = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.lines = List.of(all.split("\\R", -1));
        this.unwrapped = lines.stream().anyMatch(line -> line.length() > WRAPPED);
        this.plain = new @Nullable String[lines.size()];
        this.bare = new @Nullable String[lines.size()];
        this.tables = tables();
    }

    int size() {
        return lines.size();
    }

    String raw(int i) {
        return lines.get(i);
    }

    /** The line without uncommon blanks at its ends; empty outside the text. */
    String at(int i) {
        if (i < 0 || i >= lines.size()) {
            return "";
        }
        String known = plain[i];
        if (known == null) {
            known = ProseBlock.plain(lines.get(i)).strip();
            plain[i] = known;
        }
        return known;
    }

    boolean isBlank(int i) {
        return at(i).isEmpty() && !isRule(i);
    }

    /** A line of dashes or stars between parts. */
    boolean isRule(int i) {
        return i >= 0 && i < lines.size() && RULE.matcher(lines.get(i)).matches();
    }

    boolean isBullet(int i) {
        return i >= 0 && i < lines.size() && BULLET.matcher(lines.get(i)).matches();
    }

    boolean isUnderline(int i) {
        return i >= 0 && i < lines.size() && UNDERLINE.matcher(lines.get(i)).matches();
    }

    /** A heading by its mark, by the line under it, or by standing short and without a stop at the head of a paragraph. */
    boolean isHeading(int i) {
        if (isBlank(i) || isRule(i)) {
            return false;
        }
        if (MARKED_HEADING.matcher(lines.get(i)).matches()) {
            return true;
        }
        String words = bare(i);
        if (words.isEmpty() || !looksLikeHeading(words)) {
            return false;
        }
        boolean underlined = isUnderline(i + 1) && !isBlank(i);
        boolean headOfPart = isBlank(i - 1) || isRule(i - 1) || (unwrapped && ends(i - 1));
        return headOfPart && (underlined || isBlank(i + 1) || leads(i));
    }

    private static boolean looksLikeHeading(String words) {
        char first = words.charAt(0);
        char last = words.charAt(words.length() - 1);
        return words.length() <= LONGEST_HEADING
                && words.split("\\s+").length <= MOST_WORDS
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && ".,;!?…\"”".indexOf(last) < 0
                && !words.contains(". ")
                && !words.contains("://")
                && !words.startsWith("[");
    }

    /** True where the next line is the text below this heading, not its second half. */
    private boolean leads(int i) {
        String next = at(i + 1);
        boolean starts = !next.isEmpty() && !Character.isLowerCase(next.charAt(0));
        return starts && (isBullet(i + 1) || next.length() > at(i).length() + 10) && !isTableRow(i);
    }

    /** The words of a heading without marks of Markdown and of notes. */
    String bare(int i) {
        if (i < 0 || i >= bare.length) {
            return "";
        }
        String known = bare[i];
        if (known == null) {
            known = withoutMarks(i);
            bare[i] = known;
        }
        return known;
    }

    private String withoutMarks(int i) {
        String words = HEAD_MARKS.matcher(at(i)).replaceAll("").strip();
        Matcher refs = REFS_AT_END.matcher(words);
        return refs.find() ? words.substring(0, refs.start()).strip() : words;
    }

    /** True where a sentence ends with the line. */
    boolean ends(int i) {
        String words = bare(i);
        return ENDS.matcher(words).find() || words.endsWith(":");
    }

    /** True where a line goes on with the paragraph of the line before. */
    boolean goesOn(int i) {
        if (isBlank(i)
                || isRule(i)
                || isBullet(i)
                || isHeading(i)
                || ProseReader.startsUpdate(at(i))
                || ProseReader.isUpdatedLine(at(i))) {
            return false;
        }
        return !unwrapped || !ends(i - 1) || Character.isLowerCase(at(i).charAt(0));
    }

    private boolean isTableRow(int i) {
        return i >= 0 && i < lines.size() && ProseTable.cells(lines.get(i)).size() >= 2;
    }

    /** How many lines from this one on are rows of a table; 0 where none begins here. */
    int tableLength(int i) {
        return i < tables.length ? tables[i] : 0;
    }

    /** Each run of lines that look like rows is judged once. */
    private int[] tables() {
        int[] lengths = new int[lines.size()];
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            long numbers = 0;
            while (isTableRow(end) || (end > i && isUnderline(end))) {
                List<String> cells = ProseTable.cells(lines.get(end));
                numbers += cells.size() >= 2 && cells.stream().skip(1).anyMatch(ProseLines::isNumberCell) ? 1 : 0;
                end++;
            }
            int length = end - i;
            if (length > 0) {
                boolean ruled = Stream.of("|", "\t").anyMatch(lines.get(i)::contains);
                lengths[i] = length >= (ruled ? 2 : 3) && numbers >= 2 ? length : 0;
            }
            i += Math.max(1, length);
        }
        return lengths;
    }

    private static boolean isNumberCell(String cell) {
        return cell.length() < LONGEST_CELL && NUMBER_CELL.matcher(cell).matches();
    }
}
