package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of private persons in a text: by the words around a name, never by a list of names.
 *
 * <p>Private is who is named as a farmer, resident, witness, survivor, victim or relative, with an age, as hurt or killed, as the owner
 * of land, as the user of a social medium, or as somebody interviewed without office. Not private are holders of office, those who speak
 * for an organisation, and authors of publications. A name alone is neither, and nothing is said of it.
 */
final class ProsePersons {
    /**
     * A private name.
     *
     * @param start the index of its first character
     * @param end the index behind it
     * @param sign how it was told to be private, without the name
     */
    record Named(int start, int end, String sign) {}

    private static final String WORD = "\\p{Lu}[\\p{Ll}][\\p{L}’'-]*";
    private static final String NAME =
            "(?<name>" + WORD + "(?:\\s+(?:\\p{Lu}\\.|al-\\p{L}+|el-\\p{L}+|bin|bint|ibn|de|da|van|von|der|" + WORD
                    + ")){0,2}\\s+(?:al-|el-)?" + WORD + ")";
    private static final String ROLE =
            "(?:farmer|shepherd(?:ess)?|herder|herdsman|goatherd|villager|resident(?!\\s+(?:rep|coord))|inhabitant|local\\s+(?:man|woman|boy|girl|youth)|eye-?witness|witness|survivor(?!\\s+(?:assistance|network))|victim(?!\\s+assistance)"
                    + "|schoolboy|schoolgirl|boy|girl|child(?!\\s+protection)|pupil|student|mother|father|son|daughter|brother|sister|widow(?:er)?|wife|husband|grandmother|grandfather|grandson|uncle|aunt|cousin|neighbou?r"
                    + "|driver|shopkeeper|landowner|land\\s+owner|fisherman|labou?rer|farm\\s*worker|construction\\s+worker|scrap\\s+(?:metal\\s+)?(?:collector|dealer)|refugee|displaced\\s+(?:man|woman|person)|patient|passer-?by|beekeeper|housewife|pensioner|teacher|man|woman|teenager|youth|(?:social\\s+media|[Tt]witter|[Ff]acebook|[Tt]elegram|[Ii]nstagram|YouTube|X)\\s+user|blogger)";
    private static final String ACTED =
            "(?=\\s+(?:said|told|found|reported|was|stepped|recalled|described|discovered|lost|showed|explained|saw|heard)\\b)";

