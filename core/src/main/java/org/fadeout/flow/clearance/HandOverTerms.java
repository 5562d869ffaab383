package org.fadeout.flow.clearance;

import java.time.LocalDate;
import org.fadeout.base.measure.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * On which terms land is handed over.
 *
 * @param number of the certificate, or null
 * @param exclusions land left out beyond the exclusions that the task declared, or null
 * @param markers the day on which turning and intermediate points were emplaced and recorded, or null
 * @param signedFrom a person's name, or null: it stands in the record and on the certificate and nowhere else
 * @param signedTo as {@code signedFrom}
 */
public record HandOverTerms(
        LocalDate date,
        @Nullable String number,
        String fromParty,
        String toParty,
        @Nullable String exclusions,
        String residualRisk,
        @Nullable PartialDate markers,
        @Nullable String signedFrom,
        @Nullable String signedTo) {

    /** Without the names, which never reach a log. */
    @Override
    public String toString() {
        return "handed over on " + date + " by " + fromParty + " to " + toParty;
    }
}
