package org.fadeout.flow.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;
import org.fadeout.base.measure.Period;

/** The rule on areas that stand side by side and do not measure the same. */
final class BasisRules {
    /** Reported land beside estimated land, task polygons beside contaminated land, two methods beside one. */
    static final Rule<ProseText> R09 = Rule.of(
            "R09",
            Severity.INFORMATION,
            "Areas on different bases stand side by side",
            "Readers divide one by the other; the ratio says nothing unless both are of the same product, period and hazard",
            "Name with each area who gives it, what it measures, its period and its hazard, or say that the bases differ",
            BasisRules::sideBySide);

    /** What an area may rest on. */
    private enum Basis {
        REPORTED("\\b(?:report(?:ed|s|ing)|official(?:ly)?|according\\s+to|announced|claim(?:ed|s))\\b"),
        ESTIMATED("\\b(?:estimat\\w+|calculat\\w+|assess(?:ed|es|ment)|believed)\\b"),
        POLYGONS("\\b(?:task\\s+polygons?|polygons?|total\\s+size|suspected|hazardous\\s+areas?|SHAs?|planned)\\b"),
        ACTUAL("\\b(?:actual(?:ly)?|truly|really|in\\s+fact|contain(?:ed|ing|s)?|confirmed)\\b"),
        CLEARANCE("\\b(?:clearance|cleared|clearing)\\b"),
        TECHNICAL_SURVEY("(?<!non-)(?<!non )\\b(?:technical\\s+survey|TS|reduced|reduction)\\b"),
        NON_TECHNICAL_SURVEY("\\b(?:non-?\\s?technical\\s+survey|NTS|cancel\\w*)\\b"),
        CLUSTER("\\b(?:cluster|CMR)\\b"),
        MINES("\\b(?:mine[ds]?|minefields?|anti-?personnel)\\b(?!\\s+action)"),
        BATTLE_AREA("\\b(?:battle\\s+areas?|BAC)\\b");

        private final Pattern words;

        Basis(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final Set<Basis> METHODS =
            EnumSet.of(Basis.CLEARANCE, Basis.TECHNICAL_SURVEY, Basis.NON_TECHNICAL_SURVEY);
    private static final Set<Basis> HAZARDS = EnumSet.of(Basis.CLUSTER, Basis.MINES, Basis.BATTLE_AREA);
    private static final Pattern SET_AGAINST = Pattern.compile(
            "(?i)\\b(?:compar(?:ed|ison|es)|against|versus|vs\\.?|up\\s+from|down\\s+from|increase\\w*|decrease\\w*|rise|fall|fell|rose|more\\s+than\\s+in|less\\s+than\\s+in)\\b");
    /** The first area was said to hold more than the hazard. */
    private static final Pattern MIXED = Pattern.compile(
            "(?i)\\b(?:this|these|which|it|figures?|totals?)\\s+(?:also\\s+)?(?:includes?|included|covers?|covered|counts?)\\s+(?:\\p{L}+\\s+){0,3}(?:mined?|minefields?|battle|BAC|other|all)\\b");

    private static final Pattern RESTATES = Pattern.compile(
            "(?i)\\b(?:of\\s+(?:this|that|these|those)(?:\\s+(?:land|areas?|total|figure))?|of\\s+it|of\\s+which|actual(?:ly)?|really|truly|in\\s+fact|in\\s+reality)\\b");

    private static final Pattern EXPLAINS =
            Pattern.compile("^(?:This|These|The)\\s+(?:figures?|totals?|areas?|data|numbers?|amount|results?)\\b");
    private static final BigDecimal LEAST_RATIO = new BigDecimal("1.25");
    private static final int NEXT = 4;
    private static final int SENTENCES_APART = 4;

    private BasisRules() {}

    private static void sideBySide(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        List<ProseFigure> areas =
                text.figures().stream().filter(ProseFigure::isArea).toList();
        ProseBlock told = null;
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < Math.min(areas.size(), i + NEXT); j++) {
                ProseFigure first = areas.get(i);
                ProseFigure second = areas.get(j);
                if (first.block() == second.block() && told != first.block() && differ(text, first, second)) {
                    told = first.block();
                    found.accept(LintFinding.of(
                            rule,
                            text,
                            second.line(),
                            "Two areas do not measure the same",
                            "\"" + first.printed() + "\", \"" + second.printed() + "\""));
                }
            }
        }
    }

