package org.fadeout.flow.report;

import java.util.Locale;
import org.fadeout.flow.access.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What every report says of itself, whatever it tells.
 *
 * @param words the words of its language
 * @param country ISO code of the country of the register
 * @param layer who the report is for
 * @param draft true for a watermark
 * @param program name and version of the program
 * @param register id of the register
 * @param head the chain head of the register: the same for the same set of batches
 */
public record Imprint(
        Phrasing words, String country, Layer layer, boolean draft, String program, String register, String head) {

    /** The country as the language calls it. */
    public String countryName() {
        return new Locale("", country).getDisplayCountry(Locale.forLanguageTag(words.language()));
    }

    /** True where no exact place and no name of a private person may stand. */
    public boolean isPublic() {
        return layer == Layer.PUBLIC;
    }

    /** What stands across every page of a draft; null for a final report. */
    public @Nullable String watermark() {
        return draft ? words.say("report.draft") : null;
    }

    /** One line for the foot of every page: which register, at which head, by which program. */
    public String running() {
        return words.say("report.running", program, register, head.substring(0, Math.min(12, head.length())));
    }
}
