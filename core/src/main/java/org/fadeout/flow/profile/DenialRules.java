package org.fadeout.flow.profile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.issues.Rule;
import org.fadeout.base.issues.Severity;

/** The rule on denials. */
final class DenialRules {
    /** Somebody denied what the text does not tell. */
    static final Rule<ProseText> R14 = Rule.of(
            "R14",
            Severity.WARNING,
            "A denial without the allegation that it answers",
            "A denial alone either hides what was alleged or reads as a proof that nothing was",
            "Say who alleged what, when, and whether anybody looked into it; keep both, each with its source",
            DenialRules::alone);

    private static final Pattern DENIAL = Pattern.compile(
            "(?<!\\bnot )(?<!\\bnor )(?<!\\bnever )\\b(?:den(?:ies|ied|y|ying)|rejected|refuted|dismissed|categorically\\s+denied|denials?)\\b(?!\\s+(?:access|entry|permission|visas?|the\\s+request|a\\s+request|requests|them|him|her|us|entitlement|humanitarian|medical|the\\s+(?:proposal|amendment|draft|resolution|motion|bill|call|offer|extension|invitation|right|idea|need))\\b)");
    private static final Pattern MATTER = Pattern.compile(
            "(?i)\\b(?:us(?:e|ed|ing)|fired|firing|launch\\w*|dropp?\\w*|employ\\w*|produc\\w+|transfer\\w*|export\\w*|suppl\\w+|stockpil\\w+|possess\\w*|responsib\\w+|involve\\w*|allegations?|accusations?|claims?|reports?|charges?|attack\\w*|bomb\\w*|any\\s+knowledge)\\b");
    private static final Pattern ALLEGATION = Pattern.compile(
            "(?i)\\b(?:accus(?:ed|es|ing|ations?)|alleg(?:ed|es|ing|ations?|edly)|blamed|claim(?:ed|s)|document(?:ed|s|ing)|report(?:ed|s|edly|ing)?|evidence|found|confirmed|identified|recorded|investigat\\w+|condemn\\w+|attribut\\w+|show(?:ed|s|ing)|published|photograph\\w*|video)\\b");
    /** What was denied; the allegation must be of the same. */
    private enum Matter {
        PRODUCTION("produc\\w+|manufactur\\w+"),
        TRANSFER("transfer\\w*|export\\w*|suppl\\w+|deliver\\w*|sold|provid\\w+"),
        POSSESSION("stockpil\\w+|possess\\w*|stocks?"),
        USE(
                "us(?:e|ed|es|ing)|fir(?:ed|ing)|launch\\w*|dropp\\w+|attack\\w*|str(?:uck|ikes?)|employ\\w+|bomb(?:ed|ing|ings|ardment)?|shell(?:ed|ing)|remnants|responsib\\w+");

        private final Pattern words;

        Matter(String words) {
            this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
        }
    }

    /** In the denial itself: somebody else who says so. */
    private static final Pattern ACCUSER = Pattern.compile(
            "(?:\\b(?:allegations?|accusations?|claims?|reports?|charges?|findings?|evidence)\\s+(?:(?:made|published|issued|brought|presented)\\s+)?(?:by|from|of)\\s+(?:the\\s+)?(?!us(?:e|ing)\\b|the\\s+use)\\p{Lu}|\\p{Lu}[\\p{L}]+[’']s?\\s+(?:allegations?|accusations?|claims?|reports?|findings?)|\\b(?:accused|alleged)\\b(?!\\s+use))");

    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\b(?:no\\s+(?:\\p{L}+\\s+){0,4}(?:reports?|evidence|allegations?|use|instances?|indication|confirm\\w+)|not\\s+(?:aware|known|believed|reported|possess|use|produce)|never\\s+(?:used|produced|transferred|possessed)|has\\s+not|have\\s+not|not\\s+a\\s+(?:user|producer)|transparency\\s+report|Article\\s+7)\\b");
    /** The text itself says that it was done. "Rockets can be fired from trucks" says nothing of anybody. */
    private static final Pattern DONE = Pattern.compile(
            "(?i)(?<!\\b(?:can|may|could|would|to|be|not|never)\\s)(?<!\\b(?:can|may|could|to)\\sbe\\s)\\b(?:fired|launched|dropped|used|employed|struck|hit)\\b");

    private static final Pattern GENERAL =
            Pattern.compile("(?i)\\b(?:can|may)\\s+be\\b|\\b(?:typically|usually|generally|designed\\s+to)\\b");

    private static final Pattern WEAPON = Pattern.compile(
            "(?i)\\b(?:cluster|(?:sub)?munitions?|bombs?|bomblets?|rockets?|shells?|missiles?|weapons?)\\b");

