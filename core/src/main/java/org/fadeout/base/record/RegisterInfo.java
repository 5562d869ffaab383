package org.fadeout.base.record;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a register says of itself.
 *
 * @param id the register's own id, the same at all its sites
 * @param site the id of this site's chain
 * @param country ISO 3166 alpha-2 code of the programme's country
 * @param zone the programme's time zone, by which days are told apart
 * @param format the version of the stored format
 */
public record RegisterInfo(String id, String site, String country, ZoneId zone, Instant created, long format) {}
