package org.fadeout.flow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fadeout.flow.review.Reviewed.aJudgement;
import static org.fadeout.flow.review.Reviewed.equal;
import static org.fadeout.testlanguage.Story.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Percent;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.treaty.TreatyEvent;
import org.fadeout.flow.treaty.TreatyEventType;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** What is scored makes a mean, what is not stays unknown. */
class ScorecardTest {
    private static final Question YEAR = Question.of(Period.ofYear(2023));

    private static Scorecard card(Scheme scheme, ARecord<?>... records) {
        return ScorecardOf.of(story(records), YEAR, scheme, "Someland");
    }

    @Test
    void a_missing_judgement_is_not_zero_and_the_mean_says_so() {
        Scorecard card = card(equal(4), aJudgement("1", "c1", 8), aJudgement("2", "c2", 9));
        assertThat(card.mean()).hasToString("8.5");
        assertThat(card.label()).isNull();
        assertThat(card.notes())
                .containsExactly(
                        "only 2 of 4 criteria are scored; the mean is of those, and has no label until all are");
    }

    @Test
    void nothing_scored_is_no_mean() {
        Scorecard card = card(equal(4));
        assertThat(card.mean()).isNull();
        assertThat(card.notes()).containsExactly("no criterion is scored, which is not a score of zero");
    }

    @Test
    void a_criterion_that_does_not_apply_leaves_its_weight_to_the_others() {
        ARecord<Judgement> out = aJudgement("2", "c2", 0).without("points").with("not_applicable", true);
        Scorecard card = card(equal(2), aJudgement("1", "c1", 7), out);
        assertThat(card.mean() + " " + card.label()).isEqualTo("7.0 good");
    }

    @Test
    void the_mean_is_rounded_half_up_before_it_is_named() {
        List<Scheme.Criterion> criteria = List.of(
                new Scheme.Criterion("c1", "one", Percent.of(95), List.of()),
                new Scheme.Criterion("c2", "two", Percent.of(5), List.of()));
        Scheme scheme = Reviewed.weighted(SchemeScope.ANY, criteria);
        Scorecard card = card(scheme, aJudgement("1", "c1", 8), aJudgement("2", "c2", 7));
        assertThat(card.mean() + " " + card.label()).isEqualTo("8.0 very good");
        Scorecard below = card(scheme, aJudgement("1", "c1", 8), aJudgement("2", "c2", 6));
        assertThat(below.mean() + " " + below.label()).isEqualTo("7.9 good");
    }

    @Test
    void the_latest_judgement_counts_and_points_above_the_most_do_not() {
        Scorecard card = card(
                equal(1),
                aJudgement("1", "c1", 9).with("decided", PartialDate.parse("2024-01-01")),
                aJudgement("2", "c1", 5).with("decided", PartialDate.parse("2024-03-01")));
        assertThat(card.mean() + " " + card.lines().get(0).others()).isEqualTo("5.0 1");
        Scorecard over = card(equal(1), aJudgement("1", "c1", 11));
        assertThat(over.mean()).isNull();
        assertThat(over.notes()).anyMatch(note -> note.contains("11 points are above the most, 10"));
    }

    @Test
    void a_scheme_for_states_parties_does_not_score_others() {
        Scheme parties = Reviewed.scheme(SchemeScope.STATES_PARTIES, 100, 1);
        ARecord<TreatyEvent> signed = ARecord.a(TreatyEvent.KIND, "E")
                .with("participant", "Someland")
                .with("type", TreatyEventType.SIGNATURE)
                .with("date", PartialDate.parse("2010-01-01"));
        Scorecard card = card(parties, aJudgement("1", "c1", 8), signed);
        assertThat(card.mean()).isNull();
        assertThat(card.notApplicable()).endsWith("Someland on 2023-12-31: signatory");
        Scorecard unknown = card(parties, aJudgement("1", "c1", 8));
        assertThat(unknown.mean()).hasToString("8.0");
        assertThat(unknown.notes()).anyMatch(note -> note.contains("no treaty event of it is on record"));
    }

    @Test
    void a_judgement_cannot_score_what_does_not_apply() {
        assertThatThrownBy(() ->
                        aJudgement("1", "c1", 8).with("not_applicable", true).made())
                .hasMessageContaining("no points");
    }

    /** The mean against whole-number arithmetic, for random points and weights. */
    @Test
    void the_mean_is_the_weighted_mean() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int first = 1 + random.nextInt(98);
            int one = random.nextInt(11);
            int two = random.nextInt(11);
            Scheme scheme = Reviewed.weighted(
                    SchemeScope.ANY,
                    List.of(
                            new Scheme.Criterion("c1", "one", Percent.of(first), List.of()),
                            new Scheme.Criterion("c2", "two", Percent.of(100 - first), List.of())));
            Scorecard card = card(scheme, aJudgement("1", "c1", one), aJudgement("2", "c2", two));
            long tenths = (first * one + (100 - first) * two + 5) / 10;
            assertThat(card.mean()).as("seed %s round %s", seed, round).isEqualTo(new Score(tenths));
        }
    }

    @Test
    void a_scheme_whose_weights_do_not_add_is_refused() {
        assertThatThrownBy(() -> Reviewed.scheme(SchemeScope.ANY, 30, 3)).hasMessageContaining("add to 90.00 %");
    }

    static Story judged(int... points) {
        List<ARecord<?>> records = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            records.add(aJudgement("j" + i, "c" + (i + 1), points[i]));
        }
        return story(records.toArray(ARecord<?>[]::new));
    }

    @Test
    void points_are_whole() {
        assertThat(Score.of(Count.of(7))).hasToString("7.0");
        assertThatThrownBy(() -> Score.parse("7.55")).hasMessageContaining("to a tenth");
    }
}
