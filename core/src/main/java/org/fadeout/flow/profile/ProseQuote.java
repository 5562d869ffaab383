package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that stand between quotation marks.
 *
 * @param start the index of the opening mark in the block
 * @param end the index behind the closing mark
 */
record ProseQuote(ProseBlock block, int start, int end) {
    private static final Pattern MARKED = Pattern.compile("“([^“”]{1,3000})[”“]|„([^„“”]{1,3000})[“”]|«([^«»]{1,3000})»"
            + "|(?<![\\p{L}\\d])\"([^\"]{1,3000})\"|(?<![\\p{L}\\d])‘([^‘]{25,3000}?[\\p{L}.,!?])’(?![\\p{L}])");
    private static final Pattern SMALL = Pattern.compile("[^\\p{L}]*\\p{Ll}.*", Pattern.DOTALL);
    private static final int LEAST_WORDS = 5;

    static List<ProseQuote> in(ProseBlock block) {
        List<ProseQuote> quotes = new ArrayList<>();
        Matcher marked = MARKED.matcher(block.clean());
        while (marked.find()) {
            quotes.add(new ProseQuote(block, marked.start(), marked.end()));
        }
        return quotes;
    }

    String words() {
        return block.clean().substring(start + 1, end - 1).strip();
    }

    int line() {
        return block.lineAt(start);
    }

    /** True for what somebody said: long enough, and not a title, whose long words are capital. */
    boolean isStatement() {
        List<String> words = Stream.of(words().split("[\\s—–]+"))
                .filter(word -> word.length() > 3)
                .toList();
        long all =
                Stream.of(words().split("\\s+")).filter(word -> !word.isBlank()).count();
        long small = words.stream()
                .filter(word -> SMALL.matcher(word).matches() && !Character.isUpperCase(word.charAt(0)))
                .count();
        return all >= LEAST_WORDS && small * 2 > words.size();
    }
}
