package org.fadeout.flow.profile;

import java.util.regex.Pattern;

/** What a figure counts or measures. The first that fits the noun is taken. */
enum FigureNoun {
    SUBMUNITIONS(
            "(?:sub-?munitions?|bomblets?|cluster\\s+munition\\s+remnants|CMR(?:\\s+items)?)(?!-|\\s+(?:contaminat|clearance|tasks?|task\\b))"),
    MINES("(?:land)?mines"),
    ITEMS(
            "(?:items|pieces|units|devices)(?:\\s+of\\s+(?:UXO|AXO|ERW|EO|CMR|unexploded|explosive|abandoned|ordnance|ammunition)[\\p{L}\\s]{0,30})?|UXO|AXO|ERW"),
    MUNITIONS(
            "(?:cluster\\s+)?(?:munitions?|bombs?|rockets?|missiles?|projectiles?|warheads|shells|dispensers|containers)(?!\\s+(?:strikes?|attacks?|remnants|contamination))"),
    KILLED("deaths|fatalities|killed|dead|died"),
    INJURED("injuries|injured|wounded"),
    CASUALTIES("casualt(?:y|ies)|victims|survivors"),
    PEOPLE(
            "people|persons?|civilians?|children|child|men|man|women|woman|boys?|girls?|deminers?|soldiers|farmers|shepherds|villagers|residents|patients|households|families|survivors|civilians"),
    ATTACKS("(?:attacks?|air-?strikes?|strikes?|incidents?|instances)"),
    HAZARDOUS_AREAS(
            "(?:suspected\\s+|confirmed\\s+)?(?:hazardous|contaminated|mined|affected)\\s+areas|SHAs?|CHAs?|polygons|tasks|sites|locations|villages|communities|districts");

    private final Pattern head;

    FigureNoun(String head) {
        this.head = Pattern.compile("\\b(?:" + head + ")(?![\\p{L}])");
    }

    Pattern head() {
        return head;
    }

    /** True for what a profile is expected to source: items, and people who were harmed. */
    boolean needsSource() {
        return switch (this) {
            case SUBMUNITIONS, MINES, ITEMS, MUNITIONS, KILLED, INJURED, CASUALTIES, PEOPLE -> true;
            case ATTACKS, HAZARDOUS_AREAS -> false;
        };
    }

    boolean isOfPeople() {
        return this == KILLED || this == INJURED || this == CASUALTIES || this == PEOPLE;
    }
}
