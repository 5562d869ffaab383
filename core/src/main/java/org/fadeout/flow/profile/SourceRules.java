package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/**
 * The rules on statements without a source. They speak only where a text sources its statements by notes: a page that prints none is
 * a summary of a report, and asking for a note behind each of its figures would say nothing.
 */
final class SourceRules {
    /** What somebody said, without where. */
    static final Rule<ProseText> QUOTATION = Rule.of(
            "R03-quotation",
            Severity.WARNING,
            "A quotation without a note",
            "What a party said of itself counts as evidence; without its source it can be neither checked nor answered",
            "Add the note of its source; where another note is meant, cite that one here too",
            SourceRules::quotations);

    /** A number of items, of people harmed, or an area, without from where. */
    static final Rule<ProseText> FIGURE = Rule.of(
            "R03-figure",
            Severity.WARNING,
            "A figure without a note",
            "A figure nobody can trace is taken over from profile to profile",
            "Add the note of its source, or say that it was computed, and from what",
            SourceRules::figures);

    /** Something added later, without from where. */
    static final Rule<ProseText> UPDATE = Rule.of(
            "R03-update",
            Severity.WARNING,
            "An update block without a note",
            "An update brings the newest statements, and those are the ones that are quoted",
            "Add the notes of what the update reports",
            SourceRules::updates);

    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:[“\"]|(?:He|She|It|They|This|These|Those|Of\\s+(?:these|those|this|the)|Both|Its|Their|His|Her|The\\s+(?:letter|statement|report|response|official|representative|minister|ministry|document|article|spokes\\p{L}+|remaining|remainder|others?|rest|same|latter|figures?|totals?|numbers?|areas?|amounts?|data|results?|increase|decrease|casualties|survey|review|latest))\\b)");
    private static final Pattern SAYS_SOURCE = Pattern.compile(
            "https?:|www\\.|\\([^)]{3,80},\\s+(?:19|20)\\d\\d\\)|\\bArticles?\\s+\\d|(?i)\\b(?:table|figure|chart|box|annex|map)\\s+\\d|\\b(?:see|shown\\s+in|set\\s+out\\s+in)\\s+(?:the\\s+)?(?:table|box|below|above)");
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:Monitor|Mine Action Review|authors?|this (?:report|profile))\\b.{0,40}\\b(?:identified|recorded|calculat\\w+|estimat\\w+|counted|documented)");
    private static final Pattern DERIVED = Pattern.compile(
            "(?i)\\b(?:total(?:led|ling|s)?|sum|increase[sd]?|decrease[sd]?|compare[sd]?|fewer|more than in|average|represents?|equivalent|overall|altogether|since|remain\\w*|difference)\\b");
    private static final Pattern EDITORIAL = Pattern.compile(
            "(?i)\\b(?:typographical|corrected|(?:this|the) (?:page|profile|text|version) (?:was|has been|is) (?:updated|amended|revised|replaced)|no (?:substantive )?changes?)\\b");
    /** "Output in 2021: 3.1 km2 released, 612 submunitions destroyed", without a stop: an entry of a data sheet. */
    private static final Pattern ENTRY = Pattern.compile("^[^:.]{3,80}:\\s.*[^.!?”\"\\s]\\s*$", Pattern.DOTALL);

    private static final Pattern ADVICE = Pattern.compile(
            "(?i).*(?:recommend|next steps|definition|glossary|abbreviation|acronym|contact|methodology).*");
    private static final int LEAST_WORDS_OF_UPDATE = 10;
    private static final int MANY = 5;
    private static final int MOST_BACK = 4;
    private static final int LONGEST_LIST = 60;

    private SourceRules() {}

    private static void quotations(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        if (!text.usesNotes()) {
            return;
        }
        Set<Integer> told = new HashSet<>();
        Set<String> cited = new HashSet<>();
        List<ProseQuote> open = new ArrayList<>();
        for (ProseBlock block : text.blocks()) {
            if (!block.isProse() || block.type() == ProseType.UPDATE) {
                continue;
            }
            for (ProseQuote quote : ProseQuote.in(block)) {
                ProseSentence sentence = text.sentenceAt(block, quote.start());
                if (!quote.isStatement() || sentence == null) {
                    continue;
                }
                if (isSourced(text, sentence)
                        || SAYS_SOURCE.matcher(sentence.text()).find()) {
                    cited.add(key(quote));
                } else if (told.add(sentence.index())) {
                    open.add(quote);
                }
            }
        }
        // A summary may repeat what the text quotes with its source further down.
        open.stream()
                .filter(quote -> !cited.contains(key(quote)))
                .forEach(quote -> found.accept(LintFinding.of(
                        rule,
                        text,
                        quote.line(),
                        "A quotation has no note in its paragraph",
                        quote.block().clean().substring(quote.start(), quote.end()))));
    }

    private static String key(ProseQuote quote) {
        String words = quote.words()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        return words.substring(0, Math.min(40, words.length()));
    }

    /**
     * True where a note stands in the sentence or later in its paragraph, where the sentence goes on from one that has a note, or where
     * the list to which it belongs has one.
     */
    private static boolean isSourced(ProseText text, ProseSentence sentence) {
        if (sentence.citesFromHereOn()) {
            return true;
        }
        ProseSentence one = sentence;
        for (int back = 0;
                back < MOST_BACK
                        && one.index() > 0
                        && GOES_ON.matcher(one.text()).find();
                back++) {
            ProseSentence before = text.sentences().get(one.index() - 1);
            if (before.block() != one.block()) {
                break;
            }
            if (before.cites()) {
                return true;
            }
            one = before;
        }
        return listCites(text.blocks(), sentence.block());
    }

    /** A list and the paragraph that leads to it, with a colon, are sourced together. */
    private static boolean listCites(List<ProseBlock> blocks, ProseBlock block) {
        int i = block.index();
        boolean leads = block.clean().strip().endsWith(":");
        for (int next = i + 1;
                next < Math.min(blocks.size(), i + LONGEST_LIST)
                        && (leads || blocks.get(i).type() == ProseType.BULLET);
                next++) {
            boolean goesOn = blocks.get(next).type() == ProseType.BULLET
                    || (leads && next == i + 1 && blocks.get(next).isProse());
            if (!goesOn) {
                break;
            }
            if (!blocks.get(next).refs().isEmpty()) {
                return true;
            }
        }
        while (i > 0 && block.index() - i < LONGEST_LIST && blocks.get(i).type() == ProseType.BULLET) {
            i--;
        }
        return i < block.index()
                && blocks.get(i).clean().strip().endsWith(":")
                && !blocks.get(i).refs().isEmpty();
    }

    private static void figures(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        if (!text.usesNotes()) {
            return;
        }
        Set<BigDecimal> sourced = new HashSet<>();
        Map<Integer, ProseFigure> open = new LinkedHashMap<>();
        Set<Integer> covered = new HashSet<>();
        for (ProseFigure figure : text.figures()) {
            if (isSourced(text, figure.sentence())) {
                covered.add(figure.sentence().index());
                sourced.add(figure.number().stripTrailingZeros());
            }
        }
        sourced.addAll(tableNumbers(text));
        for (ProseFigure figure : text.figures()) {
            if (needsSource(figure)
                    && !covered.contains(figure.sentence().index())
                    && !sourced.contains(figure.number().stripTrailingZeros())) {
                open.putIfAbsent(figure.sentence().index(), figure);
            }
        }
        if (open.size() > MANY && open.size() > covered.size()) {
            ProseFigure first = open.values().iterator().next();
            found.accept(LintFinding.of(
                    rule,
                    text,
                    first.line(),
                    open.size() + " sentences with figures have no note; the first stands here",
                    first.printed()));
            return;
        }
        open.forEach((sentence, figure) -> found.accept(
                LintFinding.of(rule, text, figure.line(), "A figure has no note in its paragraph", figure.printed())));
    }

    private static Set<BigDecimal> tableNumbers(ProseText text) {
        Set<BigDecimal> numbers = new HashSet<>();
        text.blocks().stream()
                .filter(block -> block.type() == ProseType.TABLE)
                .flatMap(block -> ProseTable.of(block).rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> {
                    BigDecimal number = ProseTable.number(cell);
                    if (number != null) {
                        // A table may count in items, m2, ha or km2; its numbers are known in any of them.
                        for (int zeros : new int[] {0, 4, 6}) {
                            numbers.add(number.scaleByPowerOfTen(zeros).stripTrailingZeros());
                        }
                    }
                });
        return numbers;
    }

    private static boolean needsSource(ProseFigure figure) {
        ProseBlock block = figure.block();
        String sentence = figure.sentence().text();
        boolean kind =
                figure.inDigits() && (figure.noun() == null || figure.noun().needsSource());
        // A summary and a data sheet say again what the text sources.
        boolean place = block.type() != ProseType.UPDATE
                && !block.summary()
                && !ENTRY.matcher(block.clean()).matches()
                && !ADVICE.matcher(block.section()).matches();
        boolean derived = DERIVED.matcher(sentence).find() && !block.refs().isEmpty();
        return kind
                && place
                && !derived
                && !SAYS_SOURCE.matcher(sentence).find()
                && !OWN.matcher(sentence).find();
    }

    private static void updates(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        for (ProseUpdate update : text.updates()) {
            String words = update.text();
            boolean tells = words.split("\\s+").length >= LEAST_WORDS_OF_UPDATE
                    && !EDITORIAL.matcher(words).find();
            if (tells && !update.cites() && !SAYS_SOURCE.matcher(words).find()) {
                found.accept(LintFinding.of(rule, text, update.line(), "The update has no note", words));
            }
        }
    }
}
