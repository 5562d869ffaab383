package org.fadeout.base.record;

import java.time.Instant;
import java.util.List;

/**
 * One atomic act, as it is kept in its site's chain.
 *
 * @param site the site whose chain it stands in
 * @param number its place in that chain, from 1
 * @param previous the hash of the batch before it; 64 zeros for the first
 * @param heads the heads of other sites that were known, as {@code site/number/hash}
 * @param recordedAt when it was recorded, UTC
 * @param count the number of its changes
 * @param digest SHA-256 over the hashes of its changes in order, hexadecimal
 * @param hash SHA-256 over all of the above, hexadecimal
 */
public record BatchEntry(
        String site,
        long number,
        String previous,
        List<String> heads,
        Instant recordedAt,
        String actor,
        String reason,
        Standing standing,
        long count,
        String digest,
        String hash) {

    public BatchEntry {
        heads = List.copyOf(heads);
    }
}
