package org.fadeout.flow.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fadeout.base.issues.Issue;
import org.fadeout.base.measure.Area;
import org.fadeout.base.record.RecordId;
import org.fadeout.flow.evidence.HazardType;

/**
 * What remained, what changed it, and what remains, by type of hazard. Every area is whole m2 and a sum of faces, so that what remained and
 * all terms add to what remains, to the m2. Land under two hazardous areas of one type counts once; land under two types stands in both.
 *
 * @param question what was asked; figures of the same question stand beside
 * @param before the day at whose end the balance opens: the day before the period
 * @param after the day at whose end it closes
 * @param rows by place, where places were asked for; a line for each place and type of hazard. Empty otherwise
 * @param whole the lines of the whole, one for each type of hazard; the rows add to them
 * @param questions what only a person can answer
 */
public record Balance(
        Question question,
        LocalDate before,
        LocalDate after,
        List<Line> rows,
        List<Line> whole,
        List<Issue> questions) {

    public Balance {
        rows = List.copyOf(rows);
        whole = List.copyOf(whole);
        questions = List.copyOf(questions);
    }

    /** By what land is held to be hazardous. */
    public enum Column {
        /** Suspected hazardous area. */
        SUSPECTED,
        /** Confirmed hazardous area; where both lie over land, it is confirmed. */
        CONFIRMED,
        /** Only an indication, or not classified. */
        NOT_CLASSIFIED
    }

    /** The terms, in the order in which they are printed. */
    public enum Term {
        /** Land newly on record, contaminated before the period and never released since. */
        IDENTIFIED_LEGACY,
        /** Land newly on record, by a strike in the period or after the land had been released. */
        IDENTIFIED_NEW,
        CANCELLED,
        REDUCED,
        CLEARED,
        /** From one classification to another: nothing over both. */
        RECLASSIFIED,
        /** From one type of hazard to another: nothing over all types. */
        RETYPED,
        /** What had been recorded wrongly, and boundaries moved inward by evidence. */
        CORRECTED,
        /** Released land opened again by a decision. */
        REOPENED,
        /** Under another holder: nothing over all rows. Neither new use nor clearance. */
        TRANSFERRED,
        /** What no record explains. */
        UNEXPLAINED
    }

    /** An area, by the column that it stands in. */
    public record Amount(Area suspected, Area confirmed, Area notClassified) {
        public static final Amount ZERO = new Amount(Area.ZERO, Area.ZERO, Area.ZERO);

        public Area of(Column column) {
            return switch (column) {
                case SUSPECTED -> suspected;
                case CONFIRMED -> confirmed;
                case NOT_CLASSIFIED -> notClassified;
            };
        }

        public Area total() {
            return suspected.plus(confirmed).plus(notClassified);
        }

        public Amount plus(Amount other) {
            return new Amount(
                    suspected.plus(other.suspected),
                    confirmed.plus(other.confirmed),
                    notClassified.plus(other.notClassified));
        }

        Amount plus(Column column, Area area) {
            return switch (column) {
                case SUSPECTED -> new Amount(suspected.plus(area), confirmed, notClassified);
                case CONFIRMED -> new Amount(suspected, confirmed.plus(area), notClassified);
                case NOT_CLASSIFIED -> new Amount(suspected, confirmed, notClassified.plus(area));
            };
        }
    }

    /**
     * One term of one line.
     *
     * @param in land that it added
     * @param out land that it took
     * @param records the records behind it, by id
     */
    public record Entry(Amount in, Amount out, List<RecordId> records) {
        public static final Entry NONE = new Entry(Amount.ZERO, Amount.ZERO, List.of());

        public Entry {
            records = List.copyOf(records);
        }

        /** Added less taken in a column, m2. */
        public long net(Column column) {
            return in.of(column).squareMetres() - out.of(column).squareMetres();
        }

        /** Added less taken, m2. */
        public long net() {
            return in.total().squareMetres() - out.total().squareMetres();
        }
    }

    /**
     * The balance of one type of hazard.
     *
     * @param key the value of each place dimension that was asked for; empty for the whole
     * @param terms the terms that are not nothing
     * @param clearedAssumed how much of what was cleared rests on assumed search
     */
    public record Line(
            List<String> key,
            HazardType hazardType,
            Amount before,
            Map<Term, Entry> terms,
            Amount after,
            Area clearedAssumed) {
        public Line {
            key = List.copyOf(key);
            terms = Map.copyOf(terms);
        }

        public Entry term(Term term) {
            return terms.getOrDefault(term, Entry.NONE);
        }

        /** What remains less what remained less every explained term, m2: what is left over. */
        public long leftOver(Column column) {
            long left = after.of(column).squareMetres() - before.of(column).squareMetres();
            for (Map.Entry<Term, Entry> entry : terms.entrySet()) {
                left -= entry.getKey() == Term.UNEXPLAINED
                        ? 0
                        : entry.getValue().net(column);
            }
            return left;
        }
    }
}
