package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.ARecord.a;
import static org.fadeout.testlanguage.ARecord.aHazard;
import static org.fadeout.testlanguage.ARecord.aRelease;
import static org.fadeout.testlanguage.Drawn.drawn;
import static org.fadeout.testlanguage.Drawn.rectangle;
import static org.fadeout.testlanguage.Story.story;

import java.util.List;
import org.fadeout.base.measure.Count;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.clearance.Product;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.flow.place.AdminArea;
import org.fadeout.flow.place.Control;
import org.fadeout.flow.place.ControlKind;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.Drawn;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: land that changes hands is neither newly contaminated nor cleared, and where the day is not known nobody is chosen. */
class S21_ChangeOfControlTest {
    private static final Drawn MAP = drawn("aabbb");

    private static ARecord<Control> asserted(String number, ControlKind sort, String holder) {
        return a(Control.KIND, number)
                .with("admin_area", ARecord.id(AdminArea.KIND, "Land"))
                .with("sort", sort)
                .with("holder", holder)
                .with("asserted_by", "a source");
    }

    /** Five cells of hazardous land; One left before 2024-01-02, Two came after 2023-09-19; jurisdiction is held to be Three's throughout. */
    private static Story changed() {
        return story(
                a(AdminArea.KIND, "Land")
                        .with("name", "Land")
                        .with("level", Count.ONE)
                        .on(rectangle(-50, -50, 100, 50)),
                asserted("C1", ControlKind.CONTROL, "One").dated("until", "before 2024-01-02"),
                asserted("C2", ControlKind.CONTROL, "Two").dated("from", "after 2023-09-19"),
                asserted("J1", ControlKind.JURISDICTION, "Three"),
                aHazard("H").on(MAP.land("ab")).dated("recorded", "2010-01-01"),
                aRelease("R", Product.CANCELLED).on(MAP.land("a")).dated("date", "2023-11-01"));
    }

    private static List<String> rows(String period, Dimension by) {
        Balance balance = changed().balance(Question.of(Period.parse(period)).by(by));
        return balance.rows().stream()
                .map(line -> String.join(", ", line.key())
                        + ": " + line.before().total().squareMetres()
                        + " transferred " + line.term(Term.TRANSFERRED).net()
                        + " cancelled " + line.term(Term.CANCELLED).net()
                        + " = " + line.after().total().squareMetres())
                .toList();
    }

    @Test
    void until_both_dates_are_past_the_land_is_with_nobody_certain() {
        assertThat(rows("2023", Dimension.AUTHORITY))
                .containsExactly(
                        "One: 500 transferred -500 cancelled 0 = 0",
                        "control not certain: 0 transferred 500 cancelled -200 = 300");
        assertThat(rows("2024", Dimension.AUTHORITY))
                .containsExactly(
                        "Two: 0 transferred 300 cancelled 0 = 300",
                        "control not certain: 300 transferred -300 cancelled 0 = 0");
    }

    @Test
    void it_is_no_new_use_and_no_clearance() {
        for (Balance.Line line : changed().balance("2023").whole()) {
            assertThat(line.term(Term.IDENTIFIED_NEW).net()).isZero();
            assertThat(line.term(Term.IDENTIFIED_LEGACY).net()).isZero();
            assertThat(line.term(Term.CLEARED).net()).isZero();
            assertThat(line.term(Term.UNEXPLAINED).net()).isZero();
        }
    }

    @Test
    void jurisdiction_is_another_matter() {
        assertThat(rows("2023", Dimension.JURISDICTION))
                .containsExactly("Three: 500 transferred 0 cancelled -200 = 300");
    }

    @Test
    void what_was_done_while_control_was_not_certain_says_so() {
        Question question = Question.of(Period.ofYear(2023)).by(Dimension.AUTHORITY);
        assertThat(changed().figures(question).rows().stream()
                        .map(row -> row.key().get(0)))
                .containsExactly("control not certain");
    }
}
