package org.fadeout.flow.treaty;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The dates and terms that the text of a treaty sets.
 *
 * @param inForce the day on which the treaty itself entered into force
 * @param monthsAfterDeposit a late joiner is bound from the first day of this month after the month of its deposit
 * @param monthsToWithdraw months between the receipt of a withdrawal and its effect
 * @param stockpileYears years to destroy stockpiles, from entry into force for the state
 * @param clearanceYears years to clear, from entry into force for the state or the end of later hostilities
 * @param reportDays days to the first report, from entry into force for the state
 */
public record TreatyTerms(
        String name,
        LocalDate inForce,
        int monthsAfterDeposit,
        int monthsToWithdraw,
        int stockpileYears,
        int clearanceYears,
        int reportDays) {
    /**
     * The Convention on Cluster Munitions: Articles 17 (entry into force), 20.3 (withdrawal), 3.2 (stockpiles), 4.1 (clearance), 7.1
     * (first report). In force since 1 August 2010, six months after the month of the thirtieth deposit.
     */
    public static final TreatyTerms CLUSTER_MUNITIONS =
            new TreatyTerms("Convention on Cluster Munitions", LocalDate.of(2010, 8, 1), 6, 6, 8, 10, 180);

    /** The day on which a state that deposits on this day is bound: never before the treaty itself is in force. */
    public LocalDate inForceFor(LocalDate deposit) {
        LocalDate late = YearMonth.from(deposit).plusMonths(monthsAfterDeposit).atDay(1);
        return late.isBefore(inForce) ? inForce : late;
    }

    /** The day from which a withdrawal that is received on this day has effect. */
    public LocalDate withdrawnFrom(LocalDate received) {
        return received.plusMonths(monthsToWithdraw);
    }

    /** The day on which the report of a calendar year is due: 30 April after it. */
    public LocalDate annualReport(int year) {
        return LocalDate.of(year + 1, 4, 30);
    }
}
