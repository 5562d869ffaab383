package org.fadeout.flow.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aClaim;
import static org.fadeout.testlanguage.ARecord.aPlace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.flow.place.Place;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** The sweep against its slow twin, which compares every claim with every other. */
class SameEventsTest {

    @Test
    void theSweepFindsWhatComparingAllWithAllFinds() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            ClaimBook book = ClaimBook.of(random(random));
            Set<Set<String>> fast = numbers(SameEvents.of(book.claims(), book));
            assertThat(fast).as("seed %s", seed).isEqualTo(numbers(slow(book)));
        }
    }

    private static Set<Set<String>> numbers(List<List<Claim>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(Claim::number).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** A root with two parts, one of which has a part of its own; claims of random days at one or two of them. */
    private static Story random(Random random) {
        Story story = Story.bare(
                aPlace("p-0"),
                aPlace("p-1").with("part_of", ARecord.id(Place.KIND, "p-0")),
                aPlace("p-2").with("part_of", ARecord.id(Place.KIND, "p-0")),
                aPlace("p-3").with("part_of", ARecord.id(Place.KIND, "p-1")),
                aPlace("p-4"));
        int many = 2 + random.nextInt(14);
        for (int i = 0; i < many; i++) {
            ARecord<Claim> claim = aClaim("c" + i);
            if (random.nextInt(6) > 0) {
                LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(60));
                LocalDate to = from.plusDays(random.nextInt(8));
                claim.with("about", random.nextInt(9) == 0 ? new PartialDate(null, to) : new PartialDate(from, to));
            }
            if (random.nextInt(6) > 0) {
                claim.listing("places", "p-" + random.nextInt(5), "p-" + random.nextInt(5));
            }
            if (random.nextInt(5) == 0) {
                claim.with("event", "e" + random.nextInt(3));
            }
            if (random.nextInt(6) == 0) {
                claim.listing("same_event_as", "c" + random.nextInt(many));
            }
            story.and(claim);
        }
        return story;
    }

    private static List<List<Claim>> slow(ClaimBook book) {
        List<List<Claim>> groups = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Claim first : book.claims()) {
            if (done.add(first.number())) {
                List<Claim> group = new ArrayList<>(List.of(first));
                for (int i = 0; i < group.size(); i++) {
                    for (Claim other : book.claims()) {
                        if (meet(group.get(i), other, book) && done.add(other.number())) {
                            group.add(other);
                        }
                    }
                }
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private static boolean meet(Claim one, Claim other, ClaimBook book) {
        boolean said = one.sameEventAs().texts().contains(other.number())
                || other.sameEventAs().texts().contains(one.number());
        boolean named = one.event() != null && one.event().equals(other.event());
        PartialDate days = one.days();
        PartialDate others = other.days();
        boolean timed = days != null
                && others != null
                && !DaySet.start(days).isAfter(DaySet.end(others))
                && !DaySet.start(others).isAfter(DaySet.end(days));
        boolean placed = Claim.texts(one.places()).stream()
                .anyMatch(place -> Claim.texts(other.places()).stream()
                        .anyMatch(there -> book.places().upwards(place).contains(there)
                                || book.places().upwards(there).contains(place)));
        return said || named || (timed && placed);
    }

    @Test
    void daysMeetAsTheirRunsDo() {
        DaySet days = DaySet.of(List.of(
                PartialDate.parse("2020-01-01/2020-01-05"),
                PartialDate.parse("2020-02"),
                PartialDate.parse("2020-01-03/2020-01-09"),
                PartialDate.parse("after 2021-06-30")));
        assertThat(List.of("2020-01-09", "2020-02-29", "2020", "after 2030-01-01", "before 2020-01-02"))
                .allMatch(date -> days.mayMeet(PartialDate.parse(date)));
        assertThat(List.of("2020-01-10", "2020-03", "before 2020-01-01", "2021-06-30"))
                .noneMatch(date -> days.mayMeet(PartialDate.parse(date)));
        assertThat(days.mayMeet(null)).isFalse();
    }
}
