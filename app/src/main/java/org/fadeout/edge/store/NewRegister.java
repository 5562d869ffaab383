package org.fadeout.edge.store;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * What a new register needs to be told.
 *
 * @param country ISO 3166 alpha-2 code of the programme's country, upper case
 * @param zone the programme's time zone, by which days are told apart
 */
public record NewRegister(String country, ZoneId zone) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public NewRegister {
        if (!FORM.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "Not a country code: \"" + country + "\". Allowed: two upper-case letters, such as LA");
        }
    }
}
