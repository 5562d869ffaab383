package org.fadeout.edge.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exported file says of itself, here and in its sidecar.
 *
 * @param country ISO 3166 code of the register
 * @param period the period of the records, or null for all
 * @param asOf the day as of which they stand
 * @param knownOn the instant by which they were known
 * @param layer restricted, partner or public
 * @param basis which records count: {@code approved}, or {@code approved and submitted}
 * @param standard the standard in force on that day
 * @param invented true where any of it is invented
 * @param registerHead the head of the register
 * @param version of the program
 */
public record ExportHead(
        String country,
        @Nullable String period,
        String asOf,
        String knownOn,
        String layer,
        String basis,
        String standard,
        boolean invented,
        String registerHead,
        String version) {
    static final String INVENTED = "Holds invented data, which says so: it shows the method and confirms nothing";

    /** All of it by name, in order, as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("country", country);
        texts.put("period", period == null ? "all" : period);
        texts.put("as_of", asOf);
        texts.put("known_on", knownOn);
        texts.put("layer", layer);
        texts.put("basis", basis);
        texts.put("standard", standard);
        texts.put("invented", Boolean.toString(invented));
        texts.put("register_head", registerHead);
        texts.put("software", "Fadeout " + version);
        return texts;
    }

    /** One line for people. */
    String line() {
        return (invented ? "INVENTED. " : "") + country + ", period " + (period == null ? "all" : period) + ", as of "
                + asOf + ", known on " + knownOn + ", layer " + layer + ", " + basis + " records";
    }
}
