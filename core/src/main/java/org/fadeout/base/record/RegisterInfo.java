package org.fadeout.base.record;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a register says of itself.
 *
 * @param id the register's own id, the same at all its sites
 * @param site the id of this site's chain
 * @param country ISO 3166 alpha-2 code of the programme's country
 * @param zoneName the name of the programme's time zone, such as Asia/Vientiane; a name, because the first zone that Java makes has it look for more of
 *     them in every library, which takes longer than to open a register
 * @param format the version of the stored format
 */
public record RegisterInfo(String id, String site, String country, String zoneName, Instant created, long format) {
    /** The programme's time zone, by which days are told apart. Throws DateTimeException where Java knows none of that name. */
    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
