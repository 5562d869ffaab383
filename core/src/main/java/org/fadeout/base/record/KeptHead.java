package org.fadeout.base.record;

import java.util.List;

/**
 * The head of a register as somebody kept it elsewhere: what the register can be held against later.
 *
 * @param hash SHA-256 over the heads of all chains, as {@link Register#head} gave it; empty where only chains were kept
 * @param chains the chains as they stood; empty where only the hash was kept
 */
public record KeptHead(String hash, List<Chain> chains) {

    public KeptHead {
        chains = List.copyOf(chains);
    }

    /**
     * The chain of one site.
     *
     * @param number the number of its last batch
     * @param hash the hash of its last batch
     * @param hashes the hashes of all its batches from the first, or empty where they were not kept
     */
    public record Chain(String site, long number, String hash, List<String> hashes) {
        public Chain {
            hashes = List.copyOf(hashes);
        }
    }
}