    /**
     * What each sign needs somewhere in a paragraph. Most paragraphs have none of it, and a search for names that may stand anywhere is
     * dear.
     */
    private static final Map<String, Pattern> NEEDED = Map.of(
            "private person", Pattern.compile("(?<!\\p{L})(?:" + ROLE + ")"),
            "with an age",
                    Pattern.compile(
                            ",\\s+\\d{1,2}(?=\\s*,|\\s+year|-year)|\\(\\d{1,2}\\)|[,(]\\s?aged?\\s|,\\s+an?\\s+\\d"),
            "thanked", Pattern.compile("[Tt]hank"),
            "of land", Pattern.compile("\\b(?:his|her|their)\\s"),
            "hurt or killed", Pattern.compile("kill|injur|wound|maimed|hospitali|\\blost\\b|stepped\\s+on|death\\s+of"),
            "an account", Pattern.compile("@"),
            "of a post",
                    Pattern.compile(
                            "posted|shared|uploaded|filmed|tweet|Tweet|[Pp]ost|[Vv]ideo|hotograph|Facebook|Twitter"
                                    + "|Telegram|Instagram|YouTube|TikTok|VK|[Ss]ocial\\s+media"),
            "without office", Pattern.compile("[Ii]nterview|[Cc]onversation|[Tt]estimony|[Mm]eeting"));

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "named with the word for a private person before the name",
                    ROLE + "s?,?\\s+(?:(?:named|called|identified\\s+as),?\\s+)?" + NAME),
            new Sign(
                    "named with the word for a private person before the name",
                    ROLE + ",?\\s+(?:named|called|identified\\s+as)\\s+(?<name>" + WORD + ")"),
            new Sign(
                    "named with the word for a private person before the name",
                    ROLE + "\\s+(?<name>" + WORD + ")" + ACTED),
            new Sign(
                    "named with the word for a private person behind the name",
                    NAME
                            + "(?:,\\s*\\d{1,2})?,?\\s+(?:who\\s+(?:is|was)\\s+)?(?:a|an|the|his|her|their|whose|another|one\\s+of\\s+the)\\s+(?:(?:\\d{1,2}|\\p{Ll}[\\p{Ll}-]*)[\\s-]+){0,4}?"
                            + ROLE + "s?\\b"),
            new Sign(
                    "named with the word for a private person behind the name",
                    NAME + ",\\s+(?:local\\s+|former\\s+)?" + ROLE + "\\b"),
            new Sign(
                    "named with an age",
                    NAME
                            + "(?:,\\s+(?:aged\\s+|age\\s+)?\\d{1,2}(?=\\s*,|\\s+years?\\b|-year)|,\\s+an?\\s+\\d{1,2}[-\\s]year[-\\s]old(?!\\s+(?:\\p{Ll}+\\s+){0,2}(?:general|colonel|major|commander|minister|president|politician|mayor|governor|diplomat|director)\\b)|\\s+\\((?:aged|age)\\s+\\d{1,2}\\)|\\s+\\(\\d{1,2}\\)(?=,?\\s+(?:was|were|who|lost|died|stepped|said|told|found|and\\s+(?:his|her)))|,\\s+aged\\s+\\d{1,2})"),
            new Sign("thanked for a report", "[Tt]hank(?:s|ed)?(?:\\s+(?:you|to))?\\s+" + NAME + "(?=\\s+for\\b)"),
            new Sign(
                    "named as the owner or user of land",
                    NAME
                            + "(?=[^.;“”]{0,90}?\\b(?:his|her|their)\\s+(?:own\\s+|family\\s+)?(?:farm|field|land|garden|house|home|property|orchard|vineyard|yard|plot|pasture|animals|cattle|sheep|goats)\\b)"),
            new Sign(
                    "named as hurt or killed",
                    NAME
                            + "(?=,?\\s+(?:(?:was|were|who\\s+was|had\\s+been)\\s+(?:\\p{Ll}+\\s+)?(?:killed|injured|wounded|maimed|hospitali[sz]ed)|lost\\s+(?:his|her|both|a|an|one)\\s+(?:\\p{Ll}+\\s+)?(?:leg|legs|arm|arms|hand|hands|foot|eye|eyes|sight|son|daughter|finger|fingers|limb)|stepped\\s+on)\\b)"),
            new Sign(
                    "named as hurt or killed",
                    "\\b(?:killed|killing|injured|injuring|wounded|wounding|death\\s+of)\\s+" + NAME
                            + "(?=\\s*(?:[.,;]|\\band\\b|\\bin\\b|\\bon\\b|\\bnear\\b))"),
            new Sign("named by an account of a social medium", NAME + "(?=,?\\s*\\(@\\w+\\))"),
            new Sign("named by an account of a social medium", "(?:user|account)\\s+(?<name>@\\w{3,})"),
            new Sign(
                    "named as the author of a post",
                    "\\b(?:posted|shared|uploaded|filmed|tweeted)\\s+(?:\\p{Ll}+\\s+){0,4}?by\\s+" + NAME),
            new Sign(
                    "named as the author of a post",
                    "(?:[Tt]weet|[Pp]ost|[Vv]ideo|[Pp]hotographs?)\\s+by\\s+" + NAME
                            + "(?=[^.]{0,40}\\b(?:Twitter|Facebook|Telegram|YouTube|Instagram|VK|TikTok)\\b)"),
            new Sign(
                    "named as the author of a post",
                    NAME
                            + "(?=,\\s+(?:“[^”]{0,200}”,?\\s+)?(?:Facebook|Twitter|Telegram|Instagram|YouTube|TikTok|VK|[Ss]ocial\\s+media)\\s+(?:post|video|page|account|message|channel)\\b)"),
            new Sign(
                    "interviewed without office",
                    "\\b(?:[Ii]nterviews?|[Cc]onversation|[Tt]estimony|[Mm]eeting)\\s+(?:with|of)\\s+" + NAME
                            + "(?=,?\\s+(?:in\\s+)?(?:(?:" + WORD
                            + ",?\\s+){0,3})\\d{1,2}\\s+\\p{Lu}\\p{Ll}+\\s+(?:19|20)\\d\\d)"));

    /** Words that make of capitalised words an organisation, a place, an office or a date. */
    private static final Pattern NOT_A_PERSON = Pattern.compile(
            "\\b(?:Monitor|Munitions?|Ministry|Minister|Republic|United|Nations?|Trust|Organi[sz]ation|Human|Rights|Watch|Army|Forces?|Convention|Treaty|States?|Part(?:y|ies)|Mines?|Action|Review|Cent(?:er|re)|Agency|Office|National"
                    + "|International|Press|Times|News|Post|Daily|Journal|Gazette|Herald|University|Institute|Council|Committee|Coalition|Campaign|Group|Services?|Department|Programme?|Red|Cross|Crescent|Security|Air|North(?:ern)?|South(?:ern)?|East(?:ern)?"
                    + "|West(?:ern)?|New|District|Province|Region|Village|Governorate|Municipality|City|Twitter|Facebook|Telegram|YouTube|Islamic|River|Mount(?:ain)?|Lake|Article|Table|Government|Parliament|Embassy|Police|Defen[cs]e|Foreign|Affairs|Interior|Emergency"
                    + "|Situations|Protocol|Association|Foundation|Society|Network|Project|Company|Corporation|Amnesty|Norwegian|Danish|Swiss|British|American|Russian|Israeli|Soviet|European|African|Arab|Asian|Battle|Cluster|Explosive|Remnants|Unit|Squad|Team|Brigade|Division|Corps|Front|Movement"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|World|War|Civil|Public|General|Assembly|Conference|Working|Hospital|School|Rescue|Media|Observatory|Bureau"
                    + "|The|In|On|At|By|For|From|After|Before|During|Since|When|While|A|An|And|But|This|That|These|It|He|She|They|According|Local|Former|Saint|Great|Upper|Lower|Old|Middle|HALO|Support|Advisory|People[’']s?|Aid|Church|Handicap|Humanity|Inclusion|Save|Children|Global|Community|Development|Research|Study|Report|Committee|Kingdom|Islands?|Valley|Plain|Hills?|Road|Street|Base|Camp|Airport|Border)\\b|\\p{Lu}{3,}");
    /** An office beside a name makes the person speak for it. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:minister|ministry|president|chancellor|ambassador|secretary|spokes\\p{L}+|director|chief|chair\\p{L}*|commander|commissioner|lieutenant|general|gen\\.|colonel|col\\.|captain|capt\\.|major|maj\\.|brigadier|sergeant|officer|representative|delegat\\p{L}+|counsell?or|attach[ée]|advis[eo]r|manager|coordinator|consultant|specialist|expert|researcher|analyst|professor|prof\\.|dr\\.|senator|deputy|governor|mayor|judge|prosecutor|engineer|official|department|agency|programme|program|leader|correspondent|journalist|reporter|photographer|editor|author|deminer|operator|campaigner|lawyer|surgeon|doctor|halo|ngo|icrc|unicef|undp|unmas|company|university|institute|embassy|mission|cent(?:er|re)|head\\s+of|founder|member\\s+of|MP)\\b|\\b(?:MAG|NPA|HI|FSD|DDG|DCA|HRW|CMC|GICHD)\\b");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Minister|President|Ambassador|Secretary|Director|General|Gen\\.|Colonel|Col\\.|Captain|Major|Lieutenant|Dr\\.|Prof\\.|Professor|Senator|Governor|Mayor|Judge)$");
    private static final Pattern APART = Pattern.compile("[;“”\"]|(?<=\\p{Ll}{3})\\.\\s");
    private static final int BESIDE_BEFORE = 45;
    private static final int BESIDE_BEHIND = 60;

    /** How a private person is told by the words around. An office beside the name speaks against the weaker signs. */
    private record Sign(String told, String needs, Pattern pattern, boolean attached) {
        Sign(String told, String pattern) {
            this(
                    told,
                    NEEDED.keySet().stream().filter(told::contains).findFirst().orElseThrow(),
                    Pattern.compile((pattern.startsWith("(?:farmer") ? "(?<![\\p{L}-])" : "") + pattern),
                    told.contains("private person") || told.contains("age"));
        }
    }

    private ProsePersons() {}

    /** The private names in a text, in their order, each once. */
    static List<Named> in(String text) {
        List<Named> named = new ArrayList<>();
        Map<String, Boolean> held = new HashMap<>();
        for (Sign sign : SIGNS) {
            boolean mayStand = held.computeIfAbsent(
                    sign.needs(),
                    needs -> Objects.requireNonNull(NEEDED.get(needs))
                            .matcher(text)
                            .find());
            if (!mayStand) {
                continue;
            }
            Matcher name = sign.pattern().matcher(text);
            int from = 0;
            while (from <= text.length() && name.find(from)) {
                int start = name.start("name");
                if (isPerson(name.group("name"))
                        && (sign.attached() ? !isTitled(text, start) : !hasOffice(text, start, name.end("name")))) {
                    named.add(new Named(start, name.end("name"), sign.told()));
                    from = name.end("name");
                } else {
                    from = Math.max(name.start() + 1, start + 1);
                }
            }
        }
        named.sort(Comparator.comparingInt(Named::start).thenComparingInt(one -> -one.end()));
        List<Named> once = new ArrayList<>();
        for (Named one : named) {
            if (once.isEmpty() || one.start() >= once.get(once.size() - 1).end()) {
                once.add(one);
            }
        }
        return once;
    }

    private static boolean isPerson(String name) {
        return !NOT_A_PERSON.matcher(name).find() && !OFFICE.matcher(name).find();
    }

    private static boolean isTitled(String text, int start) {
        String before = text.substring(Math.max(0, start - 25), start);
        return TITLED.matcher(before.strip()).find();
    }

    private static boolean hasOffice(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BESIDE_BEFORE), start);
        String behind = text.substring(end, Math.min(text.length(), end + BESIDE_BEHIND));
        String[] parts = APART.split(before, -1);
        return OFFICE.matcher(parts[parts.length - 1]).find()
                || OFFICE.matcher(APART.split(behind, 2)[0]).find();
    }
}
