package org.fadeout.flow.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final int BACK = 6;

    /** The contexts of one text: each sentence is read once, and only where a count in it is compared. */
    static final class Book {
        private final ProseText text;
        private final Map<Integer, CountContext> contexts = new HashMap<>();
        private final Map<Integer, List<Period>> dates = new HashMap<>();
        private final Map<Integer, Set<String>> places = new HashMap<>();

        Book(ProseText text) {
            this.text = text;
        }

        CountContext of(ProseSentence sentence) {
            CountContext known = contexts.get(sentence.index());
            if (known == null) {
                known = read(sentence);
                contexts.put(sentence.index(), known);
            }
            return known;
        }

        private CountContext read(ProseSentence sentence) {
            List<Period> own = datesOf(sentence);
            Set<String> nearPlaces = new HashSet<>(placesOf(sentence));
            List<ProseSentence> before = text.sentencesOf(sentence.block());
            int at = sentence.index() - before.get(0).index();
            List<Period> near = own;
            for (int i = at - 1; i >= Math.max(0, at - BACK); i--) {
                near = near.isEmpty() ? datesOf(before.get(i)) : near;
                nearPlaces.addAll(placesOf(before.get(i)));
            }
            int last = before.get(0).index() - 1;
            if (near.isEmpty() && last >= 0 && isSameSection(last, sentence)) {
                near = datesOfEnd(last);
            }
            return new CountContext(own, near, placesOf(sentence), nearPlaces, actors(sentence.text()));
        }

        private boolean isSameSection(int last, ProseSentence sentence) {
            return text.sentences()
                    .get(last)
                    .block()
                    .section()
                    .equals(sentence.block().section());
        }

        /** The dates of the last sentences of a paragraph. */
        private List<Period> datesOfEnd(int last) {
            List<Period> all = new ArrayList<>();
            ProseBlock block = text.sentences().get(last).block();
            for (int i = last;
                    i > last - BACK && i >= 0 && text.sentences().get(i).block() == block;
                    i--) {
                all.addAll(datesOf(text.sentences().get(i)));
            }
            return all;
        }

        private List<Period> datesOf(ProseSentence one) {
            return dates.computeIfAbsent(one.index(), index -> dates(one.text()));
        }

        private Set<String> placesOf(ProseSentence one) {
            return places.computeIfAbsent(one.index(), index -> places(one.text()));
        }
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

    /** False where both name organisations and none of them is the same. */
    boolean mayShareActor(CountContext other) {
        return actors.isEmpty() || other.actors.isEmpty() || share(actors, other.actors);
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
