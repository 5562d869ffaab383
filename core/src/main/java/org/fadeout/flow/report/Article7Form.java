package org.fadeout.flow.report;

import org.fadeout.base.measure.PartialDate;
import org.fadeout.base.measure.Period;
import org.fadeout.base.record.Attributes;
import org.fadeout.base.record.Entity;
import org.fadeout.base.record.Kind;
import org.fadeout.base.record.RecordId;
import org.fadeout.base.record.TextList;
import org.fadeout.base.record.Told;
import org.jspecify.annotations.Nullable;

/**
 * One form of an Article 7 report: the text that people write, and, once the report is final, what the register filled in. The next year's
 * report starts from it and says what changed.
 *
 * @param lines what the register filled in, a line each, the same in every language; null while the report is not final
 * @param since the period since which the form says the same; null while the report is not final
 */
public record Article7Form(
        @Told("Id") RecordId id,

        @Told(value = "Source", refersTo = "source") @Nullable
        RecordId source,

        @Told("State or area") String participant,
        @Told("Period of the report") Period period,
        @Told("Form") FormLetter form,
        @Told("What the form says") @Nullable String text,

        @Told("True where the form does not apply; its text then says so in a definite statement") @Nullable
        Boolean notApplicable,

        @Told("What the register filled in") @Nullable TextList lines,

        @Told("The period since which it says the same") @Nullable
        Period since,

        @Told("Day on which the report was made final") @Nullable
        PartialDate made,

        @Told("Head of the register at that time") @Nullable String head,
        @Told("Program that made it") @Nullable String program,

        @Told(value = "Made final by", personal = true) @Nullable
        String signedBy,

        @Told("Other values, as entered") Attributes other)
        implements Entity {
    public static final Kind<Article7Form> KIND =
            Kind.of("article7_form", "form of an Article 7 report", 1, Article7Form.class);

    /** True where the report was made final: what it says is what was sent. */
    public boolean isFinal() {
        return made != null;
    }
}
