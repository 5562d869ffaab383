package org.fadeout.flow.profile;

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

    /** The act whose word stands nearest to a place in a sentence, within reach of it. */
    static FigureAct nearest(String sentence, int start, int end) {
        int cut = Math.max(0, start - REACH);
        return nearestIn(sentence.substring(cut, Math.min(sentence.length(), end + REACH)), start - cut, end - cut);
    }

    private static FigureAct nearestIn(String sentence, int from, int to) {
        FigureAct best = NONE;
        int nearest = Integer.MAX_VALUE;
        for (FigureAct act : values()) {
            Matcher word = act.verb.matcher(sentence);
            while (word.find()) {
                int distance = word.end() <= from ? from - word.end() : Math.max(0, word.start() - to);
                if (distance < nearest) {
                    nearest = distance;
                    best = act;
                }
            }
        }
        return best;
    }
}
