package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with the blanks and note marks behind it.
 *
 * @param index the place among the sentences of the text, from 0
 * @param start the index of its first character in the block
 * @param end the index of the first character of the next one
 */
record ProseSentence(int index, ProseBlock block, int start, int end) {
    private static final Pattern END = Pattern.compile("[.!?…]+[”\"’»)\\]]{0,3}(?=\\s)");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]{1,12})\\.$");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "brig", "capt", "sgt", "st", "no", "nos", "vs",
            "vol", "pp", "p", "art", "arts", "para", "paras", "approx", "ca", "cf", "al", "e.g", "i.e", "eg", "ie",
            "vil", "dist", "prov", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "u.s", "u.n", "sq", "est", "inc", "ltd", "co", "jr", "sr", "rev", "ed", "eds", "fig", "figs", "sec", "tel",
            "incl", "resp", "hon", "amb", "adm", "cmdr", "viz", "nr");

    /** The sentences of a block. The first is numbered by the given number. */
    static List<ProseSentence> of(ProseBlock block, int first) {
        String clean = block.clean();
        List<ProseSentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(clean);
        int start = skipBlanks(clean, 0);
        while (end.find()) {
            int next = skipBlanks(clean, end.end());
            if (next < clean.length() && begins(clean.charAt(next)) && !isAbbreviation(clean, end.start() + 1)) {
                sentences.add(new ProseSentence(first + sentences.size(), block, start, next));
                start = next;
            }
        }
        if (start < clean.length()) {
            sentences.add(new ProseSentence(first + sentences.size(), block, start, clean.length()));
        }
        return sentences;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean begins(char letter) {
        return Character.isUpperCase(letter) || Character.isDigit(letter) || "“\"‘«„[(".indexOf(letter) >= 0;
    }

    private static boolean isAbbreviation(String text, int behindStop) {
        Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, behindStop - 13), behindStop));
        if (!word.find()) {
            return false;
        }
        String last = word.group(1);
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        return initial || ABBREVIATIONS.contains(last.toLowerCase(java.util.Locale.ROOT));
    }

    /** The words, without the marks of notes. */
    String text() {
        return block.clean().substring(start, end);
    }

    int line() {
        return block.lineAt(start);
    }

    boolean cites() {
        return block.citesWithin(start, end);
    }

    /** True where the note of this sentence stands in it or later in its paragraph. */
    boolean citesFromHereOn() {
        return block.citesWithin(start, Integer.MAX_VALUE);
    }

    boolean contains(int position) {
        return position >= start && position < end;
    }
}
