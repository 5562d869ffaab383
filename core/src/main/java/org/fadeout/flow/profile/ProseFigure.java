package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Qualifier;
import org.fadeout.base.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a sentence, with what it counts or measures.
 *
 * @param start the index of its first character in the block, its qualifier included
 * @param end the index behind its unit or noun
 * @param quantity areas in m2 with the unit {@code m2}; counts with the unit {@code items}
 * @param noun what is counted, or null for an area
 * @param inDigits false where the number is written as a word
 */
record ProseFigure(
        ProseSentence sentence,
        int start,
        int end,
        Quantity quantity,
        @Nullable FigureNoun noun,
        FigureAct act,
        boolean inDigits) {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30));
    private static final Map<String, BigDecimal> M2 =
            Map.of("k", BigDecimal.valueOf(1_000_000), "h", BigDecimal.valueOf(10_000), "m", BigDecimal.ONE);

    private static final String QUALIFIER =
            "(?<qualifier>\\b(?:more\\s+than|over|at\\s+least|no\\s+(?:fewer|less)\\s+than|just\\s+over|slightly\\s+(?:more|over)\\s+(?:than)?|in\\s+excess\\s+of|upwards\\s+of"
                    + "|exceeding|approximately|approx\\.?|about|around|some|roughly|circa|an\\s+estimated|estimated(?:\\s+at)?|nearly|almost|close\\s+to|just\\s+under|less\\s+than|fewer\\s+than|under"
                    + "|up\\s+to|at\\s+most|as\\s+many\\s+as|a\\s+maximum\\s+of|a\\s+minimum\\s+of|not\\s+more\\s+than|no\\s+more\\s+than)\\s+(?:(?:the|an?\\s+(?:additional|further)|another|a\\s+total\\s+of)\\s+)?|[~≈<>≥≤]\\s?)?";
    private static final String DIGITS =
            "\\d{1,3}(?:[, \\u2009\\u202f]\\d{3}){1,5}(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,/#@_-])" + QUALIFIER + "(?<between>between\\s+|from\\s+)?(?<low>"
                    + DIGITS + "|\\b(?:" + String.join("|", WORDS.keySet()) + ")\\b)"
                    + "(?:(?<link>\\s?[–-]\\s?|\\s+(?:to|and)\\s+)(?<high>" + DIGITS
                    + "))?(?<plus>\\+|-plus\\b|\\s+or\\s+more\\b)?(?<times>\\s?(?:million|thousand)\\b)?(?![\\d]|-\\d|:\\d|\\.\\d|%|\\s?(?:percent|per\\s+cent))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAS_NUMBER =
            Pattern.compile("\\d|\\b(?:" + String.join("|", WORDS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile(
            "^[\\s-]?(?:(k)(?:m2|m²|m\\s2\\b)|(s)q(?:uare|\\.)?\\s?k(?:m\\b|ilomet(?:re|er)s?\\b)|(h)(?:a|ectares?)\\b|(m)(?:2|²)|(q)?sq(?:uare|\\.)?\\s?m(?:\\b|et(?:re|er)s?\\b))(?![\\p{L}\\d])");
    private static final Pattern STOP = Pattern.compile(
            "[,;:.!?()\\[\\]“”\"]|\\b(?:of|in|on|at|by|from|to|for|and|or|with|than|that|which|who|was|were|is|are|has|have|had|near|between|during|as|per|out)\\b");
    private static final Pattern OF_KIND = Pattern.compile("^\\s*(?:items|pieces|units|devices)\\s+of\\s+");
    private static final Pattern HARMED =
            Pattern.compile("\\b(kill|injur|wound)(?:ed|ing)\\s+(?:another\\s+|a\\s+further\\s+)?$");
    private static final Pattern YEAR_LEAD = Pattern.compile(
            "(?i)(?:\\b(?:in|since|until|by|during|of|for|from|to|before|after|early|late|mid|and|end|year|the|between|January|February|March|April|May|June|July|August|September|October|November|December)|–|-)[\\s-]*$");

    /** The figures of a block, by its sentences. */
    static List<ProseFigure> in(ProseBlock block, List<ProseSentence> sentences) {
        List<ProseFigure> figures = new ArrayList<>();
        for (ProseSentence sentence : sentences) {
            String text = sentence.text();
            if (!HAS_NUMBER.matcher(text).find()) {
                continue;
            }
            Supplier<FigureAct.Told> acts = once(() -> new FigureAct.Told(text));
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                ProseFigure figure = of(sentence, text, number, acts);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        List<T> kept = new ArrayList<>(1);
        return () -> {
            if (kept.isEmpty()) {
                kept.add(made.get());
            }
            return kept.get(0);
        };
    }

    private static @Nullable ProseFigure of(
            ProseSentence sentence, String text, Matcher number, Supplier<FigureAct.Told> acts) {
        BigDecimal low = value(number.group("low"), number.group("times"));
        String highWord = number.group("high");
        BigDecimal high = highWord == null ? null : value(highWord, number.group("times"));
        boolean digits = Character.isDigit(number.group("low").charAt(0));
        if (high != null && number.group("link").strip().equals("and") && number.group("between") == null) {
            high = null;
        }
        if (high != null && high.compareTo(low) <= 0) {
            return null;
        }
        String behind = text.substring(number.end());
        Matcher area = AREA.matcher(behind);
        int from = sentence.start() + number.start();
        if (area.find()) {
            BigDecimal unit = Objects.requireNonNull(M2.get(unit(area)));
            Quantity quantity = quantity(number, low.multiply(unit), high == null ? null : high.multiply(unit), "m2");
            int end = number.end() + area.end();
            FigureAct act = acts.get().nearest(number.start(), end);
            return new ProseFigure(sentence, from, sentence.start() + end, quantity, null, act, digits);
        }
        if (isYear(text, number) || (!digits && low.equals(BigDecimal.ONE))) {
            return null;
        }
        return counted(sentence, text, number, quantity(number, low, high, "items"), digits, acts);
    }

    private static String unit(Matcher area) {
        if (area.group(1) != null || area.group(2) != null) {
            return "k";
        }
        return area.group(3) != null ? "h" : "m";
    }

    private static @Nullable ProseFigure counted(
            ProseSentence sentence,
            String text,
            Matcher number,
            Quantity quantity,
            boolean digits,
            Supplier<FigureAct.Told> acts) {
        String behind = text.substring(number.end(), Math.min(text.length(), number.end() + 90));
        if (!behind.isEmpty() && Character.isLetterOrDigit(behind.charAt(0))) {
            // "122mm rockets" counts nothing.
            return null;
        }
        Matcher kind = OF_KIND.matcher(behind);
        Matcher stop = STOP.matcher(behind);
        int until = stop.find(kind.find() ? kind.end() : 0) ? stop.start() : behind.length();
        String phrase = behind.substring(0, until);
        FigureNoun noun =
                phrase.isBlank() || phrase.matches("(?s)\\s*(?:others?|more)\\s*") ? harmed(text, number) : null;
        int end = number.end();
        for (FigureNoun one : FigureNoun.values()) {
            Matcher head = one.head().matcher(phrase);
            if (noun == null && head.find() && isHead(phrase, one, head.start())) {
                noun = one;
                end = number.end() + head.end();
            }
        }
        if (noun == null) {
            return null;
        }
        FigureAct act = acts.get().nearest(number.start(), end);
        return new ProseFigure(
                sentence, sentence.start() + number.start(), sentence.start() + end, quantity, noun, act, digits);
    }

    private static final int MOST_WORDS = 7;

    /** True where the noun stands near enough; in "640 people killed or injured" people are counted, and "killed" says no more. */
    private static boolean isHead(String phrase, FigureNoun noun, int at) {
        String before = phrase.substring(0, at);
        boolean participle = (noun == FigureNoun.KILLED || noun == FigureNoun.INJURED)
                && FigureNoun.PEOPLE.head().matcher(before).find();
        return before.split("\\s+").length <= MOST_WORDS && !participle;
    }

    /** "Killed 14 and injured 30" counts people without the word. */
    private static @Nullable FigureNoun harmed(String text, Matcher number) {
        Matcher verb = HARMED.matcher(text.substring(Math.max(0, number.start() - 20), number.start()));
        if (!verb.find()) {
            return null;
        }
        return verb.group(1).startsWith("kill") ? FigureNoun.KILLED : FigureNoun.INJURED;
    }

    /** "In 2015 submunitions were found" counts nothing. */
    private static boolean isYear(String text, Matcher number) {
        String low = number.group("low");
        return low.matches("(?:19|20)\\d\\d")
                && number.group("qualifier") == null
                && (number.start() == 0
                        || YEAR_LEAD
                                .matcher(text.substring(Math.max(0, number.start("low") - 12), number.start("low")))
                                .find());
    }

    private static BigDecimal value(String word, @Nullable String times) {
        Integer spelt = WORDS.get(word.toLowerCase(Locale.ROOT));
        BigDecimal value = spelt != null ? BigDecimal.valueOf(spelt) : new BigDecimal(word.replaceAll("[^\\d.]", ""));
        if (times == null) {
            return value;
        }
        return value.multiply(BigDecimal.valueOf(times.strip().equalsIgnoreCase("million") ? 1_000_000 : 1_000));
    }

    private static Quantity quantity(Matcher number, BigDecimal low, @Nullable BigDecimal high, String unit) {
        String words = number.group("qualifier") == null
                ? ""
                : number.group("qualifier")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
        Qualifier qualifier = number.group("plus") != null ? Qualifier.AT_LEAST : qualifier(words);
        if (high != null) {
            return new Quantity(low, high, qualifier == Qualifier.EXACT ? Qualifier.EXACT : Qualifier.ABOUT, unit);
        }
        return Quantity.of(qualifier, low, unit);
    }

    private static Qualifier qualifier(String words) {
        if (words.isEmpty()) {
            return Qualifier.EXACT;
        }
        if (words.matches("(?:at least|no fewer than|no less than|a minimum of|≥).*")) {
            return Qualifier.AT_LEAST;
        }
        if (words.matches("(?:more than|over|in excess|upwards|exceeding|just over|slightly|>).*")) {
            return Qualifier.MORE_THAN;
        }
        if (words.matches("(?:up to|as many as|less than|fewer than|under|just under|nearly|almost|<).*")) {
            return Qualifier.UP_TO;
        }
        return words.matches("(?:at most|a maximum|no(?:t)? more|≤).*") ? Qualifier.AT_MOST : Qualifier.ABOUT;
    }

    /** The number that was printed, in m2 or items. */
    BigDecimal number() {
        return quantity.number().orElse(BigDecimal.ZERO);
    }

    boolean isArea() {
        return noun == null;
    }

    boolean isExact() {
        return quantity.qualifier() == Qualifier.EXACT && Objects.equals(quantity.low(), quantity.high());
    }

    ProseBlock block() {
        return sentence.block();
    }

    int line() {
        return block().lineAt(start);
    }

    /** As it was printed, on one line. */
    String printed() {
        return block().clean().substring(start, end).replaceAll("\\s+", " ").strip();
    }
}
