package org.fadeout.flow.profile;

import java.util.regex.Pattern;

/** What an update and a summary may both speak of. */
enum UpdateTopic {
    USE(
            "\\b(?:us(?:e|ed|ing|es)|fired|launched|dropped|employ(?:ed|ing|s)|attack(?:s|ed)?|struck|cluster\\s+munitions?\\s+(?:strikes?|rockets?))\\b"),
    POSSESSION("\\b(?:stockpil\\w+|possess\\w*|stocks?)\\b"),
    PRODUCTION("\\bproduc(?:e|ed|es|ing|tion)\\b"),
    TRANSFER(
            "\\b(?:transfer\\w*|export\\w*|import(?:s|ed|ing)?|(?:supplied|received|acquired)(?=\\s+(?:\\p{L}+\\s+){0,5}?(?:cluster|munitions?|bombs?|rockets?|weapons?|submunitions?)))\\b"),
    MEMBERSHIP(
            "\\b(?:ratif\\w+|acced\\w+|accession|(?:signed|joined?|withdr[ae]w\\w*)(?=.{0,60}\\b(?:convention|treaty|CCM))|signator\\w+|State(?:s)?\\s+Part(?:y|ies)|non-?signator\\w+)\\b"),
    COMPLETION("\\b(?:complet(?:ed|ion)|fulfil\\w*|extension|deadline|free\\s+of)\\b"),
    CASUALTIES("\\b(?:casualt\\w+|killed|injured|victims)\\b");

    private final Pattern words;

    UpdateTopic(String words) {
        this.words = Pattern.compile("(?i)" + words);
    }

    private static final Pattern WEAPON = Pattern.compile(
            "(?i)\\b(?:cluster|(?:sub)?munitions?|bombs?|bomblets?|rockets?|shells?|missiles?|weapons?|stockpil\\w+|attack\\w*|strikes?)\\b");

    /** What is done with weapons; the same words are said of much else. */
    private boolean ofWeapons() {
        return this == USE || this == POSSESSION || this == PRODUCTION || this == TRANSFER;
    }

    boolean isIn(String sentence) {
        return words.matcher(sentence).find()
                && (!ofWeapons() || WEAPON.matcher(sentence).find());
    }
}
