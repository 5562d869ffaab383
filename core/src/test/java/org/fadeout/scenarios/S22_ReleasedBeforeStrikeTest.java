package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.aFootprint;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.ARecord.aSearch;
import static org.fadeout.testlanguage.ARecord.aTask;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Story.story;

import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.evidence.HazardType;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: land released before a strike remains after it, as new contamination; a strike that may have been before changes nothing. */
class S22_ReleasedBeforeStrikeTest {
    private static final Drawn MAP = drawn("""
            aaabbb
            cccddd""");

    private static Story struck(String strike) {
        return story(
                aHazard("H")
                        .on(MAP.land("abcd"))
                        .with("hazard_type", HazardType.CLUSTER_MUNITION_REMNANTS)
                        .dated("recorded", "2015-01-01"),
                aRelease("R", Product.REDUCED).on(MAP.land("a")).dated("date", "2020-03-01"),
                aTask("T").on(MAP.land("b")).dated("completed", "2020-06-30"),
                aSearch("S").ofTask("T").on(MAP.land("b")).dated("date", "2020-05-01"),
                aFootprint("F").on(MAP.land("ab")).dated("date", strike));
    }

    private static Balance.Line line(Story story, String year) {
        return story.balance(year).whole().get(0);
    }

    @Test
    void it_remains_again() {
        Balance.Line line = line(struck("2022-04-01"), "2022");
        assertThat(line.before().total().squareMetres()).as("c and d").isEqualTo(600);
        assertThat(line.term(Term.IDENTIFIED_NEW).net()).as("a and b").isEqualTo(600);
        assertThat(line.after().total().squareMetres()).isEqualTo(1_200);
    }

    @Test
    void a_strike_known_only_to_the_year_of_the_release_is_undated_for_it() {
        Balance.Line line = line(struck("2020"), "2020");
        assertThat(line.term(Term.IDENTIFIED_NEW).net()).isZero();
        assertThat(line.after().total().squareMetres()).isEqualTo(600);
    }
}