    private static boolean differ(ProseText text, ProseFigure first, ProseFigure second) {
        BigDecimal low = first.number().min(second.number());
        BigDecimal high = first.number().max(second.number());
        int apart = second.sentence().index() - first.sentence().index();
        if (apart > SENTENCES_APART
                || low.signum() == 0
                || high.compareTo(low.multiply(LEAST_RATIO)) < 0
                || (isFound(first) != isFound(second) && !restates(first, second))) {
            return false;
        }
        String[] words = words(text, first, second);
        Set<Basis> one = bases(words[0]);
        Set<Basis> other = bases(words[1]);
        // What explains an area may name other hazards only to say that they were not told apart.
        boolean hazards = other(bases(words[2]), other, HAZARDS);
        boolean against = SET_AGAINST.matcher(between(first, second)).find();
        boolean compared = against && (other(one, other, METHODS) || hazards);
        boolean mixed = MIXED.matcher(between(first, second)).find();
        boolean period = restates(first, second) || samePeriod(words[0], words[1]);
        return compared || (period && (mixed || (!hazards && whoDiffers(one, other))));
    }

    /** What stands between two areas, or before the second in its own sentence. */
    private static String between(ProseFigure first, ProseFigure second) {
        int from = Math.max(first.end(), second.sentence().start());
        return first.block().clean().substring(from, second.end());
    }

    /** The words that belong to each of two areas, their sentences or the parts of the one that they share; then those of the first alone. */
    private static String[] words(ProseText text, ProseFigure first, ProseFigure second) {
        if (first.sentence() == second.sentence()) {
            String clean = first.block().clean();
            int between = (first.end() + second.start()) / 2;
            String before = clean.substring(first.sentence().start(), between);
            return new String[] {
                before, clean.substring(between, second.sentence().end()), before
            };
        }
        StringBuilder one = new StringBuilder(first.sentence().text());
        for (int i = first.sentence().index() + 1; i < second.sentence().index(); i++) {
            String between = text.sentences().get(i).text();
            if (EXPLAINS.matcher(between).find()) {
                one.append(between);
            }
        }
        return new String[] {
            one.toString(), second.sentence().text(), first.sentence().text()
        };
    }

    private static boolean isFound(ProseFigure figure) {
        return figure.act() == FigureAct.FOUND || figure.act() == FigureAct.NONE;
    }

    /** True where the second area is said to be what the first really was, so that both are of one land and time. */
    private static boolean restates(ProseFigure first, ProseFigure second) {
        return RESTATES.matcher(between(first, second)).find()
                || RESTATES.matcher(second.sentence().text()).find();
    }

    private static Set<Basis> bases(String words) {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        for (Basis basis : Basis.values()) {
            if (basis.words.matcher(words).find()) {
                bases.add(basis);
            }
        }
        return bases;
    }

    /** True where both name something of a group, and not the same. */
    private static boolean other(Set<Basis> one, Set<Basis> other, Set<Basis> group) {
        Set<Basis> some = EnumSet.copyOf(group);
        some.retainAll(one);
        Set<Basis> others = EnumSet.copyOf(group);
        others.retainAll(other);
        return !some.isEmpty() && !others.isEmpty() && !some.equals(others);
    }

    /** One is reported and the other estimated, or one is of polygons and the other of what they really held. */
    private static boolean whoDiffers(Set<Basis> one, Set<Basis> other) {
        return parts(one, other, Basis.REPORTED, Basis.ESTIMATED)
                || parts(other, one, Basis.REPORTED, Basis.ESTIMATED)
                || parts(one, other, Basis.POLYGONS, Basis.ACTUAL) && !other.contains(Basis.REPORTED);
    }

    private static boolean parts(Set<Basis> one, Set<Basis> other, Basis here, Basis there) {
        return one.contains(here) && !one.contains(there) && other.contains(there) && !other.contains(here);
    }

    private static boolean samePeriod(String one, String other) {
        List<Period> some = new ArrayList<>(
                ProseDates.in(one).stream().map(ProseDates.Found::period).toList());
        List<Period> others =
                ProseDates.in(other).stream().map(ProseDates.Found::period).toList();
        return some.isEmpty()
                || others.isEmpty()
                || some.stream()
                        .anyMatch(a -> others.stream()
                                .anyMatch(b -> !a.to().isBefore(b.from()) && !b.to().isBefore(a.from())));
    }
}
