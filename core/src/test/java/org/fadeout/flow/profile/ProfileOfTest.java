package org.fadeout.flow.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aCitation;
import static org.fadeout.testlanguage.ARecord.aClaim;
import static org.fadeout.testlanguage.ARecord.aPlace;
import static org.fadeout.testlanguage.ARecord.aSource;
import static org.fadeout.testlanguage.ARecord.id;
import static org.fadeout.testlanguage.Story.bare;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.place.Place;
import org.fadeout.flow.place.PlaceName;
import org.fadeout.flow.place.Places;
import org.fadeout.flow.profile.PrintedProfile.Sentence;
import org.fadeout.flow.source.Source;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

class ProfileOfTest {
    private static ARecord<Claim> claim(String number, String said) {
        return aClaim(number).listing("places", "p-1").dated("said", said).dated("about", "2016-04");
    }

    private static Story story() {
        return bare(
                aPlace("p-1"),
                aPlace("p-2").with("part_of", id(Place.KIND, "p-1")),
                aSource("s-1")
                        .with("publisher", "Publisher")
                        .with("author", "A Private Name")
                        .dated("published", "2016-05"),
                claim("1", "2016-04-06").with("type", ClaimType.ACCUSATION).with("who", "one side"),
                claim("2", "2016-04-28")
                        .with("type", ClaimType.DENIAL)
                        .with("who", "other side")
                        .listing("denies", "1")
                        .listing("places", "p-2"),
                claim("3", "2020-10-30").with("type", ClaimType.POSSESSION),
                aCitation("c-1", "1", "s-1").with("page", "7"),
                aCitation("c-2", "3", "s-1").with("page", "7"));
    }

    private static PrintedProfile on(Story story, String day) {
        Place place = Places.find(story, "p-1").orElseThrow();
        return ProfileOf.of(story, new ProfileQuestion(place, LocalDate.parse(day)));
    }

    private static List<String> sentences(PrintedProfile profile) {
        return profile.parts().stream()
                .flatMap(part -> part.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    @Test
    void aDenialStandsBesideItsAccusationAndOnlyThere() {
        assertThat(sentences(on(story(), "2016-12-31")))
                .containsExactly(
                        "Accusation by one side, 2016-04-06: text of 1 (about 2016-04).",
                        "Denial by other side, 2016-04-28: text of 2 (about 2016-04).");
    }

    @Test
    void whatWasSaidLaterIsLeftOutAndCounted() {
        assertThat(on(story(), "2016-12-31").foot()).anyMatch(line -> line.startsWith("1 claims on it were said"));
        assertThat(on(story(), "2020-10-30").foot()).anyMatch(line -> line.startsWith("0 claims on it were said"));
    }

    @Test
    void everySentenceHasANoteAndOneSourceHasOneNumberWithoutItsAuthor() {
        PrintedProfile profile = on(story(), "2020-12-31");
        assertThat(profile.parts().stream()
                        .flatMap(part -> part.paragraphs().stream())
                        .flatMap(paragraph -> paragraph.sentences().stream()))
                .allMatch(sentence -> !sentence.notes().isEmpty());
        assertThat(profile.notes())
                .containsExactly(
                        "Publisher, \"Source s-1\", 2016-05, p. 7.",
                        "No document is recorded; it cites no source for this.");
    }

    @Test
    void anAccusationWithoutAnswerSaysSo() {
        Story story = bare(aPlace("p-1"), claim("1", "2016-04-06").with("type", ClaimType.ACCUSATION));
        assertThat(sentences(on(story, "2016-12-31"))).contains("No response is recorded.");
    }

    @Test
    void namesStandWithTheirDatesFromTheDayOnWhichTheyWereSaid() {
        Story story = bare(
                aPlace("p-1"),
                aSource("s-2").dated("published", "2021-09-15"),
                a(PlaceName.KIND, "n-1")
                        .with("place", id(Place.KIND, "p-1"))
                        .with("source", id(Source.KIND, "s-2"))
                        .with("name", "New Name")
                        .with("used_by", "someone")
                        .dated("from", "2021-07"));
        assertThat(sentences(on(story, "2021-08-01"))).isEmpty();
        assertThat(sentences(on(story, "2022-01-01")))
                .containsExactly("Name \"New Name\", used by someone, from 2021-07.");
        assertThat(Places.find(story, "new name")).map(Place::number).contains("p-1");
        assertThat(Places.find(story, "elsewhere")).isEmpty();
    }

    private static ARecord<Passage> passage(String number, String edition, String text, String... claims) {
        return a(Passage.KIND, edition + number)
                .with("number", number)
                .with("edition", id(Edition.KIND, edition))
                .with("section", ProfileSection.USE)
                .with("place", Count.of(1))
                .with("text", text)
                .listing("claims", claims);
    }

    private static ARecord<Edition> edition(String number, boolean published) {
        return a(Edition.KIND, number)
                .with("profile", id(Profile.KIND, "pr-1"))
                .dated("updated", "2020-10-30")
                .with("published", published);
    }

    @Test
    void editionsDifferPassageByPassage() {
        Story story = story().and(a(Profile.KIND, "pr-1").with("title", "T").with("place", id(Place.KIND, "p-1")))
                .and(edition("e-1", true))
                .and(edition("e-2", false))
                .and(passage("a", "e-1", "Same.", "1"))
                .and(passage("a", "e-2", "Same.", "1", "2"))
                .and(passage("b", "e-1", "Old words.", "1"))
                .and(passage("b", "e-2", "New words.", "1"))
                .and(passage("c", "e-1", "Gone."))
                .and(passage("d", "e-2", "Come.").dated("update", "2020-10"));
        List<Edition> editions = Editions.of(story, Places.find(story, "p-1").orElseThrow());
        assertThat(Editions.difference(story, editions.get(0), editions.get(1)))
                .extracting(one -> one.number() + " " + one.step())
                .containsExactly("a CITES_OTHERWISE", "b REWORDED", "c DROPPED", "d ADDED");
        PrintedProfile printed = Editions.printed(story, editions.get(1));
        assertThat(printed.title()).isEqualTo("T");
        assertThat(printed.banner()).isEqualTo("draft edition, not published");
        assertThat(printed.foot()).contains("1 passages cite no claim");
    }

    @Test
    void aPublishedEditionIsNotChanged() {
        Story story = bare(edition("e-1", true), edition("e-2", false), passage("a", "e-1", "Text."));
        assertThat(Editions.refusal(
                        story, Passage.KIND, passage("b", "e-1", "More.").made()))
                .isPresent();
        assertThat(Editions.refusal(
                        story, Passage.KIND, passage("b", "e-2", "More.").made()))
                .isEmpty();
        assertThat(Editions.refusal(story, Edition.KIND, edition("e-1", false).made()))
                .isPresent();
        assertThat(Editions.refusal(story, Claim.KIND, aClaim("1").made())).isEmpty();
    }
}
