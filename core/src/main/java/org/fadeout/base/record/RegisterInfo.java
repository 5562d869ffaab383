package org.fadeout.base.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;

/**
 * What a register says of itself.
 *
 * @param id the register's own id, the same at all its sites
 * @param site the id of this site's chain
 * @param country ISO 3166 alpha-2 code of the programme's country
 * @param zoneName the name of the programme's time zone, such as Asia/Vientiane. Throws DateTimeException where Java knows none of that name
 * @param format the version of the stored format
 */
public record RegisterInfo(String id, String site, String country, String zoneName, Instant created, long format) {
    public RegisterInfo {
        // The first zone that Java makes has it look for more of them in every library, which takes longer than to open
        // a register. The older
        // table of zones is made of the same list, and knows whether there is one.
        boolean known = zoneName.indexOf('/') > 0
                && TimeZone.getTimeZone(zoneName).getID().equals(zoneName);
        if (!known) {
            ZoneId.of(zoneName);
        }
    }

    /** The programme's time zone, by which days are told apart. */
    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
