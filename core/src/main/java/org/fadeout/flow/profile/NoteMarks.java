package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks by which a text cites its notes: {@code [1]}, {@code [^1]}, raised digits, {@code <sup>1</sup>}, {@code (1)}, and
 * digits that were raised once and now stand glued behind a word or a stop.
 *
 * <p>A document prints its notes in one way. Brackets and raised digits say what they are; digits in round brackets and glued digits
 * could be other things (a list, a version, a decimal), so they are taken only where the document has no surer marks, and only where
 * their numbers fit the notes.
 */
final class NoteMarks {
    private static final String NUMBERS = "(\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,30})";

    private static final Pattern BRACKET =
            Pattern.compile("\\[\\s?(?:\\^|#|note\\s|fn\\.?\\s?)?" + NUMBERS + "\\s?\\](?:\\(#[^)\\s]*\\))?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d,\\d{3}(?!\\d)");
    private static final Pattern TAG =
            Pattern.compile("<sup>\\s*\\[?" + NUMBERS + "\\]?\\s*</sup>|(?<=\\S)\\^" + NUMBERS + "\\^");

    /** Raised digits; behind a unit of length they are its power. */
    private static final Pattern RAISED =
            Pattern.compile("(?<![\\d¹²³⁰⁴-⁹])(?<![kcdm\\d\\s]m)([¹²³⁰⁴-⁹]{1,3}(?:[⁻–˒,][¹²³⁰⁴-⁹]{1,3})*)");

    /** Digits behind the stop that ends a sentence or a part of one, or behind its quotation mark. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=(?:\\p{L}{2}|[%²³)\\]”’\"»]|m2|\\d\\s?m|\\b(?:19|20)\\d\\d)[.,;!?])[”’\"»]?(?<![”’\"»]{2})" + NUMBERS
                    + "(?=[\\s”\"»)]|$)" + "|(?<=[”»])" + NUMBERS + "(?=[\\s.,;]|$)");

    /** Digits straight behind a word or a bracket. */
    private static final Pattern ON_WORD =
            Pattern.compile("(?<=(?<![\\p{L}-])\\p{Ll}{5,20}|[\\p{L}\\d]\\))(\\d{1,2})(?=[\\s.,;:]|$)");

    /** Digits behind a stop that could also be a decimal or a number of a part: "in 25 m.16 The", "€800,000.9 The". */
    private static final Pattern UNSURE = Pattern.compile("(?<=[\\p{L}\\d])\\.(\\d{1,3})(?=\\s+[\\p{Lu}“\"‘]|\\s*$)");

    private static final Pattern WORD_BEFORE = Pattern.compile("\\b\\p{Ll}{2,}\\b");

