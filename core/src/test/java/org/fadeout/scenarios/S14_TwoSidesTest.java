package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aClaim;
import static org.fadeout.testlanguage.ARecord.aPlace;
import static org.fadeout.testlanguage.Story.bare;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.flow.Workflow;
import org.fadeout.flow.claims.Claim;
import org.fadeout.flow.claims.ClaimRelation;
import org.fadeout.flow.claims.ClaimType;
import org.fadeout.flow.claims.RelationType;
import org.fadeout.flow.place.Places;
import org.fadeout.flow.profile.ProfileQuestion;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: a denial never deletes an allegation; both are shown together. */
class S14_TwoSidesTest {
    private static ARecord<Claim> said(String number, ClaimType type, String day) {
        return aClaim(number).with("type", type).listing("places", "p-1").dated("said", day);
    }

    private static Story story() {
        return bare(
                aPlace("p-1"),
                said("1", ClaimType.ACCUSATION, "2016-04-06"),
                said("2", ClaimType.DENIAL, "2016-04-28"),
                said("3", ClaimType.EVENT, "2016-05-01").listing("answers", "1"),
                a(ClaimRelation.KIND, "R")
                        .with("type", RelationType.DENIES)
                        .listing("claims", "2", "1")
                        .with("text", "the same days and place"));
    }

    @Test
    void what_a_person_linked_stands_beside_what_it_denies_or_answers() {
        Story story = story();
        ProfileQuestion question =
                new ProfileQuestion(Places.find(story, "p-1").orElseThrow(), LocalDate.of(2016, 12, 31));
        List<String> together =
                Workflow.profile(story, question).parts().get(0).paragraphs().get(0).sentences().stream()
                        .map(one -> one.text().replaceAll(" by .*: ", ": "))
                        .toList();
        assertThat(together).containsExactly("Accusation: text of 1.", "Denial: text of 2.", "Documented: text of 3.");
    }

    @Test
    void the_rules_see_the_link_too() {
        assertThat(Workflow.conflicts(story()).findings())
                .extracting(one -> one.issue().code())
                .contains("W13")
                .doesNotContain("W14");
    }

    @Test
    void claims_that_answer_each_other_in_a_ring_are_all_shown() {
        Story story = bare(
                aPlace("p-1"),
                said("1", ClaimType.EVENT, "2016-04-06").listing("answers", "2"),
                said("2", ClaimType.EVENT, "2016-04-07").listing("answers", "1"));
        ProfileQuestion question =
                new ProfileQuestion(Places.find(story, "p-1").orElseThrow(), LocalDate.of(2016, 12, 31));
        assertThat(Workflow.profile(story, question)
                        .parts()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .sentences())
                .extracting(one -> one.text().replaceAll(".*: ", ""))
                .containsExactly("text of 1.", "text of 2.");
    }
}
