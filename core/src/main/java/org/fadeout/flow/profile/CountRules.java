package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/**
 * The rules on counts that may be of one event. Two counts are compared only where they count the same sort of thing with the same act,
 * and where what the text says of time and place lets them meet. Each is compared with the few that stand next to it in size, so that
 * the work grows with the number of figures and not with its square.
 */
final class CountRules {
    /** Two numbers, and not a word on how they go together. */
    static final Rule<ProseText> R05 = Rule.of(
            "R05",
            Severity.WARNING,
            "Two counts that may be of one event, without a word on how they go together",
            "Readers add them up or take the larger; the text does not say whether one is part of the other",
            "Say whether both are of the same event, and print both with their qualifiers and sources",
            CountRules::counts);

    /** "Approximately 200" became "200". */
    static final Rule<ProseText> R06 = Rule.of(
            "R06",
            Severity.WARNING,
            "A figure stands once with and once without its qualifier",
            "An estimate is taken over as an exact number",
            "Repeat the qualifier wherever the figure stands",
            CountRules::qualifiers);

    private static final Pattern MORE = Pattern.compile(
            "(?i)\\b(?:another|additional|further|others?|remaining|extra|more\\s+(?:submunitions|items|people)|second|subsequent|each|every|average|per\\s+(?:year|month|day)|of\\s+(?:these|those|them|which|whom)|including|includes?|among)\\b");
    private static final Pattern OF_THEM =
            Pattern.compile("(?i)^\\s*(?:of\\s+(?:these|those|them|which|whom)|each|per|a\\s+(?:year|month|day))\\b");
    private static final Pattern RELATED = Pattern.compile(
            "(?i)\\b(?:compared|whereas|discrepanc\\w+|differ(?:s|ed|ent|ence)?|down\\s+from|up\\s+from|increase\\w*|decrease\\w*|previous(?:ly)?|earlier|revised|corrected|instead|rather\\s+than|contrast|updated|same\\s+(?:figure|number|event|incident|items)|this\\s+(?:figure|number|total))\\b");
    private static final int NEIGHBOURS = 24;
    private static final BigDecimal LEAST = BigDecimal.TEN;
    private static final BigDecimal LEAST_NEAR = BigDecimal.valueOf(20);
    private static final BigDecimal NEAR = new BigDecimal("1.10");

    /** A figure with its context. */
    private record Counted(ProseFigure figure, CountContext.Book book) {
        CountContext context() {
            return book.of(figure.sentence());
        }
    }

    /** How two counts may stand to each other. */
    @FunctionalInterface
    private interface Relation {
        boolean holds(Counted first, Counted second);
    }

    private CountRules() {}

    private static void counts(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        pairs(text, CountRules::mayBeOne, (first, second) -> {
            String seen = "\"" + first.figure.printed() + "\" (line " + first.figure.line() + "), \""
                    + second.figure.printed() + "\" (line " + second.figure.line() + ")";
            found.accept(LintFinding.of(rule, text, second.figure.line(), "Two counts may be of one event", seen));
        });
    }

    private static void qualifiers(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        pairs(text, CountRules::lostQualifier, (first, second) -> {
            boolean firstExact = first.figure.isExact();
            ProseFigure bare = firstExact ? first.figure : second.figure;
            ProseFigure qualified = firstExact ? second.figure : first.figure;
            String seen =
                    "\"" + bare.printed() + "\", on line " + qualified.line() + " \"" + qualified.printed() + "\"";
            found.accept(LintFinding.of(
                    rule, text, bare.line(), "The figure has a qualifier elsewhere and none here", seen));
        });
    }