    private static final Pattern ROUND =
            Pattern.compile("(?<=[\\p{L}\\d.,;!?”\"’)])\\s?\\((\\d{1,3})\\)(?=[\\s.,;:!?]|$)");
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?i)\\b(?:no|nos|art|arts|p|pp|vol|para|paras|sec|fig|rev|add|corr|res|ch|cf|annex|ver|v|mk|wp|crp|doc)\\.$");
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Set<Integer> printed;
    private final boolean glued;
    private final boolean round;

    /** The notes that no sure mark cites. */
    private final Set<Integer> open;

    private NoteMarks(Set<Integer> printed, boolean glued, boolean round) {
        this(printed, glued, round, Set.of());
    }

    private NoteMarks(Set<Integer> printed, boolean glued, boolean round, Set<Integer> open) {
        this.printed = printed;
        this.glued = glued;
        this.round = round;
        this.open = open;
    }

    /** The way in which a document cites, from the texts of its body and the numbers of the notes that it prints. */
    static NoteMarks of(List<String> body, Set<Integer> printed) {
        NoteMarks sure = new NoteMarks(printed, false, false);
        if (body.stream().anyMatch(text -> !sure.in(text).isEmpty())) {
            return sure;
        }
        NoteMarks byStop = new NoteMarks(printed, true, false);
        List<NoteRef> stops =
                body.stream().flatMap(text -> byStop.in(text).stream()).toList();
        if (fits(stops, printed, 1)) {
            Set<Integer> open = new TreeSet<>(printed);
            stops.forEach(ref -> open.remove(ref.number()));
            return new NoteMarks(printed, true, false, open);
        }
        NoteMarks inRound = new NoteMarks(printed, false, true);
        boolean fits =
                fits(body.stream().flatMap(text -> inRound.in(text).stream()).toList(), printed, 2);
        return fits ? inRound : sure;
    }

    /** Marks of a kind that could be something else are marks where they begin at the first note and go on from it. */
    private static boolean fits(List<NoteRef> refs, Set<Integer> printed, int least) {
        if (refs.size() < least) {
            return false;
        }
        if (!printed.isEmpty()) {
            return refs.stream().filter(ref -> printed.contains(ref.number())).count() * 2 > refs.size();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        refs.forEach(ref -> numbers.add(ref.number()));
        return numbers.first() == 1 && numbers.last() <= numbers.size() + 2;
    }

    /** The marks in a text, in their order. */
    List<NoteRef> in(String text) {
        List<NoteRef> refs = new ArrayList<>();
        // Quick looks first: most paragraphs hold one sort of mark, and every document is read for all.
        if (text.indexOf('[') >= 0) {
            brackets(text, refs);
        }
        if (text.contains("<sup>") || text.indexOf('^') >= 0) {
            take(TAG, text, refs);
        }
        if (hasRaised(text)) {
            take(RAISED, text, refs);
        }
        if (glued) {
            take(GLUED, text, refs);
            onWords(text, refs);
            unsure(text, refs);
        }
        if (round) {
            take(ROUND, text, refs);
        }
        refs.sort(Comparator.comparingInt(NoteRef::start).thenComparingInt(NoteRef::number));
        return refs;
    }

    private static boolean hasRaised(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '⁰' && letter <= '⁹' || letter == '¹' || letter == '²' || letter == '³') {
                return true;
            }
        }
        return false;
    }

    private void brackets(String text, List<NoteRef> refs) {
        Matcher mark = BRACKET.matcher(text);
        while (mark.find()) {
            if (!THOUSANDS.matcher(mark.group(1)).find() && !isInserted(text, mark)) {
                add(mark.group(1), mark.start(), mark.end(), refs);
            }
        }
    }

    /** An editor's number within a sentence, as in "killed [12] people", is no note unless a note carries it. */
    private boolean isInserted(String text, Matcher mark) {
        boolean blankBefore = mark.start() > 0 && " “\"‘(".indexOf(text.charAt(mark.start() - 1)) >= 0;
        boolean wordBehind = mark.end() + 1 < text.length()
                && text.charAt(mark.end()) == ' '
                && Character.isLowerCase(text.charAt(mark.end() + 1));
        return blankBefore && wordBehind && !printed.contains(first(mark.group(1)));
    }

    private static void take(Pattern pattern, String text, List<NoteRef> refs) {
        Matcher mark = pattern.matcher(text);
        while (mark.find()) {
            int group = mark.group(1) != null ? 1 : 2;
            if (!ABBREVIATED
                    .matcher(text.substring(Math.max(0, mark.start() - 8), mark.start()))
                    .find()) {
                add(mark.group(group), pattern.equals(GLUED) ? mark.start(group) : mark.start(), mark.end(), refs);
            }
        }
    }

    private void onWords(String text, List<NoteRef> refs) {
        Matcher mark = ON_WORD.matcher(text);
        while (mark.find()) {
            if (printed.contains(first(mark.group(1)))) {
                add(mark.group(1), mark.start(), mark.end(), refs);
            }
        }
    }

    /** What could be a decimal as well is a mark where it ends a sentence and its note has no other mark. */
    private void unsure(String text, List<NoteRef> refs) {
        if (open.isEmpty()) {
            return;
        }
        Matcher mark = UNSURE.matcher(text);
        while (mark.find()) {
            boolean isOpen = open.contains(Integer.parseInt(mark.group(1)))
                    && refs.stream().noneMatch(ref -> ref.start() < mark.end() && mark.start(1) < ref.end());
            if (isOpen
                    && WORD_BEFORE
                            .matcher(text.substring(Math.max(0, mark.start() - 40), mark.start()))
                            .find()) {
                add(mark.group(1), mark.start(1), mark.end(), refs);
            }
        }
    }

    /** "1, 3-5" cites four notes. */
    private static void add(String numbers, int start, int end, List<NoteRef> refs) {
        int last = 0;
        boolean range = false;
        for (String part : plain(numbers).split("(?<=[,;–-])|(?=[,;–-])")) {
            String word = part.strip();
            if (word.equals("–") || word.equals("-")) {
                range = true;
            } else if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                int number = Integer.parseInt(word);
                for (int between = last + 1; range && between < number && number - last < 50; between++) {
                    refs.add(new NoteRef(between, start, end));
                }
                refs.add(new NoteRef(number, start, end));
                last = number;
                range = false;
            }
        }
    }

    private static int first(String numbers) {
        return Integer.parseInt(plain(numbers).split("\\D")[0]);
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder(digits);
        for (int i = 0; i < plain.length(); i++) {
            int raised = RAISED_DIGITS.indexOf(plain.charAt(i));
            if (raised >= 0) {
                plain.setCharAt(i, (char) ('0' + raised));
            } else if (plain.charAt(i) == '⁻') {
                plain.setCharAt(i, '-');
            } else if (plain.charAt(i) == '˒') {
                plain.setCharAt(i, ',');
            }
        }
        return plain.toString();
    }
}
