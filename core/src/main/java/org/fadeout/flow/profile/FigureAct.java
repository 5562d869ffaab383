package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says was done with what it counts. Two counts can only be of one event where it is the same. */
enum FigureAct {
    USED("fired|launched|dropped|employed|struck|used|hit|landed|delivered"),
    CLEARED(
            "cleared|clear(?:ance|ing)|destroyed|destr(?:oy(?:ing)?|uction)|disposed|removed|neutrali[sz]ed|released|releas(?:e|ing)|demolished|render(?:ed)?\\s+safe"),
    REDUCED("reduced|reduction|reducing"),
    CANCELLED("cancel(?:l?ed|l?ing|lation)"),
    FOUND(
            "found|discovered|located|identified|recorded|confirmed|(?<!-)contaminat\\w+(?!\\s+(?:land|area|ground))|suspected|hazardous|remain(?:s|ed|ing)?"),
    KEPT("stockpil\\w+|stocks?|possess\\w*|retain\\w*|holds?|held"),
    MOVED(
            "transferred|exported|imported|sold|supplied|received|acquired|bought|purchased|delivered|produced|manufactured"),
    HARMED("(?:killed|died)\\s+(?:or|and)\\s+(?:injured|wounded)|casualt\\w+|victims|harmed"),
    KILLED("killed|killing|died|deaths?|fatalit\\w+"),
    INJURED("injured|injuring|injuries|wounded|wounding|maimed"),
    NONE("(?!)");

    private static final int REACH = 240;

    private final Pattern verb;

    FigureAct(String verb) {
        this.verb = Pattern.compile("(?i)\\b(?:" + verb + ")\\b");
    }

    /** The words of one sentence that say what was done. They are found once, however many figures stand in it. */
    static final class Told {
        private final List<Word> words = new ArrayList<>();

        /** A word for an act, from its first character to behind its last. */
        private record Word(FigureAct act, int start, int end) {}

        Told(String sentence) {
            for (FigureAct act : values()) {
                Matcher word = act.verb.matcher(act == NONE ? "" : sentence);
                while (word.find()) {
                    words.add(new Word(act, word.start(), word.end()));
                }
            }
        }

        /** The act whose word stands nearest to a place in the sentence, within reach of it. */
        FigureAct nearest(int from, int to) {
            FigureAct best = NONE;
            int nearest = REACH;
            for (Word word : words) {
                int distance = word.end() <= from ? from - word.end() : Math.max(0, word.start() - to);
                if (distance < nearest) {
                    nearest = distance;
                    best = word.act();
                }
            }
            return best;
        }
    }
}