    /** Gives the pairs for which a relation holds, each pair of printed forms once, in the order of the text. */
    private static void pairs(ProseText text, Relation relation, BiConsumer<Counted, Counted> found) {
        CountContext.Book book = new CountContext.Book(text);
        Map<String, List<Counted>> groups = new TreeMap<>();
        for (ProseFigure figure : text.figures()) {
            groups.computeIfAbsent(key(figure), key -> new ArrayList<>()).add(new Counted(figure, book));
        }
        List<List<Counted>> pairs = new ArrayList<>();
        for (List<Counted> group : groups.values()) {
            group.sort(Comparator.comparing(one -> one.figure.number()));
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < Math.min(group.size(), i + NEIGHBOURS); j++) {
                    addPair(group.get(i), group.get(j), relation, pairs);
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.get(1).figure.sentence().index()));
        Set<String> told = new HashSet<>();
        for (List<Counted> pair : pairs) {
            if (told.add(form(pair.get(0)) + "/" + form(pair.get(1)))) {
                found.accept(pair.get(0), pair.get(1));
            }
        }
    }

    private static void addPair(Counted some, Counted other, Relation relation, List<List<Counted>> pairs) {
        boolean inOrder =
                some.figure.sentence().index() <= other.figure.sentence().index();
        Counted first = inOrder ? some : other;
        Counted second = inOrder ? other : some;
        if (first.figure.sentence() != second.figure.sentence() && relation.holds(first, second)) {
            pairs.add(List.of(first, second));
        }
    }

    private static String form(Counted one) {
        return one.figure.quantity().qualifier() + " "
                + one.figure.number().stripTrailingZeros().toPlainString();
    }

    private static String key(ProseFigure figure) {
        FigureNoun noun = figure.noun();
        if (noun == null) {
            return "area " + figure.act() + hazard(figure.sentence().text());
        }
        return noun.isOfPeople() ? "people " + act(figure, noun) : noun + " " + figure.act();
    }

    private static String act(ProseFigure figure, FigureNoun noun) {
        return switch (noun) {
            case KILLED -> FigureAct.KILLED.name();
            case INJURED -> FigureAct.INJURED.name();
            case CASUALTIES -> FigureAct.HARMED.name();
            default -> figure.act().name();
        };
    }

    private static String hazard(String sentence) {
        String words = sentence.toLowerCase(Locale.ROOT);
        return (words.contains("cluster") || words.contains("cmr") ? " cmr" : "")
                + (words.contains("mine") && !words.contains("mine action") ? " mine" : "")
                + (words.contains("battle area") || words.contains("(bac)") ? " bac" : "");
    }

    private static boolean mayBeOne(Counted first, Counted second) {
        return mayMeet(first, second) && !isRelated(first, second);
    }

    private static boolean mayMeet(Counted first, Counted second) {
        boolean equal = first.figure.number().compareTo(second.figure.number()) == 0;
        if (equal) {
            boolean open = !first.figure.isExact() && !second.figure.isExact();
            return open
                    && first.figure.number().compareTo(LEAST) >= 0
                    && side(first.figure) != side(second.figure)
                    && first.context().mayMeet(second.context());
        }
        boolean rounded = isRounded(first.figure, second.figure) || isRounded(second.figure, first.figure);
        boolean same =
                first.context().sameEvent(second.context()) || first.context().sameYearAndActor(second.context());
        return !rounded && (same || isNear(first, second));
    }

    /** Numbers that lie close together, in times and places that both texts name and that meet. */
    private static boolean isNear(Counted first, Counted second) {
        BigDecimal low = first.figure.number().min(second.figure.number());
        BigDecimal high = first.figure.number().max(second.figure.number());
        boolean close = low.compareTo(LEAST_NEAR) >= 0 && high.compareTo(low.multiply(NEAR)) <= 0;
        if (!close || !first.context().mayShareActor(second.context())) {
            return false;
        }
        boolean told = first.context().own().equals(second.context().own())
                && !first.context().own().isEmpty();
        return told && first.context().mayMeet(second.context());
    }

    /** "Some 450 km2" for 452.6 km2 says the same with fewer digits. */
    private static boolean isRounded(ProseFigure rough, ProseFigure fine) {
        BigDecimal number = rough.number().stripTrailingZeros();
        if (number.precision() >= fine.number().stripTrailingZeros().precision()) {
            return false;
        }
        BigDecimal rounded = fine.number().setScale(number.scale(), RoundingMode.HALF_UP);
        return rounded.compareTo(number) == 0
                || (side(rough) == 1 && number.compareTo(fine.number()) <= 0 && isOneDigitOff(number, fine.number()));
    }

    private static boolean isOneDigitOff(BigDecimal rough, BigDecimal fine) {
        return fine.subtract(rough).compareTo(BigDecimal.ONE.movePointLeft(rough.scale())) < 0;
    }

    private static boolean isRelated(Counted first, Counted second) {
        return isPart(first.figure)
                || isPart(second.figure)
                || RELATED.matcher(second.figure.sentence().text()).find();
    }

    /** True where the words around a figure make it a part of another or an addition to it. */
    private static boolean isPart(ProseFigure figure) {
        String text = figure.block().clean();
        String before = text.substring(Math.max(figure.sentence().start(), figure.start() - 40), figure.end());
        String behind = text.substring(figure.end(), Math.min(text.length(), figure.end() + 20));
        return MORE.matcher(before).find() || OF_THEM.matcher(behind).find();
    }

    /** 1 for "more than", 0 for "about", -1 for "up to". */
    private static int side(ProseFigure figure) {
        return switch (figure.quantity().qualifier()) {
            case AT_LEAST, MORE_THAN -> 1;
            case UP_TO, AT_MOST -> -1;
            case EXACT, ABOUT, UNKNOWN -> 0;
        };
    }

    private static boolean lostQualifier(Counted first, Counted second) {
        boolean one = first.figure.isExact() != second.figure.isExact();
        boolean equal = first.figure.number().compareTo(second.figure.number()) == 0;
        boolean sameForm = isRange(first.figure) == isRange(second.figure);
        return one
                && equal
                && sameForm
                && first.figure.number().compareTo(LEAST) >= 0
                && !isPart(second.figure)
                && first.context().mayMeet(second.context());
    }

    private static boolean isRange(ProseFigure figure) {
        BigDecimal low = figure.quantity().low();
        BigDecimal high = figure.quantity().high();
        return low != null && high != null && low.compareTo(high) != 0;
    }
}
