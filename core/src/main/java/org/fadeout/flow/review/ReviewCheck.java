package org.fadeout.flow.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fadeout.base.record.Choice;
import org.fadeout.base.record.RecordId;

/** What a register can tell of a criterion or a recommendation. */
public enum ReviewCheck implements Choice {
    /** Whether every district is surveyed. */
    BASELINE("nationwide baseline"),
    /** Whether land with cluster munition remnants is worked on in tasks of its own. */
    DISAGGREGATION("disaggregated data"),
    /** Confirmed beside suspected land that is open. */
    CONFIRMED_TO_SUSPECTED("cha to sha"),
    /** Whether the report under Article 7 came by its day. */
    REPORT_ON_TIME("reporting on time"),
    /** Whether the standard in force lets land be cancelled through non-technical survey. */
    CANCELLATION_BY_SURVEY("cancellation through nts"),
    /** Whether strikes have footprints. */
    FOOTPRINTS("strike footprints"),
    /** Whether completed tasks went to fade-out. */
    CLEARED_TO_FADE_OUT("fade-out"),
    /** Whether a strategy is in force. */
    STRATEGY_IN_FORCE("strategy"),
    /** Whether the state is bound by the convention. */
    STATE_PARTY("accession");

    private final List<String> also;

    ReviewCheck(String... also) {
        this.also = List.of(also);
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** The check of a word, or nothing. */
    public static Optional<ReviewCheck> named(String word) {
        return Stream.of(values())
                .filter(one -> one.text().equals(word) || one.also().contains(word))
                .findFirst();
    }

    /** What came of a check. */
    public enum CheckVerdict implements Choice {
        MET,
        NOT_MET,
        /** It gives a number and no yes or no. */
        FIGURE,
        /** The register holds nothing that tells. */
        NOT_KNOWN
    }

    /**
     * The result of a check.
     *
     * @param shown what the register holds, in one sentence with its numbers
     * @param records the records behind it, by id; the first hundred
     */
    public record Result(ReviewCheck check, CheckVerdict verdict, String shown, List<RecordId> records) {
        static final int MOST = 100;

        public Result {
            records = records.stream().limit(MOST).toList();
        }

        static Result of(ReviewCheck check, CheckVerdict verdict, String shown, List<RecordId> records) {
            return new Result(check, verdict, shown, records);
        }

        static Result notKnown(ReviewCheck check, String why) {
            return of(check, CheckVerdict.NOT_KNOWN, why, List.of());
        }
    }
}
