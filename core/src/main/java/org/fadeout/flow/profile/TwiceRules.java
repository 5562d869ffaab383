package org.fadeout.flow.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.jspecify.annotations.Nullable;

/** The rule on text that a copy took twice. */
final class TwiceRules {
    /** Text that stands twice. */
    static final Rule<ProseText> TWICE = Rule.of(
            "R12-twice",
            Severity.INFORMATION,
            "A heading, paragraph or word stands twice in a row",
            "A copy took it twice; what was meant to stand there may be lost",
            "Compare with the page and drop the second one",
            TwiceRules::twice);

    private static final Pattern WORD_TWICE = Pattern.compile(
            "(?i)\\b(the|of|in|to|and|a|an|for|by|with|from|is|was|were|at|on|which|has|have|its|cluster|submunitions?)\\s+\\1\\b(?![’'-])");
    private static final Pattern HEAD_MARK = Pattern.compile("^#+\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LEAST_SENTENCE = 30;
    private static final int LEAST_PARAGRAPH = 60;

    private TwiceRules() {}

    private static void twice(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        sentencesTwice(rule, text, found);
        Map<String, Integer> paragraphs = new HashMap<>();
        Set<String> told = new HashSet<>();
        ProseBlock before = null;
        for (ProseBlock block : text.blocks()) {
            String words = plain(block);
            boolean heading = block.type() == ProseType.HEADING || block.type() == ProseType.TITLE;
            if (heading && (isDoubled(words) || (isHeading(before) && words.equalsIgnoreCase(plain(before))))) {
                found.accept(LintFinding.of(rule, text, block.line(), "A heading stands twice", words));
            } else if (block.isProse() && isHeading(before) && repeats(words, plain(before))) {
                found.accept(
                        LintFinding.of(rule, text, block.line(), "A heading stands again in its paragraph", words));
            }
            Integer first = block.isProse() && words.length() >= LEAST_PARAGRAPH
                    ? paragraphs.putIfAbsent(words, block.line())
                    : null;
            if (first != null && told.add(words)) {
                found.accept(LintFinding.of(
                        rule, text, block.line(), "The paragraph stands already on line " + first, words));
            }
            Matcher again = WORD_TWICE.matcher(block.isProse() || block.type() == ProseType.NOTE ? block.clean() : "");
            while (again.find()) {
                found.accept(
                        LintFinding.of(rule, text, block.lineAt(again.start()), "A word stands twice", again.group()));
            }
            before = block;
        }
    }

    private static void sentencesTwice(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        String before = "";
        for (ProseSentence sentence : text.sentences()) {
            String words = BLANKS.matcher(sentence.text()).replaceAll(" ").strip();
            boolean paragraph = words.length() >= LEAST_PARAGRAPH
                    && words.length() == sentence.block().clean().strip().length();
            if (words.length() >= LEAST_SENTENCE && words.equals(before) && !paragraph) {
                found.accept(LintFinding.of(rule, text, sentence.line(), "A sentence stands twice", words));
            }
            before = words;
        }
    }

    private static boolean isHeading(@Nullable ProseBlock block) {
        return block != null && (block.type() == ProseType.HEADING || block.type() == ProseType.TITLE);
    }

    private static String plain(@Nullable ProseBlock block) {
        return block == null
                ? ""
                : BLANKS.matcher(HEAD_MARK.matcher(block.clean()).replaceFirst(""))
                        .replaceAll(" ")
                        .strip();
    }

    /** "Previous use Previous use", with or without the blank. */
    private static boolean isDoubled(String words) {
        int half = words.length() / 2;
        return words.length() >= 6
                && words.substring(0, half).strip().equals(words.substring(half).strip());
    }

    /** A paragraph that begins with the words of its heading and then with a sentence of its own. */
    private static boolean repeats(String words, String heading) {
        return heading.length() >= 6
                && words.length() > heading.length() + 2
                && words.startsWith(heading)
                && words.substring(heading.length()).matches("\\s?[:.]?\\s?\\p{Lu}\\p{Ll}+\\s.*")
                && !words.substring(heading.length()).matches("\\s\\p{Lu}\\p{Ll}*,.*");
    }
}
