package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.jspecify.annotations.Nullable;

/** The rule on numbers in running text that are printed with their parts. */
final class PartRules {
    /** "360 casualties (142 killed and 200 injured)". */
    static final Rule<ProseText> PARTS = Rule.of(
            "R08-parts",
            Severity.WARNING,
            "The parts of a number in the text do not add up to it",
            "One of the numbers is wrong, or a part is missing",
            "Compare the numbers with their source, and name those whose fate or kind is unknown",
            PartRules::parts);

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d+)?";
    private static final Pattern CASUALTIES = Pattern.compile(
            "(?i)\\b(\\d[\\d,]*)\\s+(?:new\\s+|civilian\\s+|recorded\\s+|cluster\\s+munition\\s+|mine/ERW\\s+)*(?:casualties|people|victims|persons|civilians)\\b[^.;()]{0,60}?[(:–—]\\s*(\\d[\\d,]*)\\s+(?:people\\s+|were\\s+)?killed,?\\s+(?:and\\s+)?(\\d[\\d,]*)\\s+(?:people\\s+|were\\s+)?(?:injured|wounded)(?:,?\\s+(?:and\\s+)?(\\d[\\d,]*)\\s+(?:\\p{L}+\\s+){0,4}unknown)?");

    /** A number, the words up to brackets or a colon, and what stands in the brackets or behind the colon. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])(" + NUMBER
                    + ")(?=\\s?\\p{L})((?:[^.;:()\\d]|(?:19|20)\\d\\d|(?<=m)2){3,90})(?:\\(([^()]{5,200})\\)|:\\s+(\\d[^:;()]{5,200}))");

    private static final Pattern PART =
            Pattern.compile("(" + NUMBER + ")\\s?(\\p{L}[^\\d(]{0,60}|[kc]?m2\\b[^\\d(]{0,60})");
    private static final Pattern BETWEEN =
            Pattern.compile(",\\s+and\\s+|;\\s+and\\s+|;\\s+|,\\s+|\\s+and\\s+|\\s+plus\\s+");
    private static final Pattern UNIT =
            Pattern.compile("^\\s*(?:[kc]?m[2²]|square\\s+\\p{L}+|sq\\.?\\s\\p{L}+|ha\\b|hectares\\b|million\\b)");

    /** What makes of numbers in brackets something else than all the parts. */
    private static final Pattern NOT_ALL = Pattern.compile(
            "(?i)\\b(?:includ\\w+|among|of\\s+(?:which|whom|them|these|those)|at\\s+least|up\\s+(?:to|from)|down\\s+from|from|since|more|fewer|less|than|over|about|some|approximately|around|nearly|compared|against|per|each|average|previous\\w*|e\\.g|mainly|mostly)\\b|\\b(?:in\\s+)?(?:19|20)\\d\\d\\b");

    private static final Pattern ROUGH = Pattern.compile(
            "(?i)\\b(?:about|some|approximately|around|nearly|almost|roughly|over|than|least|to|up|estimated|between|of\\s+the|circa)\\s+$|[~≈<>≥≤]\\s?$");
    private static final BigDecimal NEAR = new BigDecimal("0.75");
    private static final BigDecimal FAR = new BigDecimal("1.30");
    private static final int LEAST_PARTS = 2;

    private PartRules() {}

    private static void parts(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        for (ProseSentence sentence : text.sentences()) {
            String words = sentence.text();
            if (words.indexOf('(') < 0 && words.indexOf(':') < 0 && words.indexOf('–') < 0 && words.indexOf('—') < 0) {
                continue;
            }
            Matcher casualties = CASUALTIES.matcher(words);
            int told = -1;
            while (casualties.find()) {
                BigDecimal sum = number(casualties.group(2))
                        .add(number(casualties.group(3)))
                        .add(number(casualties.group(4)));
                told = casualties.end();
                if (sum.compareTo(number(casualties.group(1))) != 0) {
                    accept(rule, text, sentence, casualties, sum, found);
                }
            }
            Matcher whole = WHOLE.matcher(words);
            int from = 0;
            while (whole.find(from)) {
                BigDecimal sum = whole.start() < told ? null : wrongSum(words, whole);
                if (sum != null) {
                    accept(rule, text, sentence, whole, sum, found);
                }
                from = whole.end(1) + 1;
            }
        }
    }

    private static void accept(
            Rule<ProseText> rule,
            ProseText text,
            ProseSentence sentence,
            Matcher seen,
            BigDecimal sum,
            Consumer<Issue> found) {
        found.accept(LintFinding.of(
                rule,
                text,
                sentence.block().lineAt(sentence.start() + seen.start()),
                "The parts add up to " + sum.toPlainString(),
                seen.group()));
    }

    /**
     * The sum of the parts, where they look like all the parts of the number and do not add up to it. Far off they are hardly meant to:
     * then they are examples, or sorts that overlap.
     */
    private static @Nullable BigDecimal wrongSum(String words, Matcher whole) {
        String before = words.substring(Math.max(0, whole.start() - 24), whole.start());
        String inner = whole.group(3) != null ? whole.group(3) : whole.group(4);
        if (ROUGH.matcher(before).find() || NOT_ALL.matcher(inner).find()) {
            return null;
        }
        List<BigDecimal> parts = new ArrayList<>();
        List<String> units = new ArrayList<>();
        units.add(unit(whole.group(2)));
        for (String part : BETWEEN.split(inner.strip().replaceAll("\\.$", ""), -1)) {
            Matcher one = PART.matcher(part.strip());
            if (!one.matches()) {
                return null;
            }
            parts.add(number(one.group(1)));
            units.add(unit(one.group(2)));
        }
        if (parts.size() < LEAST_PARTS || units.stream().distinct().count() > 1) {
            return null;
        }
        BigDecimal total = number(whole.group(1));
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int scale = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        scale = Math.max(scale, total.scale());
        BigDecimal rounding = scale == 0
                ? BigDecimal.ZERO
                : new BigDecimal("0.5").movePointLeft(scale).multiply(BigDecimal.valueOf(parts.size() + 1L));
        boolean near = sum.compareTo(total.multiply(NEAR)) >= 0 && sum.compareTo(total.multiply(FAR)) <= 0;
        return near && total.subtract(sum).abs().compareTo(rounding) > 0 ? sum : null;
    }

    /** The unit that words begin with; empty where something is counted. */
    private static String unit(String words) {
        Matcher unit = UNIT.matcher(words);
        return unit.find()
                ? unit.group().replaceAll("\\s+", " ").replace('²', '2').strip()
                : "";
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(",", ""));
    }
}
