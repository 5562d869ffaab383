package org.fadeout.flow.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text, and which of them are two that were glued together. A text is judged by its own words: a part must stand
 * somewhere else by itself, so that no dictionary is needed and no foreign name is called wrong.
 */
final class ProseWords {
    static final Pattern WORD = Pattern.compile("#?\\p{L}{1,60}(?:[’'-]\\p{L}{1,60}){0,6}");
    private static final Set<String> TAILS = Set.of(
            "provided",
            "provides",
            "stated",
            "states",
            "said",
            "told",
            "reported",
            "claimed",
            "denied",
            "confirmed",
            "announced",
            "issued",
            "informed",
            "has",
            "have",
            "had",
            "was",
            "were",
            "and",
            "the",
            "that",
            "which",
            "with",
            "from",
            "for",
            "since",
            "during",
            "after",
            "before",
            "near",
            "also",
            "used",
            "who",
            "its",
            "their",
            "not",
            "cluster",
            "munitions",
            "submunitions",
            "government",
            "ministry",
            "signed",
            "ratified",
            "acceded",
            "launched",
            "fired",
            "destroyed",
            "cleared",
            "released",
            "estimated",
            "expressed",
            "attended",
            "voted",
            "adopted",
            "continued",
            "began",
            "will",
            "did",
            "does",
            "should",
            "could",
            "between",
            "because",
            "while",
            "when",
            "where",
            "but",
            "under",
            "about");
    private static final Set<String> HEADS = Set.of(
            "the", "of", "in", "and", "by", "to", "for", "from", "that", "with", "on", "at", "has", "was", "were", "is",
            "are", "said");
    private static final Set<String> NO_HEADS = Set.of(
            "there", "here", "where", "forth", "with", "what", "this", "that", "some", "every", "therein", "never",
            "other", "further", "when", "which", "soft", "hard", "under", "over", "after");
    private static final Pattern FUNCTION_PAIR = Pattern.compile(
            "(?:of|in|to|on|by|for|from|with|and|at|that|than|into|near|under|after|before|during|between)the");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})");
    private static final Pattern LATE_CAPITAL = Pattern.compile("(\\p{Ll}{2,5})(\\p{Lu}\\p{Ll}{2,})");
    /** No English word goes on like this behind such an ending. */
    private static final Pattern BY_ENDING =
            Pattern.compile("(\\p{Ll}{2,20}(?:ed|ing|[st]ions?|ments?|ness|ity|ities|ly|ance|ence)(?<!\\b\\p{Ll}{3}))"
                    + "(the|and|for|with|from|that|this|which|was|were|has|have|had|been|their|its|every|into|near|between|during|after|before|also|will|when|where|while|because|these|those)"
                    + "|(\\p{Ll}{2,20}(?:ing|[st]ions?|ments?|ness|ity))(of|is|to|by|in|at)");

    private static final int LEAST_HEAD = 4;
    private static final int LEAST_COMPOUND = 12;
    private static final int LONGEST = 40;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> neighbours = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    ProseWords(ProseText text) {
        for (ProseBlock block : text.blocks()) {
            String before = "";
            Matcher word = WORD.matcher(block.clean());
            while (word.find()) {
                String one = word.group();
                add(one, before);
                before = one;
            }
        }
    }

    private void add(String word, String before) {
        if (word.startsWith("#")) {
            tags.add(lower(word.substring(1)));
            return;
        }
        counts.merge(lower(word), 1, Integer::sum);
        if (Character.isUpperCase(word.charAt(0))) {
            names.add(word);
        }
        neighbours.merge(lower(before) + " " + lower(word), 1, Integer::sum);
        String[] parts = word.split("-");
        for (int i = 0; i < parts.length && parts.length > 1; i++) {
            counts.merge(lower(parts[i]), 1, Integer::sum);
            if (i > 0) {
                neighbours.merge(lower(parts[i - 1]) + " " + lower(parts[i]), 1, Integer::sum);
            }
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** How a glued word falls apart, such as {@code Mirzoyan provided}; null for a word that is one. */
    @Nullable
    String apart(String word) {
        if (word.length() > LONGEST || word.contains("-")) {
            return null;
        }
        if (word.startsWith("#")) {
            return tagApart(word.substring(1));
        }
        if (FUNCTION_PAIR.matcher(word).matches()) {
            return word.substring(0, word.length() - 3) + " the";
        }
        Matcher ending = BY_ENDING.matcher(word);
        if (ending.matches()) {
            boolean longer = ending.group(1) != null;
            return longer ? ending.group(1) + " " + ending.group(2) : ending.group(3) + " " + ending.group(4);
        }
        Matcher inner = INNER_CAPITAL.matcher(word);
        if (inner.matches() && neighbours.containsKey(lower(inner.group(1)) + " " + lower(inner.group(2)))) {
            return inner.group(1) + " " + inner.group(2);
        }
        Matcher late = LATE_CAPITAL.matcher(word);
        if (late.matches() && HEADS.contains(late.group(1)) && names.contains(late.group(2))) {
            return late.group(1) + " " + late.group(2);
        }
        return Character.isUpperCase(word.charAt(0)) ? nameApart(word) : compoundApart(word);
    }

    private @Nullable String nameApart(String word) {
        for (int i = LEAST_HEAD; i <= word.length() - 3; i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            if (TAILS.contains(tail) && names.contains(head) && !NO_HEADS.contains(lower(head))) {
                return head + " " + tail;
            }
        }
        return null;
    }

    private @Nullable String compoundApart(String word) {
        if (word.length() < LEAST_COMPOUND || counts.getOrDefault(word, 0) > 1 || !word.equals(lower(word))) {
            return null;
        }
        for (int i = LEAST_HEAD; i <= word.length() - LEAST_HEAD; i++) {
            if (neighbours.getOrDefault(word.substring(0, i) + " " + word.substring(i), 0) >= 2) {
                return word.substring(0, i) + " " + word.substring(i);
            }
        }
        return null;
    }

    /** A tag may join words, but not the words of the sentence behind it. */
    private @Nullable String tagApart(String tag) {
        String word = lower(tag);
        for (int i = LEAST_HEAD; i <= word.length() - 3; i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            boolean knownHead =
                    tags.contains(head) || (head.endsWith("s") && tags.contains(head.substring(0, head.length() - 1)));
            boolean knownTail = TAILS.contains(tail) || (tail.length() >= LEAST_HEAD && counts.containsKey(tail));
            if (knownHead && knownTail) {
                return "#" + tag.substring(0, i) + " " + tag.substring(i);
            }
        }
        return null;
    }
}
