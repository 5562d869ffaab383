package org.fadeout.flow.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.Story.bare;

import java.time.LocalDate;
import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is bound when, and by when what is due. */
class MembershipTest {
    private static int number;

    private static ARecord<TreatyEvent> event(String name, TreatyEventType type, String day) {
        return a(TreatyEvent.KIND, "E" + number++)
                .with("participant", name)
                .with("type", type)
                .dated("date", day);
    }

    private static Membership on(Story story, String day) {
        return Membership.of(story, LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-12-03, 2010-08-01",
        "2010-02-16, 2010-08-01",
        "2010-02-28, 2010-08-01",
        "2010-03-18, 2010-09-01",
        "2010-05-04, 2010-11-01",
        "2010-11-05, 2011-05-01",
        "2011-07-31, 2012-01-01",
        "2011-08-31, 2012-02-01",
        "2012-07-01, 2013-01-01",
        "2012-09-26, 2013-03-01",
        "2012-10-08, 2013-04-01",
        "2013-09-13, 2014-03-01"
    })
    void aLateJoinerIsBoundFromTheFirstOfTheSixthMonthAfterTheDeposit(LocalDate deposit, LocalDate bound) {
        assertThat(TreatyTerms.CLUSTER_MUNITIONS.inForceFor(deposit)).isEqualTo(bound);
    }

    @Test
    void aStatusIsThatOfItsDay() {
        Story story = bare(
                event("X", TreatyEventType.SIGNATURE, "2008-12-03"),
                event("X", TreatyEventType.RATIFICATION, "2012-09-26"),
                event("X", TreatyEventType.WITHDRAWAL, "2024-09-06"));
        List<TreatyStatus> seen =
                List.of("2008-12-02", "2008-12-03", "2012-09-26", "2013-03-01", "2025-03-05", "2025-03-06").stream()
                        .map(day -> on(story, day).members().stream()
                                .map(Membership.Member::status)
                                .findFirst()
                                .orElse(TreatyStatus.NON_SIGNATORY))
                        .toList();
        assertThat(seen)
                .containsExactly(
                        TreatyStatus.NON_SIGNATORY,
                        TreatyStatus.SIGNATORY,
                        TreatyStatus.DEPOSITED_NOT_YET_IN_FORCE,
                        TreatyStatus.STATE_PARTY,
                        TreatyStatus.STATE_PARTY,
                        TreatyStatus.WITHDRAWN);
    }

    @Test
    void depositedAndInForceAreToldApart() {
        Story story = bare(
                event("A", TreatyEventType.SIGNATURE, "2008-12-03"),
                event("B", TreatyEventType.ACCESSION, "2012-01-15"),
                event("C", TreatyEventType.ACCEPTANCE, "2012-12-15"),
                event("D", TreatyEventType.NOT_ELIGIBLE, "2012-01-01").with("reason", "by whose word"));
        Membership day = on(story, "2013-01-01");
        assertThat(day.signed()).isEqualTo(Count.of(1));
        assertThat(day.deposited()).isEqualTo(Count.of(2));
        assertThat(day.inForce()).isEqualTo(Count.of(1));
        assertThat(day.count(TreatyStatus.NOT_ELIGIBLE)).isEqualTo(Count.of(1));
        assertThat(day.members().get(3).why()).isEqualTo("by whose word");
    }

    @Test
    void whoJoinsAgainIsBoundAgainAndAStatedEntryGoesBeforeAComputedOne() {
        Story story = bare(
                event("X", TreatyEventType.ACCESSION, "2011-01-10"),
                event("X", TreatyEventType.WITHDRAWAL, "2015-01-10"),
                event("X", TreatyEventType.ACCESSION, "2016-01-10"),
                event("Y", TreatyEventType.SUCCESSION, "2011-01-10"),
                event("Y", TreatyEventType.ENTRY_INTO_FORCE, "2011-01-10"));
        assertThat(on(story, "2015-12-31").members().get(0).status()).isEqualTo(TreatyStatus.WITHDRAWN);
        assertThat(on(story, "2016-07-01").members().get(0).status()).isEqualTo(TreatyStatus.STATE_PARTY);
        assertThat(on(story, "2011-01-10").inForce()).isEqualTo(Count.of(1));
    }

    private static ARecord<TreatyDuty> duty(String number, DutyArticle article) {
        return a(TreatyDuty.KIND, number)
                .with("participant", "X")
                .with("article", article)
                .with("text", "event " + number);
    }

    @Test
    void eachContaminationEventHasItsDeadlineWithItsExtensions() {
        Story story = bare(
                event("X", TreatyEventType.RATIFICATION, "2009-03-18"),
                duty("D1", DutyArticle.ARTICLE_4),
                duty("D2", DutyArticle.ARTICLE_4).dated("hostilities_ended", "2016-04-05"),
                duty("D3", DutyArticle.ARTICLE_4).dated("hostilities_ended", "1994"),
                duty("D4", DutyArticle.ARTICLE_3),
                a(TreatyExtension.KIND, "1")
                        .with("duty", ARecord.id(TreatyDuty.KIND, "D1"))
                        .with("months", Count.of(60)),
                a(TreatyExtension.KIND, "2")
                        .with("duty", ARecord.id(TreatyDuty.KIND, "D1"))
                        .with("months", Count.of(60)));
        List<String> told = Deadline.of(story, on(story, "2013-01-01")).stream()
                .map(one -> one.article().text() + " " + one.what() + " " + one.first() + " " + one.due())
                .toList();
        assertThat(told)
                .containsExactly(
                        "article 3 event D4 2018-08-01 2018-08-01",
                        "article 4 event D3 2020-08-01 2020-08-01",
                        "article 4 event D2 2026-04-05 2026-04-05",
                        "article 4 event D1 2020-08-01 2030-08-01",
                        "article 7 first report 2011-01-28 2011-01-28",
                        "article 7 report of 2012 2013-04-30 2013-04-30");
    }
}
