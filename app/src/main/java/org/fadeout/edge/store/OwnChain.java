package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fadeout.base.record.BatchEntry;

/**
 * A stretch of a chain that this register wrote itself, or that the register which it was copied from did: what was recorded in it was known
 * here when it was recorded. A register has one of its own site, and one more for each copy that lies between it and the first.
 *
 * @param last the number of the last batch of the stretch
 */
record OwnChain(String site, long last) {
    /** What the register says of the stretches that lie before its own site: {@code site/last}, with blanks between. */
    static final String BEFORE = "before";

    /** True where a batch was recorded here, or where this register was copied from. */
    boolean holds(BatchEntry batch) {
        return site.equals(batch.site()) && batch.number() <= last;
    }

    /** The stretches, that of the own site first. */
    static List<OwnChain> of(Connection connection) throws SQLException {
        Map<String, String> told = Schema.properties(connection);
        List<OwnChain> chains = new ArrayList<>();
        chains.add(new OwnChain(told.getOrDefault("site", ""), Long.MAX_VALUE));
        for (String text : told.getOrDefault(BEFORE, "").split(" ", -1)) {
            int slash = text.lastIndexOf('/');
            if (slash > 0) {
                chains.add(new OwnChain(text.substring(0, slash), Long.parseLong(text.substring(slash + 1))));
            }
        }
        return List.copyOf(chains);
    }

    /** Makes a register a new site that goes on from where it stands. */
    static void leave(Connection connection, String newSite) throws SQLException {
        Map<String, String> told = Schema.properties(connection);
        String site = told.getOrDefault("site", "");
        long last = new Chain(connection).last(site).map(BatchEntry::number).orElse(0L);
        Schema.put(connection, BEFORE, (site + "/" + last + " " + told.getOrDefault(BEFORE, "")).strip());
        Schema.put(connection, "site", newSite);
    }
}
