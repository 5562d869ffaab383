package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fadeout.base.record.BatchEntry;
import org.fadeout.base.record.Standing;
import org.fadeout.edge.settings.Surroundings;

/**
 * A batch without changes that says what became known here and when: after a merge, and as the first of a new site. Its heads name, with
 * their hashes, the last batch of every other site.
 */
final class Receipt {
    private Receipt() {}

    /** Writes it into the chain of this site, while writing is on. */
    static BatchEntry append(Connection connection, Surroundings surroundings, String site, String actor, String reason)
            throws SQLException {
        Chain chain = new Chain(connection);
        Optional<BatchEntry> last = chain.last(site);
        BatchEntry open = new BatchEntry(
                site,
                last.map(BatchEntry::number).orElse(0L) + 1,
                last.map(BatchEntry::hash).orElse(Chain.FIRST),
                chain.headsBeside(site),
                at(connection, surroundings),
                CanonicalJson.wellFormed(actor),
                CanonicalJson.wellFormed(reason),
                Standing.APPROVED,
                0,
                Seal.ofChanges(List.of()),
                "");
        BatchEntry entry = Seal.sealed(open);
        chain.insert(chain.lastArrival() + 1, entry);
        return entry;
    }

    /** Now, or when this register last recorded something, if a clock was set back since. */
    private static Instant at(Connection connection, Surroundings surroundings) throws SQLException {
        Instant at = Instants.kept(surroundings.clock().instant());
        Chain chain = new Chain(connection);
        for (OwnChain own : OwnChain.of(connection)) {
            long number = Math.min(
                    own.last(), chain.last(own.site()).map(BatchEntry::number).orElse(0L));
            Instant recorded =
                    chain.one(own.site(), number).map(BatchEntry::recordedAt).orElse(at);
            at = recorded.isAfter(at) ? recorded : at;
        }
        return at;
    }
}
