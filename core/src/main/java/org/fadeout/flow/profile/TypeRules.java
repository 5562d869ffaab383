package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.jspecify.annotations.Nullable;

/** The rules on what an import or a copy did to the letters. They are kept as printed and told, never mended in silence. */
final class TypeRules {
    /** Words without the blank between them. */
    static final Rule<ProseText> GLUED = Rule.of(
            "R12-glued",
            Severity.INFORMATION,
            "Words run into each other, or a word is torn",
            "A search for the name or the figure does not find it",
            "Compare with the page; part the words, and keep quotations as their source prints them",
            TypeRules::glued);

    /** Quotation marks that do not pair. */
    static final Rule<ProseText> QUOTES = Rule.of(
            "R12-quotes",
            Severity.INFORMATION,
            "A quotation mark that does not pair, or letters of another encoding",
            "It cannot be told where the quotation ends",
            "Compare with the page and set the mark that it means",
            TypeRules::quotes);

    /** Blanks that are none. */
    static final Rule<ProseText> SPACES = Rule.of(
            "R12-spaces",
            Severity.INFORMATION,
            "Non-breaking blanks in running text, or a blank before a stop",
            "They came with a copy; lines break wrongly and searches miss",
            "Replace them by ordinary blanks, except between a number and its unit",
            TypeRules::spaces);