    /** The denial was taken back. */
    private static final Pattern ADMITS =
            Pattern.compile("(?i)\\b(?:acknowledg\\w+|admit(?:s|ted|ting)|conced(?:ed|es|ing)|later\\s+confirmed)\\b");

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}\\p{L}{4,}+(?<!January|February|March|April|August|September|October|November|December|However|Although|Ministry|Minister|Defen[cs]e|Foreign)");
    private static final int STEM = 5;
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{L}{" + (STEM - 1) + "}");
    private static final int WIDE = 90;
    private static final int AROUND = 4;
    private static final int NEAR = 60;

    private DenialRules() {}

    private static void alone(Rule<ProseText> rule, ProseText text, Consumer<Issue> found) {
        Allegations allegations = null;
        Map<Integer, Boolean> judged = new HashMap<>();
        for (ProseSentence sentence : text.sentences()) {
            String words = sentence.text();
            Matcher denial = DENIAL.matcher(words);
            if (mayDeny(words)
                    && denial.find()
                    && isOfUse(words, denial)
                    && !ACCUSER.matcher(words).find()
                    && !ADMITS.matcher(words).find()) {
                Matter matter = matter(words.substring(denial.end()));
                if (!isNear(text, sentence, matter, judged)) {
                    allegations = allegations == null ? new Allegations(text, judged) : allegations;
                    if (!allegations.tell(denier(words, denial.start()), matter, latest(words))) {
                        found.accept(LintFinding.of(
                                rule, text, sentence.line(), "A denial stands without the allegation", words));
                    }
                }
            }
        }
    }

    /** Quick, since most sentences deny nothing. */
    private static boolean mayDeny(String words) {
        return words.contains("deni")
                || words.contains("deny")
                || words.contains("Deni")
                || words.contains("reject")
                || words.contains("refut")
                || words.contains("dismiss");
    }

    /**
     * From when on a text alleges which matter of whom, so that each denial is looked up and not compared with every allegation. A key is
     * a matter with the beginning of a name that stands in the sentence, or with none.
     */
    private static final class Allegations {
        private final Map<String, LocalDate> first = new HashMap<>();

        Allegations(ProseText text, Map<Integer, Boolean> judged) {
            text.sentences().stream()
                    .filter(one -> isAllegation(one, judged))
                    .map(ProseSentence::text)
                    .forEach(this::add);
        }

        private void add(String words) {
            LocalDate earliest = ProseDates.in(words).stream()
                    .map(one -> one.period().from())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            Set<String> names = new HashSet<>(Set.of(""));
            Matcher name = CAPITAL.matcher(words);
            while (name.find()) {
                names.add(name.group());
            }
            for (Matter matter : Matter.values()) {
                if (isOf(words, matter)) {
                    names.forEach(one ->
                            first.merge(matter + one, earliest, (some, other) -> some.isBefore(other) ? some : other));
                }
            }
        }

        /** True where the matter is alleged of somebody, and not only later than it was denied. */
        boolean tell(String denier, Matter matter, LocalDate denied) {
            LocalDate alleged = first.get(matter + denier);
            return alleged != null && (denied.equals(LocalDate.MIN) || !alleged.isAfter(denied));
        }
    }

    /** What the words behind a denial speak of; use, where they only speak of allegations. */
    private static Matter matter(String words) {
        Matter first = Matter.USE;
        int at = Integer.MAX_VALUE;
        for (Matter matter : Matter.values()) {
            Matcher word = matter.words.matcher(words);
            if (word.find() && word.start() < at) {
                at = word.start();
                first = matter;
            }
        }
        return first;
    }

    /** The stem of the name before a denial, long enough for "Russia" and "Russian"; empty where none is named. */
    private static String denier(String words, int denial) {
        Matcher name = NAME.matcher(words.substring(Math.max(0, denial - WIDE), denial));
        return name.find() ? name.group().substring(0, STEM) : "";
    }

    private static boolean isOf(String words, Matter matter) {
        return matter.words.matcher(words).find();
    }

    /** True where the sentences around tell what is denied. */
    private static boolean isNear(ProseText text, ProseSentence denial, Matter matter, Map<Integer, Boolean> judged) {
        int from = Math.max(0, denial.index() - AROUND);
        int to = Math.min(text.sentences().size(), denial.index() + AROUND + 1);
        return text.sentences().subList(from, to).stream()
                .anyMatch(one -> one != denial
                        && isAllegation(one, judged)
                        && isOf(one.text(), matter)
                        && !isLater(one, denial));
    }

    /** Nobody answers in 2014 what was alleged in 2022. */
    private static boolean isLater(ProseSentence allegation, ProseSentence denial) {
        LocalDate denied = latest(denial.text());
        List<ProseDates.Found> alleged = ProseDates.in(allegation.text());
        return !denied.equals(LocalDate.MIN)
                && !alleged.isEmpty()
                && alleged.stream().allMatch(one -> one.period().from().isAfter(denied));
    }

    private static LocalDate latest(String words) {
        return ProseDates.in(words).stream()
                .map(one -> one.period().to())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static boolean isOfUse(String words, Matcher denial) {
        String behind = words.substring(denial.end(), Math.min(words.length(), denial.end() + NEAR));
        return MATTER.matcher(behind).find();
    }

    private static boolean isAllegation(ProseSentence sentence, Map<Integer, Boolean> judged) {
        return judged.computeIfAbsent(sentence.index(), index -> isAllegation(sentence.text()));
    }

    /** A sentence that says, of somebody, that it was done; a denial is none, nor is a general "no reports of use". */
    private static boolean isAllegation(String words) {
        boolean negative = mayDeny(words)
                && DENIAL.matcher(words).find()
                && !ACCUSER.matcher(words).find();
        boolean told = ALLEGATION.matcher(words).find()
                || (DONE.matcher(words).find()
                        && WEAPON.matcher(words).find()
                        && !GENERAL.matcher(words).find());
        return told && !negative && !NOTHING.matcher(words).find();
    }
}
