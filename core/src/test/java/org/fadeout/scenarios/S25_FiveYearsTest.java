package org.fadeout.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fadeout.testlanguage.Story.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.fadeout.base.measure.Period;
import org.fadeout.flow.figures.Balance;
import org.fadeout.flow.figures.Balance.Amount;
import org.fadeout.flow.figures.Balance.Column;
import org.fadeout.flow.figures.Balance.Line;
import org.fadeout.flow.figures.Balance.Term;
import org.fadeout.flow.figures.Dimension;
import org.fadeout.flow.figures.Question;
import org.fadeout.testlanguage.ARecord;
import org.fadeout.testlanguage.FiveYears;
import org.fadeout.testlanguage.Story;
import org.junit.jupiter.api.Test;

/** Feature under test: five years of a small register, line by line as a person works them out from the map. */
class S25_FiveYearsTest {

    private static Story register() {
        List<ARecord<?>> records = FiveYears.records();
        records.addAll(FiveYears.enteredLate());
        return story(records.toArray(ARecord<?>[]::new));
    }

    private static List<String> byHand(String file) {
        return FiveYears.text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void every_term_of_every_year_is_what_is_worked_out_by_hand() {
        List<String> lines = new ArrayList<>();
        for (int year = 2019; year <= 2023; year++) {
            for (Line line : register().balance(Integer.toString(year)).whole()) {
                lines.addAll(told(Integer.toString(year), line));
            }
        }
        assertThat(lines).containsExactlyElementsOf(byHand("balance.txt"));
    }

    @Test
    void a_change_of_control_moves_land_between_holders_and_nothing_else() {
        Question question = Question.of(Period.ofYear(2021)).by(Dimension.AUTHORITY);
        List<String> lines = new ArrayList<>();
        for (Line line : register().balance(question).rows()) {
            lines.addAll(told(String.join(", ", line.key()), line));
        }
        assertThat(lines).containsExactlyInAnyOrderElementsOf(byHand("balance-by-authority-2021.txt"));
    }

    @Test
    void five_years_at_once_give_the_same_terms_as_year_by_year() {
        Balance once = register().balance("2019-01-01/2023-12-31");
        for (Line line : once.whole()) {
            for (Term term : Term.values()) {
                long yearly = 0;
                for (int year = 2019; year <= 2023; year++) {
                    yearly += register().balance(Integer.toString(year)).whole().stream()
                            .filter(one -> one.hazardType() == line.hazardType())
                            .mapToLong(one -> one.term(term).net())
                            .sum();
                }
                if (term != Term.IDENTIFIED_LEGACY && term != Term.IDENTIFIED_NEW) {
                    assertThat(line.term(term).net())
                            .as(line.hazardType() + " " + term)
                            .isEqualTo(yearly);
                }
            }
        }
    }

    private static List<String> told(String first, Line line) {
        String head = first + " | " + line.hazardType().text() + " | ";
        List<String> lines = new ArrayList<>();
        lines.add(head + "before | " + amounts(of(line.before())));
        for (Term term : Term.values()) {
            if (!line.term(term).records().isEmpty()) {
                lines.add(head + term.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " | "
                        + amounts(column -> line.term(term).net(column)));
            }
        }
        lines.add(head + "after | " + amounts(of(line.after())));
        for (Column column : Column.values()) {
            assertThat(line.leftOver(column))
                    .as(head + "left over")
                    .isEqualTo(line.term(Term.UNEXPLAINED).net(column));
        }
        return lines;
    }

    private static ToLongFunction<Column> of(Amount amount) {
        return column -> amount.of(column).squareMetres();
    }

    private static String amounts(ToLongFunction<Column> column) {
        return column.applyAsLong(Column.SUSPECTED) + " / " + column.applyAsLong(Column.CONFIRMED) + " / "
                + column.applyAsLong(Column.NOT_CLASSIFIED);
    }
}
