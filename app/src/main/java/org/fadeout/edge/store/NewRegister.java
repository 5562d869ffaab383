package org.fadeout.edge.store;

import java.time.ZoneId;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.fadeout.base.record.RegisterInfo;
import org.fadeout.edge.settings.Surroundings;

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

    /** What the new register says of itself from now on, with ids of its own. */
    RegisterInfo info(Surroundings surroundings) {
        return new RegisterInfo(
                id(surroundings),
                id(surroundings),
                country,
                zone.getId(),
                Instants.kept(surroundings.clock().instant()),
                Schema.FORMAT);
    }

    /** Sixteen signs that nobody else has. */
    static String id(Surroundings surroundings) {
        byte[] id = new byte[8];
        surroundings.random().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
