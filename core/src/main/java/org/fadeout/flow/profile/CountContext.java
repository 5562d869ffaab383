package org.fadeout.flow.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fadeout.base.measure.Period;

/**
 * Where, when and by whom a count was made, as far as its sentence and those before it say.
 *
 * @param own the dates in the sentence itself
 * @param near those dates, else the ones of its paragraph, else those of the paragraph before
 * @param ownPlaces the places that the sentence names
 * @param nearPlaces the same with those of its paragraph
 * @param actors the organisations that the sentence names
 */
record CountContext(
        List<Period> own, List<Period> near, Set<String> ownPlaces, Set<String> nearPlaces, Set<String> actors) {
    private static final String NAME = "\\p{Lu}[\\p{L}’'-]{2,}(?:\\s+\\p{Lu}[\\p{L}’'-]{2,}){0,2}";
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|near|at|around|outside|into|within|of|to|from|across|between|around)\\s+(?:the\\s+)?(?:(?:northern|southern|eastern|western|north\\p{Ll}*|south\\p{Ll}*|central|town|city|village|villages|district|region|province|governorate|municipality|towns|districts)\\s+(?:of\\s+)?){0,3}("
                    + NAME + "(?:(?:,|\\s+and|,\\s+and)\\s+" + NAME + "){0,8})");
    private static final Pattern ACTOR =
            Pattern.compile("\\b(?:\\p{Lu}{3,8}|HALO|(?:army|military|police|civil defen[cs]e|operators?))\\b");
    private static final Pattern NO_PLACE = Pattern.compile(
            "January|February|March|April|June|July|August|September|October|November|December|Monitor|Trust|Review|Ministry|Minister|Convention|Article|Army|Centre|Center|Agency|Forces|United|Human|Mine");
    private static final Pattern PARTS = Pattern.compile(",\\s+and\\s+|,\\s*|\\s+and\\s+");
    private static final int NARROW_DAYS = 45;

    static CountContext of(ProseText text, ProseSentence sentence) {
        List<Period> own = dates(sentence.text());
        Set<String> ownPlaces = places(sentence.text());
        Set<String> nearPlaces = new HashSet<>(ownPlaces);
        List<ProseSentence> before = text.sentencesOf(sentence.block());
        int at = sentence.index() - before.get(0).index();
        List<Period> near = own;
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            near = near.isEmpty() ? dates(before.get(i).text()) : near;
            nearPlaces.addAll(places(before.get(i).text()));
        }
        if (near.isEmpty() && before.get(0).index() > 0) {
            ProseBlock last = text.sentences().get(before.get(0).index() - 1).block();
            near = last.section().equals(sentence.block().section()) ? dates(last.clean()) : near;
        }
        return new CountContext(own, near, ownPlaces, nearPlaces, actors(sentence.text()));
    }

    private static List<Period> dates(String text) {
        return ProseDates.in(text.substring(0, Math.min(text.length(), 4000))).stream()
                .map(ProseDates.Found::period)
                .toList();
    }

    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            for (String name : PARTS.split(place.group(1))) {
                if (!NO_PLACE.matcher(name).find()) {
                    places.add(name);
                }
            }
        }
        return places;
    }

    private static Set<String> actors(String text) {
        Set<String> actors = new HashSet<>();
        Matcher actor = ACTOR.matcher(text);
        while (actor.find()) {
            actors.add(actor.group());
        }
        actors.removeAll(
                Set.of("CMR", "UXO", "ERW", "AXO", "CHA", "SHA", "BAC", "NTS", "EOD", "DPICM", "RBK", "CBU", "BLU"));
        return actors;
    }

    /** True unless what is known of both says that they are of different times or places. */
    boolean mayMeet(CountContext other) {
        boolean times = near.isEmpty() || other.near.isEmpty() || overlap(near, other.near);
        return times && placesMayMeet(other);
    }

    private boolean placesMayMeet(CountContext other) {
        if (ownPlaces.isEmpty() || other.ownPlaces.isEmpty()) {
            return nearPlaces.isEmpty() || other.nearPlaces.isEmpty() || share(nearPlaces, other.nearPlaces);
        }
        return share(ownPlaces, other.ownPlaces);
    }

    /** True where both name the same few days, and no two different places. */
    boolean sameEvent(CountContext other) {
        boolean days = own.stream()
                .anyMatch(a -> isNarrow(a) && other.own.stream().anyMatch(b -> isNarrow(b) && overlap(a, b)));
        boolean places = ownPlaces.isEmpty() || other.ownPlaces.isEmpty() || share(ownPlaces, other.ownPlaces);
        return days && places;
    }

    /** True where both say what the same organisation did in the same year, with the same places or none. */
    boolean sameYearAndActor(CountContext other) {
        return !actors.isEmpty()
                && actors.equals(other.actors)
                && own.size() == 1
                && own.equals(other.own)
                && ownPlaces.equals(other.ownPlaces);
    }

    private static boolean isNarrow(Period period) {
        return period.from().plusDays(NARROW_DAYS).isAfter(period.to());
    }

    private static boolean share(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean overlap(List<Period> some, List<Period> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> overlap(a, b)));
    }

    private static boolean overlap(Period a, Period b) {
        return !a.to().isBefore(b.from()) && !b.to().isBefore(a.from());
    }
}
