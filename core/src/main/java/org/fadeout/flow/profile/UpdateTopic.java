package org.fadeout.flow.profile;

import java.util.regex.Pattern;

/** What an update and a summary may both speak of. */
enum UpdateTopic {
    USE(
            "\\b(?:us(?:e|ed|ing|es)|fired|launched|dropped|employ(?:ed|ing|s)|attack(?:s|ed)?|struck|cluster\\s+munitions?\\s+(?:strikes?|rockets?))\\b"),
    POSSESSION("\\b(?:stockpil\\w+|possess\\w*|stocks?)\\b"),
    PRODUCTION("\\bproduc(?:e|ed|es|ing|tion)\\b"),
    TRANSFER("\\b(?:transfer\\w*|export\\w*|import(?:s|ed|ing)?|supplied|received|acquired)\\b"),
    MEMBERSHIP(
            "\\b(?:ratif\\w+|acced\\w+|accession|signed|signator\\w+|joined?|withdr[ae]w\\w*|State(?:s)?\\s+Part(?:y|ies)|non-?signator\\w+)\\b"),
    COMPLETION("\\b(?:complet(?:ed|ion)|fulfil\\w*|extension|deadline|free\\s+of)\\b"),
    CASUALTIES("\\b(?:casualt\\w+|killed|injured|victims)\\b");

    private final Pattern words;

    UpdateTopic(String words) {
        this.words = Pattern.compile("(?i)" + words);
    }

    boolean isIn(String sentence) {
        return words.matcher(sentence).find();
    }
}
