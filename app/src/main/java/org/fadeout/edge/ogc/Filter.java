package org.fadeout.edge.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a record, with three answers: true, false, and null where the record does not tell. Only true chooses the record.
 *
 * <p>A date that is known to the month lies neither before nor after a day of that month: such comparisons answer null.
 */
public sealed interface Filter {

    @Nullable
    Boolean test(Subject subject);

    /** All of them; false wins over unknown. */
    record And(List<Filter> parts) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return Logic.first(parts, subject, false);
        }
    }

    /** Any of them; true wins over unknown. */
    record Or(List<Filter> parts) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return Logic.first(parts, subject, true);
        }
    }

    record Not(Filter part) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Boolean answer = part.test(subject);
            return answer == null ? null : !answer;
        }
    }

    /** A value that is itself yes or no. */
    record Truth(Operand operand) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return operand.of(subject) instanceof Boolean truth ? truth : null;
        }
    }

    record IsNull(Operand operand) implements Filter {
        @Override
        public Boolean test(Subject subject) {
            return operand.of(subject) == null;
        }
    }

    record Compare(Comparison comparison, Operand left, Operand right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return comparison.test(left.of(subject), right.of(subject));
        }
    }

    /** Ends included. */
    record Within(Operand value, Operand low, Operand high) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Filter both = new And(List.of(
                    new Compare(Comparison.AT_LEAST, value, low), new Compare(Comparison.AT_MOST, value, high)));
            return both.test(subject);
        }
    }

    record In(Operand value, List<Operand> list) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return Logic.first(
                    list.stream()
                            .<Filter>map(one -> new Compare(Comparison.EQUAL, value, one))
                            .toList(),
                    subject,
                    true);
        }
    }

    /** A text against a pattern, see {@link Wildcard}. */
    record Like(Operand value, Operand pattern) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return value.of(subject) instanceof String text && pattern.of(subject) instanceof String like
                    ? Wildcard.matches(text, like)
                    : null;
        }
    }

    record Spatial(SpatialRelation relation, Operand left, Operand right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return relation.test(left.of(subject), right.of(subject));
        }
    }

    record Temporal(TemporalRelation relation, Operand left, Operand right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return relation.test(left.of(subject), right.of(subject));
        }
    }
}