    private static final Pattern NO_BLANK = Pattern.compile(
            "\\b[\\p{L}’'-]{2,40}(?:[.;!?]|[.]?[)”])\\p{Lu}\\p{Ll}{2,}|\\b\\p{Ll}{3,},\\p{Ll}{3,}\\b|\\p{Ll}\\([A-Z]?\\p{Ll}{3,}");
    private static final Pattern TORN =
            Pattern.compile("\\b\\p{Ll}{2,}- (?!(?:and|or|to|nor|but|as|und)\\b)\\p{Ll}{3,}");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\S{0,80}(?:://|www\\.|@|\\.(?:com|org|net|int|am|az|ru|info|html?|pdf|aspx?)\\b)\\S{0,200}");
    /** What every address holds; most paragraphs hold none, and this is quick to see. */
    private static final Pattern HAS_ADDRESS =
            Pattern.compile("://|www\\.|@|\\.(?:com|org|net|int|am|az|ru|info|html?|pdf|aspx?)\\b");

    private static final Pattern MOJIBAKE =
            Pattern.compile("[\\u0080-\\u0084\\u0086-\\u009f\\ufffd]|â€.|Ã[\\u0080-\\u00bf©¨¼¶¤]|``|(?<!')''(?!')");
    private static final Pattern STRAY_BLANK = Pattern.compile(
            "(?<=[\\p{L}\\d)])[ \\u00a0](?=[,.](?:\\s|$)|,\\p{L})|(?<=\\b[kc]?m2)\\u00a0(?=\\p{Ll}{2})|(?<=[\\p{L}”][.,]\\d{1,2})\\u00a0|\\u00a0\\u00a0| \\u00a0|\\u00a0 |\\u00a0$|(?<=[\\p{L}.,;:\\]”])\\u00a0(?=[\\p{L}“\\[]|$)|(?<=\\p{Ll})\\u00a0(?=\\d{1,2}\\s)",
            Pattern.MULTILINE);
    private static final int MANY = 12;

    private TypeRules() {}

    private static void glued(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        ProseWords words = new ProseWords(text);
        Map<String, Integer> seen = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (ProseBlock block : text.blocks()) {
            if (block.type() == ProseType.TABLE) {
                continue;
            }
            String clean = withoutAddresses(block.clean());
            Matcher word = ProseWords.WORD.matcher(clean);
            while (word.find()) {
                if (known.add(word.group()) && words.apart(word.group()) != null) {
                    seen.putIfAbsent(word.group(), block.lineAt(word.start()));
                }
            }
            for (Pattern pattern : List.of(NO_BLANK, TORN)) {
                Matcher fault = pattern.matcher(clean);
                while (fault.find()) {
                    seen.putIfAbsent(fault.group(), block.lineAt(fault.start()));
                }
            }
            block.refs().stream()
                    .filter(ref -> ref.end() < clean.length() && Character.isLetter(clean.charAt(ref.end())))
                    .forEach(ref -> seen.putIfAbsent(
                            block.text().substring(ref.start(), Math.min(clean.length(), ref.end() + 12)),
                            block.lineAt(ref.start())));
        }
        tell(rule, text, seen, "No blank between two words, or one within a word", found);
    }

    /** The same length, with blanks for addresses. */
    private static String withoutAddresses(String text) {
        return HAS_ADDRESS.matcher(text).find()
                ? ADDRESS.matcher(text)
                        .replaceAll(match -> " ".repeat(match.group().length()))
                : text;
    }

    /** Each fault, or one finding for all where there are very many. */
    private static void tell(
            Rule<ProseText> rule, ProseText text, Map<String, Integer> seen, String what, Consumer<Issue> found) {
        if (seen.size() > MANY) {
            List<String> first = seen.keySet().stream().limit(MANY).toList();
            found.accept(LintFinding.of(
                    rule,
                    text,
                    seen.values().iterator().next(),
                    what + ", " + seen.size() + " times",
                    String.join(", ", first)));
            return;
        }
        seen.forEach((word, line) -> found.accept(LintFinding.of(rule, text, line, what, word)));
    }

    private static void quotes(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Map<String, Integer> foreign = new LinkedHashMap<>();
        for (ProseBlock block : text.blocks()) {
            Matcher strange = MOJIBAKE.matcher(block.raw());
            if (strange.find()) {
                int from = Math.max(0, strange.start() - 20);
                foreign.putIfAbsent(
                        block.raw().substring(from, Math.min(block.raw().length(), strange.end() + 10)),
                        block.lineAt(strange.start()));
            }
            String fault = block.type() == ProseType.TABLE ? null : fault(text, block);
            if (fault != null) {
                String[] parts = fault.split(":", 2);
                int at = Integer.parseInt(parts[0]);
                String raw = block.raw();
                found.accept(LintFinding.of(
                        rule,
                        text,
                        block.lineAt(at),
                        parts[1],
                        raw.substring(Math.max(0, at - 30), Math.min(raw.length(), at + 30))));
            }
        }
        if (!foreign.isEmpty()) {
            Map.Entry<String, Integer> first = foreign.entrySet().iterator().next();
            found.accept(LintFinding.of(
                    rule,
                    text,
                    first.getValue(),
                    "Letters of another encoding or superseded quotation marks, in " + foreign.size() + " paragraphs",
                    first.getKey()));
        }
    }

    /** The first mark of a block that does not pair, as its index, a colon and what is wrong; null where all pair. */
    private static @Nullable String fault(ProseText text, ProseBlock block) {
        String raw = block.raw();
        boolean low = raw.indexOf('„') >= 0;
        int open = -1;
        for (int i = 0; i < raw.length(); i++) {
            char mark = raw.charAt(i);
            if (mark == '„' || (mark == '“' && !(low && open >= 0))) {
                if (open >= 0) {
                    return i + ":An opening quotation mark stands where one should close";
                }
                open = i;
            } else if (mark == '”' || mark == '“') {
                if (open < 0) {
                    return i + ":A quotation mark closes what none opened";
                }
                open = -1;
            } else if (mark == '"' && open >= 0) {
                return i + ":A straight quotation mark closes a curved one";
            }
        }
        if (open >= 0 && !goesOn(text, block)) {
            return open + ":A quotation mark opens and none closes";
        }
        return goesOn(text, block) ? null : oddStraight(raw);
    }

    /** A straight mark behind a digit may be one of inches: a fault is only what is odd with them and without. */
    private static @Nullable String oddStraight(String raw) {
        int last = -1;
        int all = 0;
        int inches = 0;
        for (int i = raw.indexOf('"'); i >= 0; i = raw.indexOf('"', i + 1)) {
            last = i;
            all++;
            inches += i > 0 && Character.isDigit(raw.charAt(i - 1)) ? 1 : 0;
        }
        return all % 2 == 1 && (inches == 0 || inches % 2 == 0) ? last + ":A quotation mark has no partner" : null;
    }

    /** A quotation over several paragraphs opens in each and closes in the last. */
    private static boolean goesOn(ProseText text, ProseBlock block) {
        if (block.index() + 1 >= text.blocks().size()) {
            return false;
        }
        String next = text.blocks().get(block.index() + 1).text().strip();
        return next.startsWith("“") || next.startsWith("\"");
    }

    private static void spaces(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        int number = 0;
        List<Integer> lines = new ArrayList<>();
        for (ProseBlock block : text.blocks()) {
            Matcher stray =
                    STRAY_BLANK.matcher(block.type() == ProseType.TABLE || !mayStray(block.raw()) ? "" : block.raw());
            while (stray.find()) {
                number++;
                if (lines.size() < MANY && !lines.contains(block.lineAt(stray.start()))) {
                    lines.add(block.lineAt(stray.start()));
                }
            }
        }
        if (number > 0) {
            found.accept(LintFinding.of(
                    rule,
                    text,
                    lines.get(0),
                    "Stray or non-breaking blanks",
                    number + (number == 1 ? " on line " : " on lines ") + join(lines)));
        }
    }

    /** True where a blank stands that could be a stray one; quick, since most paragraphs have none. */
    private static boolean mayStray(String raw) {
        return raw.indexOf('\u00a0') >= 0 || raw.contains(" .") || raw.contains(" ,");
    }

    private static String join(List<Integer> lines) {
        String all = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() < MANY ? all : all + " and others";
    }
}
